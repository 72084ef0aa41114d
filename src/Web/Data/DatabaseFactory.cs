using Microsoft.EntityFrameworkCore;

namespace Traguardo.Web.Data;

/// <summary>Gives out the database that the installation has chosen under the name that all the code knows.</summary>
internal sealed class DatabaseFactory<T>(IDbContextFactory<T> databases) : IDbContextFactory<TraguardoDb>
    where T : TraguardoDb
{
    public TraguardoDb CreateDbContext() => databases.CreateDbContext();

    public async Task<TraguardoDb> CreateDbContextAsync(CancellationToken cancellationToken = default) =>
        await databases.CreateDbContextAsync(cancellationToken);
}
