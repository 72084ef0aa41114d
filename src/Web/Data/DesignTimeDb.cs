using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Traguardo.Web.Data;

/// <summary>The databases as <c>dotnet ef</c> sees them: models without a file or a server, and no application started.</summary>
internal sealed class DesignTimeSqlite : IDesignTimeDbContextFactory<SqliteDb>
{
    public SqliteDb CreateDbContext(string[] args) => DesignTime.Open<SqliteDb>(postgres: null);
}

/// <inheritdoc cref="DesignTimeSqlite"/>
internal sealed class DesignTimePostgres : IDesignTimeDbContextFactory<PostgresDb>
{
    public PostgresDb CreateDbContext(string[] args) => DesignTime.Open<PostgresDb>("Host=localhost");
}

/// <summary>The same registrations as the application's, so that both see the same model.</summary>
internal static class DesignTime
{
    public static T Open<T>(string? postgres)
        where T : TraguardoDb =>
        new ServiceCollection().AddTraguardoData(".", postgres).BuildServiceProvider().GetRequiredService<IDbContextFactory<T>>().CreateDbContext();
}
