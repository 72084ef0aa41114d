using Traguardo.Core.Cycles;
using Traguardo.Core.Measures;
using Traguardo.Core.Planning.Edits;
using Traguardo.Core.Tests.Support;
using Xunit;

namespace Traguardo.Core.Tests.Planning;

public sealed class PlanEditExamplesTests
{
    private static readonly Cycle Plan = PlanExample.Whole;

    [Theory, Examples("PlanRename")]
    public void A_new_code_is_followed_everywhere(string address, string code, string where, string now)
    {
        var edited = Rename(address, code).Apply(Plan);

        Assert.Equal([], edited.Faults);
        Assert.Equal(now, Read(edited.Compiled!.Cycle, where));
    }

    [Theory, Examples("PlanRemove")]
    public void What_is_still_used_stays_and_what_goes_is_told(string address, string answer, string consequences)
    {
        using var _ = Language.Italian();
        var edit = Remove(address);
        var edited = edit.Apply(Plan);

        Assert.Equal(answer, edited.Compiled is null ? edited.Faults.Single().What : "si può");
        Assert.Equal(consequences, List(edit.Consequences(Plan).Select(consequence => $"{consequence.Subject.Address}: {consequence.What}")));
        Assert.Null(edited.Address);
    }

    [Theory, Examples("PlanMistakes")]
    public void Mistakes_are_told_beside_their_field(string what, string where, string told)
    {
        using var _ = Language.Italian();
        var edited = Mistakes[what].Apply(Plan);

        Assert.Null(edited.Compiled);
        Assert.Equal(where, List(edited.Faults.Select(Place)));
        Assert.Equal(told, edited.Faults[0].What);
    }

    [Fact]
    public void Every_mistake_is_in_the_table() =>
        Assert.Equal(Mistakes.Keys.Order(), ExampleTable.Rows("PlanMistakes").Select(row => row[0]).Order());

    [Fact]
    public void What_only_makes_sense_together_is_done_together()
    {
        var indicator = Plan.Indicators[1] with { Better = Better.By, Unit = UnitOfMeasure.Date };
        var day = new Target(Value.Of(new DateOnly(2020, 9, 30)));
        Assert.Null(PlanParts.Indicators.Change("A1.2", indicator).Apply(Plan).Compiled);

        var edited = new EditsTogether(
        [
            PlanParts.Indicators.Change("A1.2", indicator),
            .. PlanTree.All(Plan).Where(entry => entry.Entry is Item { Indicator: "A1.2" }).Select(entry => new ChangeItem(entry.Path, (Item)entry.Entry with { Target = day })),
        ]).Apply(Plan with { IndicatorValues = [] });

        Assert.Equal([], edited.Faults);
        Assert.Equal("sg/A1.2", edited.Address);
    }

    [Fact]
    public void Of_edits_together_none_is_made_where_one_is_refused()
    {
        var edited = new EditsTogether([PlanParts.Measures.Remove("99"), PlanParts.Measures.Remove("10")]).Apply(Plan);

        Assert.Null(edited.Compiled);
        Assert.Equal("measures/10", edited.Faults.Single().Address);
    }

    [Fact]
    public void A_copy_refers_to_itself_where_what_was_copied_did()
    {
        var served = ((Node)PlanTree.Find(Plan, "ente/A/A2")!.Value.Entry) with { Serves = "ente/A/A1" };
        var plan = new ChangeNode("ente/A/A2", served).Apply(Plan).Compiled!.Cycle;

        var copied = new CopyNode("ente/A", "C").Apply(plan);

        Assert.Equal("ente/C", copied.Address);
        Assert.Equal("ente/C/A1", copied.Compiled!.FindNode("ente/C/A2")!.Node.Serves);
        Assert.Equal("ente/A/A1", copied.Compiled!.FindNode("ente/A/A2")!.Node.Serves);
        Assert.Equal("ente/A/A1", copied.Compiled.Cycle.Programmes[0].Objective);
        Assert.Equal(["A", "C", "B"], copied.Compiled.Scorecards[0].Children.Select(child => ((Core.Compiling.CompiledNode)child).Node.Code));
    }

    [Fact]
    public void What_moves_elsewhere_is_followed_by_what_refers_to_it()
    {
        var moved = new MoveEntry("ente/A/A1", "ente/B", 0).Apply(Plan);

        Assert.Equal("ente/B/A1", moved.Address);
        Assert.Equal("1: ente/B/A1, ente/A/A2", Read(moved.Compiled!.Cycle, "aree"));
        Assert.Equal("ente/B/A1", Read(moved.Compiled!.Cycle, "obiettivi serviti"));
        Assert.Equal("A1", Read(moved.Compiled!.Cycle, "obiettivi dei programmi"));
    }

