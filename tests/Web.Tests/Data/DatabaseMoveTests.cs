using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Traguardo.Core.Audit;
using Traguardo.Core.Exchange;
using Traguardo.Web.Data;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Data;

/// <summary>An installation goes from the embedded database to PostgreSQL, and nothing of it stays behind.</summary>
public sealed class DatabaseMoveTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task All_that_there_is_arrives_and_goes_on_from_there()
    {
        Assert.SkipUnless(Postgres.IsUsed, "There is no server to move to.");
        var folder = Directory.CreateTempSubdirectory("traguardo-move-");
        var connection = Postgres.NewDatabase();
        try
        {
            await using var source = new ServiceCollection().AddTraguardoData(folder.FullName).BuildServiceProvider();
            await using var target = new ServiceCollection().AddTraguardoData(folder.FullName, connection).BuildServiceProvider();
            await DatabaseStart.MigrateAsync(source, Stop);
            await DatabaseStart.MigrateAsync(target, Stop);
            await source.GetRequiredService<SampleLoader>().LoadIfEmptyAsync(null, Stop);
            await source.GetRequiredService<CycleStore>().SaveAsync(Cycles.Full(), "{}", isSample: false, TestDatabase.Tester, Stop);

            await using (var from = await source.GetRequiredService<IDbContextFactory<TraguardoDb>>().CreateDbContextAsync(Stop))
            await using (var to = await target.GetRequiredService<IDbContextFactory<TraguardoDb>>().CreateDbContextAsync(Stop))
            {
                var tables = await DatabaseMove.CopyAsync(from, to, Stop);
                Assert.Equal(await from.People.CountAsync(Stop) + (await from.People.ToListAsync(Stop)).Sum(person => person.Grants.Count), tables.Single(table => table.Name == "People").Rows);
                await Assert.ThrowsAsync<InvalidOperationException>(() => DatabaseMove.CopyAsync(from, to, Stop));
            }

            var (before, after) = (source.GetRequiredService<CycleStore>(), target.GetRequiredService<CycleStore>());
            Assert.Equal(await before.ListAsync(Stop), await after.ListAsync(Stop));
            foreach (var summary in await before.ListAsync(Stop))
            {
                var (left, arrived) = (await before.FindAsync(summary.AdministrationCode, summary.Year, Stop), await after.FindAsync(summary.AdministrationCode, summary.Year, Stop));
                Assert.Equal(CycleWriter.Write(left!.Cycle), CycleWriter.Write(arrived!.Cycle));
            }
            await after.SaveAsync(Cycles.Small("nuovo", 2026), null, isSample: false, TestDatabase.Tester, Stop);
            await using var db = await target.GetRequiredService<IDbContextFactory<TraguardoDb>>().CreateDbContextAsync(Stop);
            var chain = new AuditChain("cciaa_pi");
            foreach (var entry in await db.Audit.Where(entry => entry.Administration == "cciaa_pi").OrderBy(entry => entry.Sequence).ToListAsync(Stop))
            {
                Assert.Null(chain.Add(entry));
            }
            Assert.Equal(1, chain.Count);
            Assert.NotEmpty((await db.People.FirstAsync(person => person.Email == "oiv@esempio.invalid", Stop)).Grants);
        }
        finally
        {
            Postgres.Drop(connection);
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }
}
