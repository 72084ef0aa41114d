using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Traguardo.Web.Data;

/// <summary>Lets SQLite itself wait for another writer: the driver's own waiting asks again only every 150 ms.</summary>
internal sealed class BusyTimeout : DbConnectionInterceptor
{
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA busy_timeout = 5000";
        command.ExecuteNonQuery();
    }

    public override Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}
