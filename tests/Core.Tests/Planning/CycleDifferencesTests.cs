using CsCheck;
using Traguardo.Core.Compiling;
using Traguardo.Core.Cycles;
using Traguardo.Core.Exchange;
using Traguardo.Core.Planning;
using Traguardo.Core.Planning.Differences;
using Traguardo.Core.Planning.Edits;
using Traguardo.Core.Reports;
using Traguardo.Core.Tests.Generators;
using Traguardo.Core.Tests.Support;
using Xunit;

namespace Traguardo.Core.Tests.Planning;

public sealed class CycleDifferencesTests
{
    [Theory, Examples(nameof(CycleDifferences), ByHeading = true)]
    public void Each_edit_is_told_item_by_item(string heading)
    {
        using var _ = Language.Italian();
        var after = Edits[heading].Apply(PlanExample.Whole).Compiled!.Cycle;

        Assert.Equal(
            ExampleTable.RowsUnder(nameof(CycleDifferences), heading).Select(row => string.Join(" | ", row)),
            Table(DifferencesTable.Of(PlanExample.Whole, after)).DefaultIfEmpty("nessuna | – | – | –"));
    }

    [Fact]
    public void Every_edit_is_in_the_table() => Assert.Equal(ExampleTable.Headings(nameof(CycleDifferences)), Edits.Keys);

    [Fact]
    public void The_difference_of_every_field_reads_as_one_line()
    {
        using var _ = Language.Italian();

        ApprovedText.Check(AllFields(), "Differences.it");
    }

    [Fact]
    public void It_reads_in_English_too()
    {
        using var _ = Language.English();

        ApprovedText.Check(AllFields(), "Differences.en");
    }

    [Fact]
    public void A_table_says_how_many_there_are_and_of_which_years()
    {
        using var _ = Language.Italian();
        var table = DifferencesTable.Of(PlanExample.Whole, NextYear.From(PlanExample.Whole).Cycle);

        Assert.Equal("Differenze fra due versioni del ciclo 2020–2021 · Ente di prova", table.Title);
        Assert.Equal($"{table.Rows.Count} differenze.", table.Summary);
        Assert.Equal("Le due versioni sono uguali.", DifferencesTable.Of(PlanExample.Whole, PlanExample.Whole).Summary);
        Assert.All(table.Rows, row => Assert.Equal(table.Columns.Count, row.Cells.Count));
    }

    [Fact]
    public void A_cycle_is_not_different_from_itself_nor_from_its_file() =>
        CycleGen.Cycle.Sample(cycle =>
        {
            Assert.Empty(CycleDifferences.Between(cycle, cycle));
            Assert.Empty(CycleDifferences.Between(cycle, CycleReader.Read(CycleWriter.Write(cycle)).Cycle!));
        });

    [Fact]
    public void What_is_different_in_any_field_is_found_and_said()
    {
        var left = Slip.AllFields().ToHashSet();
        CycleGen.Cycle.Sample(
            cycle => Assert.All(left.Count == 0 ? [] : Slip.Of(cycle).Where(slip => CompiledCycle.Compile(slip.Cycle).Compiled is not null), slip =>
            {
                var differences = CycleDifferences.Between(cycle, slip.Cycle);
                Assert.True(differences.Count > 0, $"Nothing is said of {slip.Field}.");
                Assert.All(differences, one => Assert.NotEqual(one.Was ?? "", one.Is ?? "-"));
                Assert.Equal(Lines(differences, isSwapped: true), Lines(CycleDifferences.Between(slip.Cycle, cycle), isSwapped: false));
                left.Remove(slip.Field);
            }),
            iter: 200,
            threads: 1);

        Assert.Empty(left);
    }

    [Fact]
    public void Two_cycles_are_as_different_one_way_as_the_other() =>
        Gen.Select(CycleGen.Cycle, CycleGen.Cycle).Sample((cycle, other) => Assert.Equal(
            Lines(CycleDifferences.Between(cycle, other), isSwapped: true),
            Lines(CycleDifferences.Between(other, cycle), isSwapped: false)), iter: 300);

    [Fact]
    public void A_rename_is_one_difference_whatever_refers_to_it() =>
        CycleGen.Cycle.Sample(cycle =>
        {
            cycle = Named(cycle);
            PlanEdit[] renames =
            [
                .. cycle.Measures.Select(measure => PlanParts.Measures.Change(measure.Code, measure with { Code = "nuovo" })),
                .. cycle.Indicators.Select(indicator => PlanParts.Indicators.Change(indicator.Code, indicator with { Code = "nuovo" })),
                .. cycle.Units.Select(unit => PlanParts.Units.Change(unit.Code, unit with { Code = "nuovo" })),
                .. PlanTree.All(cycle).Where(entry => entry.Entry is Node).Select(entry => new ChangeNode(entry.Path, (Node)entry.Entry with { Code = "nuovo" })),
            ];
            Assert.All(renames, rename =>
            {
                var difference = Assert.Single(CycleDifferences.Between(cycle, rename.Apply(cycle).Compiled!.Cycle));
                Assert.Equal((DifferenceKind.Renamed, "nuovo"), (difference.Kind, difference.Is));
            });
        }, iter: 15);