    [Fact]
    public void A_code_that_only_begins_like_another_is_left_alone()
    {
        var plan = PlanParts.Areas.Change("1", Plan.StrategicAreas[0] with { Objectives = ["ente/A/A1", "ente/A/A10"] });
        var longer = new AddEntry("ente/A", PlanExample.Node(NodeKind.Objective, "A10", 0));

        var renamed = new EditsTogether([longer, plan, Rename("ente/A/A1", "A9")]).Apply(Plan).Compiled!.Cycle;

        Assert.Equal("1: ente/A/A9, ente/A/A10", Read(renamed, "aree"));
    }

    [Fact]
    public void Everybody_of_a_unit_follows_its_new_code()
    {
        var card = (Node)PlanTree.Find(Plan, "sg")!.Value.Entry with { Owner = "SG", Holder = "PROM", Evaluator = "SG", Collaborators = ["SG", "fuori"] };

        var renamed = new EditsTogether([new ChangeNode("sg", card), Rename("units/SG", "DIR")]).Apply(Plan).Compiled!.FindNode("sg")!.Node;

        Assert.Equal(("DIR", "PROM", "DIR"), (renamed.Owner, renamed.Holder, renamed.Evaluator));
        Assert.Equal(["DIR", "fuori"], renamed.Collaborators);
    }

    [Fact]
    public void What_could_not_be_read_again_from_a_file_is_refused()
    {
        var edited = new ChangeItem("ente/A/A1/A1.1", PlanExample.Item("A1.1", 60, 4) with { Tags = ["PIRA", ""] }).Apply(Plan);

        Assert.Equal("ente/A/A1/A1.1 tags[1]", Place(Assert.Single(edited.Faults)));
    }

    [Fact]
    public void What_belongs_to_what_is_removed_is_gone()
    {
        var without = new RemoveEntry("sg").Apply(Plan).Compiled!.Cycle;
        Assert.Empty(without.Neutralisations);

        without = new EditsTogether([new RemoveEntry("ente/B"), new RemoveEntry("sg"), new RemoveEntry("ente/A/A1")]).Apply(Plan).Compiled!.Cycle;
        Assert.Equal("1: ente/A/A2", Read(without, "aree"));
        Assert.Null(without.Programmes[0].Objective);
        Assert.DoesNotContain(PlanParts.Measures.Remove("99").Apply(Plan).Compiled!.Cycle.Values, value => value.Measure == "99");
    }

    private static Dictionary<string, PlanEdit> Mistakes => new()
    {
        ["una misura nuova con il codice 10"] = PlanParts.Measures.Add(new Measure { Code = "10", Name = "Altro" }),
        ["la misura 10 rinominata 2"] = PlanParts.Measures.Change("10", Plan.Measures[0] with { Code = "2" }),
        ["una misura senza nome"] = PlanParts.Measures.Change("10", Plan.Measures[0] with { Name = " " }),
        ["la formula `[10] / [11]` in A1.1"] = PlanParts.Indicators.Change("A1.1", Plan.Indicators[0] with { Formula = "[10] / [11]" }),
        ["la formula `[10] / ` in A1.1"] = PlanParts.Indicators.Change("A1.1", Plan.Indicators[0] with { Formula = "[10] / " }),
        ["A1.2 giudicato entro una data"] = PlanParts.Indicators.Change("A1.2", Plan.Indicators[1] with { Better = Better.By }),
        ["il peso −5 alla voce A1.1"] = new ChangeItem("ente/A/A1/A1.1", PlanExample.Item("A1.1", -5, 4)),
        ["la voce A1.1 senza peso"] = new ChangeItem("ente/A/A1/A1.1", PlanExample.Item("A1.1", 0, 4) with { Weight = null }),
        ["un altro A1.2 in A1"] = new AddEntry("ente/A/A1", PlanExample.Item("A1.2", 0, 4)),
        ["un obiettivo A2 con il codice A1"] = new ChangeNode("ente/A/A2", PlanExample.Node(NodeKind.Objective, "A1", 30)),
        ["un obiettivo con il codice A/3"] = new AddEntry("ente/A", PlanExample.Node(NodeKind.Objective, "A/3", 30)),
        ["un obiettivo senza codice e senza titolo"] = new AddEntry("ente/A", PlanExample.Node(NodeKind.Objective, "", 30)),
        ["l'obiettivo A1 dentro sé stesso"] = new MoveEntry("ente/A/A1", "ente/A/A1"),
        ["l'obiettivo A1 in cima"] = new MoveEntry("ente/A/A1", ""),
        ["il cruscotto sg dentro ente"] = new MoveEntry("sg", "ente"),
        ["B1 che richiama sé stesso"] = new AddEntry("ente/B/B1", new Item { Objective = "ente/B/B1", Weight = 1 }),
        ["l'unità SG sotto PROM"] = PlanParts.Units.Change("SG", Plan.Units[0] with { Parent = "PROM" }),
        ["il semaforo giallo sopra il verde"] = new ChangeMethod(Plan.Method with { Lights = new LightThresholds { Amber = 0.95m } }),
        ["un giudizio da 101"] = new ChangeJudgements([new JudgementBand(101, "Troppo")]),
    };

