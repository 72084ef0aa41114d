using System.Text;
using Microsoft.EntityFrameworkCore;
using Traguardo.Core.Cycles;
using Traguardo.Core.Exchange;
using Traguardo.Web.Data;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Data;

public sealed class CycleStoreTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2021, 6, 30, 12, 0, 0, TimeSpan.FromHours(2));

    private TestDatabase database = null!;

    private CycleStore Store => database.Store;

    public async ValueTask InitializeAsync() => database = await TestDatabase.MigratedAsync();

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task The_sample_comes_back_byte_by_byte() => await ComesBackAsync(Cycles.Sample());

    [Fact]
    public async Task A_cycle_is_read_while_somebody_writes()
    {
        await SaveAsync(Cycles.Small());
        var found = await database.Ledger.WriteAsync(TestDatabase.Tester, async writing =>
        {
            writing.Note("read-meanwhile", "2024");
            using var soon = new CancellationTokenSource(Waits.Longest);
            return await Store.FindAsync("c_a111", 2024, soon.Token);
        }, TestContext.Current.CancellationToken);

        Assert.Equal(1, found!.Summary.Version);
    }

    [Fact]
    public async Task Every_field_comes_back_byte_by_byte() => await ComesBackAsync(Cycles.Full());

    [Fact]
    public async Task A_tree_is_as_deep_as_a_file_holds()
    {
        const int levels = 28;
        await SaveAsync(Cycles.Deep(levels));

        var entry = (Entry)(await FoundAsync("c_a111", 2024)).Cycle.Scorecards.Single();
        for (var level = 1; level <= levels; level++)
        {
            entry = ((Node)entry).Children.Single();
            Assert.Equal($"O{level}", ((Node)entry).Code);
        }
        Assert.Equal("I", ((Item)((Node)entry).Children.Single()).Indicator);
    }

    [Fact]
    public async Task What_is_known_of_a_row_is_kept_beside_the_cycle()
    {
        await Store.SaveAsync(Cycles.Small(), """{"tables": []}""", isSample: true, TestDatabase.Tester);

        var (summary, _, context) = await FoundAsync("c_a111", 2024);
        Assert.Equal(("c_a111", "Comune di c_a111", 2024, 1, true),
            (summary.AdministrationCode, summary.AdministrationName, summary.Year, summary.Version, summary.IsSample));
        Assert.Equal(Now, summary.ImportedAt);
        Assert.Equal("""{"tables": []}""", context);
    }

    [Fact]
    public async Task Context_tables_stay_where_another_cycle_brings_none_but_for_the_sample_s()
    {
        const string tables = """{"tables": []}""";
        await Store.SaveAsync(Cycles.Small(), tables, isSample: true, TestDatabase.Tester);
        await SaveAsync(Cycles.Small());
        Assert.Null((await FoundAsync("c_a111", 2024)).ContextJson);

        await Store.SaveAsync(Cycles.Small(), tables, isSample: false, TestDatabase.Tester);
        await SaveAsync(Cycles.Small());
        Assert.Equal(tables, (await FoundAsync("c_a111", 2024)).ContextJson);
    }

    [Fact]
    public async Task A_cycle_takes_the_place_of_the_one_before_with_the_next_version()
    {
        var first = await SaveAsync(Cycles.Sample());
        var replacing = Cycles.Small("cciaa_pi", 2020);
        var second = await SaveAsync(replacing);

        Assert.Equal((first.Id, 1, 2), (second.Id, first.Version, second.Version));
        Assert.Equal(2, (await FoundAsync("cciaa_pi", 2020)).Summary.Version);
        await IsStoredAsync(replacing);
        Assert.Equal(2, await RowsAsync("Entries"));
        Assert.Equal(0, await RowsAsync("Measures"));
    }

    [Fact]
    public async Task Administrations_and_years_stand_side_by_side()
    {
        var cycles = new[] { Cycles.Small("b", 2020), Cycles.Small("a", 2021), Cycles.Small("a", 2022, "due"), Cycles.Small("b", 2021) };
        foreach (var cycle in cycles)
        {
            await SaveAsync(cycle);
        }

        Assert.Equal(
            [("a", 2022), ("a", 2021), ("b", 2021), ("b", 2020)],
            (await Store.ListAsync()).Select(summary => (summary.AdministrationCode, summary.Year)));
        foreach (var cycle in cycles)
        {
            await IsStoredAsync(cycle);
        }
    }

    [Fact]
    public async Task A_cycle_that_is_not_there_is_null()
    {
        await SaveAsync(Cycles.Small("a", 2020));

        Assert.Null(await Store.FindAsync("a", 2021));
        Assert.Null(await Store.FindAsync("A", 2020));
    }

    [Fact]
    public async Task A_save_that_fails_half_way_changes_nothing()
    {
        var before = Cycles.Small(note: "prima");
        await SaveAsync(before);
        var broken = Cycles.Small(note: "dopo");
        broken.Indicators.Add(new Indicator { Code = "J", Name = null!, Better = Better.Higher });

        await Assert.ThrowsAsync<DbUpdateException>(() => SaveAsync(broken));

        Assert.Equal(1, (await FoundAsync("c_a111", 2024)).Summary.Version);
        await IsStoredAsync(before);
    }

    [Fact]
    public async Task Those_who_save_at_once_come_one_after_the_other()
    {
        await using var other = database.Second();
        var saves = Enumerable.Range(0, 20).Select(number => Task.Run(() =>
            (number % 2 == 0 ? database : other).Store.SaveAsync(Cycles.Small(note: $"{number}"), null, isSample: false, TestDatabase.Tester)));

        var saved = await Task.WhenAll(saves);

        Assert.Equal(Enumerable.Range(1, 20), saved.Select(summary => summary.Version).Order());
        Assert.Single(await Store.ListAsync());
    }

    private Task<CycleSummary> SaveAsync(Cycle cycle) => Store.SaveAsync(cycle, contextJson: null, isSample: false, TestDatabase.Tester);

    private async Task<StoredCycle> FoundAsync(string code, int year) =>
        await Store.FindAsync(code, year) ?? throw new InvalidOperationException($"{code} {year} is not stored.");

    private async Task<int> RowsAsync(string table) =>
        int.Parse(await database.ScalarAsync($"SELECT COUNT(*) FROM \"{table}\""), System.Globalization.CultureInfo.InvariantCulture);

    private async Task ComesBackAsync(Cycle cycle)
    {
        await SaveAsync(cycle);
        await IsStoredAsync(cycle);
    }

    private async Task IsStoredAsync(Cycle cycle) =>
        Assert.Equal(Written(cycle), Written((await FoundAsync(cycle.Administration.Code, cycle.Year)).Cycle));

    private static string Written(Cycle cycle) => Encoding.UTF8.GetString(CycleWriter.Write(cycle));
}
