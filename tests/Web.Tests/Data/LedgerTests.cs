using Microsoft.EntityFrameworkCore;
using Traguardo.Core.Audit;
using Traguardo.Web.Access;
using Traguardo.Web.Data;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Data;

/// <summary>Every write leaves its entry or nothing at all; what stands in the audit stays.</summary>
public sealed class LedgerTests : IAsyncLifetime
{
    private readonly TestDatabase database = TestDatabase.Empty();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await database.MigrateAsync();

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task An_import_stands_in_the_audit_of_its_administration()
    {
        await database.Store.SaveAsync(Cycles.Small(), null, isSample: false, TestDatabase.Tester, Stop);
        await database.Store.SaveAsync(Cycles.Small(note: "altro"), null, isSample: false, TestDatabase.Tester, Stop);

        var log = await LogAsync("c_a111");
        Assert.Equal(["cycle-imported", "cycle-replaced"], log.Select(entry => entry.Action));
        Assert.Equal([(null, "2024"), (log[0].Is, "2024")], log.Select(entry => (entry.Was, entry.Subject)));
        IsWhole("c_a111", log);
    }

    [Fact]
    public async Task What_a_file_changes_is_counted_in_the_audit()
    {
        var cycle = Cycles.Sample();
        await database.Store.SaveAsync(cycle, "{}", isSample: false, TestDatabase.Tester, Stop);
        var changed = cycle with
        {
            Measures = [cycle.Measures[0] with { Name = "Un altro nome" }, .. cycle.Measures.Skip(1)],
            Values = [.. cycle.Values.Skip(2)],
            Acts = [.. cycle.Acts.SkipLast(1)],
        };

        await database.Store.SaveAsync(changed, "{ }", isSample: false, TestDatabase.Tester, Stop);

        var becomes = (await LogAsync(cycle.Administration.Code))[^1].Is!;
        Assert.Contains("\"changedPlan\":1,\"changedValues\":2,\"changedActs\":1,\"changedContext\":true", becomes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_the_same_changes_nothing()
    {
        var first = await database.Store.SaveAsync(Cycles.Sample(), "{}", isSample: false, TestDatabase.Tester, Stop);
        var again = await database.Store.SaveAsync(Cycles.Sample(), null, isSample: false, TestDatabase.Tester, Stop);
        var own = await database.Store.SaveAsync(Cycles.Sample(), "{}", isSample: true, TestDatabase.Tester, Stop);

        Assert.Equal((first, first.Version + 1), (again, own.Version));
        Assert.Equal(["cycle-imported", "cycle-same", "cycle-replaced"], (await LogAsync(first.AdministrationCode)).Select(entry => entry.Action));
    }

    [Fact]
    public async Task Work_that_fails_leaves_neither_change_nor_entry()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => database.Ledger.WriteAsync(TestDatabase.Tester, async writing =>
        {
            writing.Db.People.Add(new Person { Administration = "c_a111", Name = "Nuovo", Email = "nuovo@esempio.invalid" });
            await writing.Db.SaveChangesAsync(Stop);
            writing.Note("person-added", "people/nuovo");
            throw new InvalidOperationException();
        }, Stop));

        await using var db = database.Open();
        Assert.Empty(await db.People.ToListAsync(Stop));
        Assert.Empty(await LogAsync("c_a111"));
    }