    private static PlanEdit Rename(string address, string code) => address.Split('/') switch
    {
        ["units", var unit] => PlanParts.Units.Change(unit, Plan.Units.Single(one => one.Code == unit) with { Code = code }),
        ["areas", var area] => PlanParts.Areas.Change(area, Plan.StrategicAreas.Single(one => one.Code == area) with { Code = code }),
        ["programmes", var programme] => PlanParts.Programmes.Change(programme, Plan.Programmes.Single(one => one.Code == programme) with { Code = code }),
        ["measures", var measure] => PlanParts.Measures.Change(measure, Plan.Measures.Single(one => one.Code == measure) with { Code = code }),
        ["indicators", var indicator] => PlanParts.Indicators.Change(indicator, Plan.Indicators.Single(one => one.Code == indicator) with { Code = code }),
        _ => new ChangeNode(address, (Node)PlanTree.Find(Plan, address)!.Value.Entry with { Code = code }),
    };

    private static PlanEdit Remove(string address) => address.Split('/') switch
    {
        ["units", var unit] => PlanParts.Units.Remove(unit),
        ["areas", var area] => PlanParts.Areas.Remove(area),
        ["programmes", var programme] => PlanParts.Programmes.Remove(programme),
        ["measures", var measure] => PlanParts.Measures.Remove(measure),
        ["indicators", var indicator] => PlanParts.Indicators.Remove(indicator),
        _ => new RemoveEntry(address),
    };

    private static string Read(Cycle cycle, string where)
    {
        var nodes = PlanTree.All(cycle).Select(entry => entry.Entry).OfType<Node>().ToList();
        return List(where switch
        {
            "formula di A1.1" => cycle.Indicators.Take(1).Select(indicator => indicator.Formula),
            "valori delle misure" => cycle.Values.Select(value => $"{value.Measure} {value.Year}"),
            "valori degli indicatori" => cycle.IndicatorValues.Select(value => $"{value.Indicator} {value.Year}"),
            "voci" => PlanTree.All(cycle).Select(entry => entry.Entry).OfType<Item>().Select(item => item.Indicator ?? item.Objective),
            "sterilizzazioni" => cycle.Neutralisations.Select(set => $"{set.Scorecard} {set.Indicator}"),
            "programmi degli obiettivi" => nodes.Select(node => node.Programme),
            "obiettivi dei programmi" => cycle.Programmes.Select(programme => programme.Objective),
            "responsabili" => [.. nodes.Select(node => node.Owner), .. cycle.Measures.Select(measure => measure.Owner)],
            "unità superiori" => cycle.Units.Select(unit => unit.Parent),
            "titolari dei cruscotti" => nodes.Select(node => node.Holder),
            "obiettivi serviti" => nodes.Select(node => node.Serves),
            "aree" => cycle.StrategicAreas.Select(area => $"{area.Code}: {string.Join(", ", area.Objectives)}"),
            _ => throw new ArgumentOutOfRangeException(nameof(where), where, "Not a place that refers to anything."),
        });
    }

    private static string Place(EditFault fault) =>
        fault.Address + (fault.Field is { } field ? $" {field}" : "") + (fault.Column is { } column ? $", colonna {column}" : "");

    private static string List(IEnumerable<string?> all) => all.OfType<string>().ToList() is { Count: > 0 } some ? string.Join("; ", some) : "–";
}
