using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Traguardo.Web.Data;
using Traguardo.Web.Http;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Operations;

/// <summary>What machines ask: whether it answers, and whether it can serve people.</summary>
public sealed class HealthTests(SampleSite site)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/health")]
    [InlineData("/health/ready")]
    public async Task It_is_well_and_says_so_to_anybody(string address)
    {
        using var stranger = site.Stranger();

        Assert.Equal((HttpStatusCode.OK, "Healthy"), await AskAsync(stranger, address));
    }

    [Fact]
    public async Task With_a_broken_database_it_answers_and_is_not_ready()
    {
        Assert.SkipWhen(Postgres.IsUsed, Postgres.OnlyEmbedded);
        await using var own = new EmptySite();
        await own.InitializeAsync();
        SqliteConnection.ClearAllPools();
        await File.WriteAllTextAsync(Path.Combine(own.DataDirectory, DataVersion.DatabaseFile), new string('x', 8192), Stop);
        using var stranger = own.Stranger();

        Assert.Equal(HttpStatusCode.OK, (await AskAsync(stranger, "/health")).Status);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "Unhealthy"), await AskAsync(stranger, "/health/ready"));
    }

    [Fact]
    public async Task With_the_database_of_another_version_it_is_not_ready()
    {
        await using var own = new EmptySite();
        await own.InitializeAsync();
        await using (var db = await own.Services.GetRequiredService<IDbContextFactory<TraguardoDb>>().CreateDbContextAsync(Stop))
        {
            var last = db.Database.GetMigrations().Last();
            await db.Database.ExecuteSqlAsync($"""DELETE FROM "__EFMigrationsHistory" WHERE "MigrationId" = {last}""", Stop);
        }
        using var stranger = own.Stranger();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await AskAsync(stranger, "/health/ready")).Status);
    }

    private static async Task<(HttpStatusCode Status, string Word)> AskAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), Stop);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Stop));
    }
}