    [Fact]
    public async Task Nothing_is_written_without_an_entry() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => database.Ledger.WriteAsync(TestDatabase.Tester, _ => Task.CompletedTask, Stop));

    [Fact]
    public async Task Who_writes_at_once_leaves_one_whole_chain()
    {
        await using var other = database.Second();
        await Task.WhenAll(Enumerable.Range(0, 40).Select(number => Task.Run(() => (number % 2 == 0 ? database : other).Ledger.WriteAsync(TestDatabase.Tester, writing =>
        {
            writing.Note("tried", $"{number}");
            return Task.CompletedTask;
        }, Stop), Stop)));

        var log = await LogAsync("c_a111");
        Assert.Equal(40, log.Count);
        IsWhole("c_a111", log);
    }

    [Theory]
    [InlineData("UPDATE \"Audit\" SET \"Why\" = 'altro'")]
    [InlineData("DELETE FROM \"Audit\"")]
    [InlineData("INSERT OR REPLACE INTO \"Audit\" SELECT * FROM \"Audit\"")]
    [InlineData("UPDATE \"PlanVersions\" SET \"Title\" = 'altro'")]
    [InlineData("DELETE FROM \"PlanVersions\"")]
    [InlineData("INSERT OR REPLACE INTO \"PlanVersions\" SELECT * FROM \"PlanVersions\"")]
    [InlineData("UPDATE \"MonitoringSnapshots\" SET \"Content\" = 'altro'")]
    [InlineData("DELETE FROM \"MonitoringSnapshots\"")]
    [InlineData("INSERT OR REPLACE INTO \"MonitoringSnapshots\" SELECT * FROM \"MonitoringSnapshots\"")]
    [InlineData("UPDATE \"DeviationComments\" SET \"Text\" = 'altro'")]
    [InlineData("DELETE FROM \"DeviationComments\"")]
    [InlineData("INSERT OR REPLACE INTO \"DeviationComments\" SELECT * FROM \"DeviationComments\"")]
    [InlineData("UPDATE \"ValueSamples\" SET \"Seed\" = 'altro'")]
    [InlineData("DELETE FROM \"SampledValues\"")]
    [InlineData("INSERT OR REPLACE INTO \"SampledValues\" SELECT * FROM \"SampledValues\"")]
    [InlineData("UPDATE \"SampledValues\" SET \"Value\" = '9'")]
    [InlineData("UPDATE \"SampleFindings\" SET \"Note\" = 'altro'")]
    [InlineData("DELETE FROM \"SampleFindings\"")]
    [InlineData("INSERT OR REPLACE INTO \"SampleFindings\" SELECT * FROM \"SampleFindings\"")]
    [InlineData("UPDATE \"TextVersions\" SET \"Markdown\" = 'altro'")]
    [InlineData("DELETE FROM \"TextVersions\"")]
    [InlineData("INSERT OR REPLACE INTO \"TextVersions\" SELECT * FROM \"TextVersions\"")]
    [InlineData("UPDATE \"TextComments\" SET \"Text\" = 'altro'")]
    [InlineData("DELETE FROM \"TextComments\"")]
    [InlineData("INSERT OR REPLACE INTO \"TextComments\" SELECT * FROM \"TextComments\"")]
    public async Task The_database_itself_refuses_to_change_what_stands(string sql)
    {
        Assert.SkipWhen(Postgres.IsUsed && sql.StartsWith("INSERT OR", StringComparison.Ordinal), Postgres.OnlyEmbedded);
        await StoreAsync();

        var refused = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => database.ExecuteAsync(sql));

        Assert.Contains("rows are only added", refused.Message, StringComparison.Ordinal);
        IsWhole("c_a111", await LogAsync("c_a111"));
    }

    [Theory]
    [InlineData("Audit")]
    [InlineData("PlanVersions")]
    [InlineData("MonitoringSnapshots")]
    [InlineData("DeviationComments")]
    [InlineData("SampleFindings")]
    [InlineData("TextVersions")]
    [InlineData("TextComments")]
    public async Task A_table_that_stands_is_not_emptied_at_once(string table)
    {
        Assert.SkipUnless(Postgres.IsUsed, "The embedded database has no such statement.");
        await StoreAsync();

        var refused = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => database.ExecuteAsync($"TRUNCATE \"{table}\""));

        Assert.Contains("rows are only added", refused.Message, StringComparison.Ordinal);
    }

    // A cycle, and of each table of a cycle that is only added to a row.
    private async Task StoreAsync()
    {
        var cycle = await database.Store.SaveAsync(Cycles.Small(), null, isSample: false, TestDatabase.Tester, Stop);
        await database.Ledger.WriteAsync(TestDatabase.Tester, writing =>
        {
            var (day, who) = (new DateOnly(2024, 6, 30), writing.Origin.PersonName);
            writing.Db.MonitoringSnapshots.Add(new MonitoringSnapshot { CycleId = cycle.Id, Day = day, At = writing.Now, Person = who, PersonName = who, CycleVersion = 1, CycleHash = "", Content = "{}" });
            writing.Db.DeviationComments.Add(new DeviationComment { CycleId = cycle.Id, Path = "ente", Day = day, Cause = Traguardo.Core.Cycles.DeviationCause.External, Text = "t", Person = who, PersonName = who, At = writing.Now });
            var sample = new ValueSample { CycleId = cycle.Id, Number = 1, Seed = "s", Size = "1", Population = 1, CycleHash = "", Person = who, PersonName = who, At = writing.Now };
            writing.Db.ValueSamples.Add(sample);
            writing.Db.SampledValues.Add(new SampledValue { SampleId = sample.Id, Place = 1, Datum = "misura/1/2024", Mark = "", State = Traguardo.Core.Measures.ValueState.Measured });
            writing.Db.SampleFindings.Add(new SampleFinding { SampleId = sample.Id, Place = 1, Verdict = SampleVerdict.Verified, Person = who, PersonName = who, At = writing.Now });
            writing.Db.Texts.Add(new StoredText { CycleId = cycle.Id, Key = "relazione/premessa", State = Traguardo.Core.Writing.NarrativeState.Written, LastVersion = 1, Stamp = 1 });
            writing.Db.TextVersions.Add(new TextVersion { CycleId = cycle.Id, Key = "relazione/premessa", Number = 1, Markdown = "t", Person = who, PersonName = who, At = writing.Now });
            writing.Db.TextComments.Add(new TextComment { CycleId = cycle.Id, Key = "relazione/premessa", Version = 1, Text = "t", Person = who, PersonName = who, At = writing.Now });
            writing.Note("monitoring-frozen", "2024/monitoring/2024-06-30");
            return Task.CompletedTask;
        }, Stop);
    }

    private async Task<List<AuditEntry>> LogAsync(string administration)
    {
        await using var db = database.Open();
        return await db.Audit.AsNoTracking().Where(entry => entry.Administration == administration).OrderBy(entry => entry.Sequence).ToListAsync(Stop);
    }

    private static void IsWhole(string administration, List<AuditEntry> log)
    {
        var chain = new AuditChain(administration);
        log.ForEach(entry => Assert.Null(chain.Add(entry)));
    }
}