    [Fact]
    public void A_move_is_one_difference_whatever_goes_with_it() =>
        CycleGen.Cycle.Sample(cycle =>
        {
            cycle = Named(cycle);
            foreach (var (path, entry) in PlanTree.All(cycle).Where(entry => entry.Entry is Node && entry.Path.Contains('/', StringComparison.Ordinal)))
            {
                foreach (var card in cycle.Scorecards.Where(card => PlanTree.ParentOf(entry, path) != card.Code))
                {
                    if (new MoveEntry(path, card.Code).Apply(cycle).Compiled is { } moved)
                    {
                        var difference = Assert.Single(CycleDifferences.Between(cycle, moved.Cycle));
                        Assert.Equal((DifferenceKind.Moved, path, card.Code), (difference.Kind, difference.Before, difference.Is));
                    }
                }
            }
        }, iter: 15);

    // Each thing has a name of its own, by which it is known again.
    private static Cycle Named(Cycle cycle)
    {
        var number = 0;
        return PlanTree.Map(cycle, entry => entry is Node node ? node with { Title = $"titolo {number++}" } : entry) with
        {
            Units = [.. cycle.Units.Select(unit => unit with { Name = unit.Code })],
            Measures = [.. cycle.Measures.Select(measure => measure with { Name = measure.Code })],
            Indicators = [.. cycle.Indicators.Select(indicator => indicator with { Name = indicator.Code })],
        };
    }

    private static List<string> Lines(IReadOnlyList<Difference> differences, bool isSwapped) =>
    [
        .. differences
            .Select(one => isSwapped ? $"{Swapped(one.Kind)} {one.After} {one.Before} {one.Field} {one.Is} {one.Was}" : $"{one.Kind} {one.Before} {one.After} {one.Field} {one.Was} {one.Is}")
            .Order(StringComparer.Ordinal),
    ];

    private static DifferenceKind Swapped(DifferenceKind kind) => kind switch
    {
        DifferenceKind.Added => DifferenceKind.Removed,
        DifferenceKind.Removed => DifferenceKind.Added,
        _ => kind,
    };

    private static IEnumerable<string> Table(ReportTable table) =>
        table.Rows.Select(row => string.Join(" | ", row.Cells.Select(cell => cell.Shown(table.Figures).Replace('\u00a0', ' ') is { Length: > 0 } shown ? shown : "–")));

    // The plan of the examples with each field changed once, as far as it still compiles.
    private static string AllFields()
    {
        var plan = PlanExample.Whole with
        {
            Administration = new Administration { Code = "ente_prova", Name = "Ente di prova" },
            Neutralisations = [new Neutralisation { Scorecard = "sg", Indicator = "A1.2" }],
        };
        return string.Concat(
            from slip in Slip.Of(plan)
            where CompiledCycle.Compile(slip.Cycle).Compiled is not null
            from difference in CycleDifferences.Between(plan, slip.Cycle)
            group difference.InWords by slip.Field into field
            from line in field.Distinct().Take(3)
            select $"{field.Key}: {line}\n");
    }

    private static Dictionary<string, PlanEdit> Edits { get; } = new()
    {
        ["Nulla"] = new EditsTogether([]),
        ["Il peso di una voce"] = new ChangeItem("ente/A/A1/A1.1", PlanExample.Item("A1.1", 70, 4)),
        ["Il target di una voce, con il suo motivo"] = new ChangeItem("ente/A/A1/A1.2", PlanExample.Item("A1.2", 40, 0.9m) with { TargetReason = "Sportelli in ristrutturazione", LaterTargets = [Target.Of(0.92m), Target.Of(0.955m)] }),
        ["Un limite e una curva"] = new ChangeItem("ente/A/A1/A1.1", PlanExample.Item("A1.1", 60, 4) with { Cap = new Cap(1.2m), Curve = new Core.Scoring.FloorCurve(2) }),
        ["Una misura con un altro codice"] = PlanParts.Measures.Change("10", PlanExample.Whole.Measures[0] with { Code = "IMP" }),
        ["Una formula"] = PlanParts.Indicators.Change("A1.1", PlanExample.Whole.Indicators[0] with { Formula = "[10] * 100 / [2]", Decimals = 1 }),
        ["Un obiettivo con un altro codice"] = new ChangeNode("ente/A/A1", (Node)PlanTree.Find(PlanExample.Whole, "ente/A/A1")!.Value.Entry with { Code = "A9" }),
        ["Un obiettivo con un altro codice e un altro titolo"] = new ChangeNode("ente/A/A1", (Node)PlanTree.Find(PlanExample.Whole, "ente/A/A1")!.Value.Entry with { Code = "A9", Title = "Esportare" }),
        ["Un obiettivo in un'altra prospettiva"] = new MoveEntry("ente/A/A1", "ente/B"),
        ["Un obiettivo prima di un altro"] = new MoveEntry("ente/A/A2", "ente/A", 0),
        ["Un'unità prima di un'altra"] = PlanParts.Units.Move("PROM", 0),
        ["Un obiettivo nuovo"] = new AddEntry("ente/B", PlanExample.Node(NodeKind.Objective, "B2", 0, PlanExample.Item("Z", 100, 3)) with { Title = "Ridurre i tempi" }),
        ["Un obiettivo in meno"] = new RemoveEntry("ente/A/A2"),
        ["Una misura in meno"] = PlanParts.Measures.Remove("99"),
        ["Il metodo"] = new ChangeMethod(new Method { Cap = Cap.None, Missing = MissingRule.Skip, FourEyes = true, Lights = new LightThresholds { Green = 0.95m } }),
        ["I giudizi"] = new ChangeJudgements([new JudgementBand(65, "Adeguato"), new JudgementBand(0, "Non adeguato"), new JudgementBand(91, "Eccellente")]),
    };
}
