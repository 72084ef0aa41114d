using Traguardo.Core.Compiling;
using Traguardo.Core.Cycles;
using Traguardo.Core.Planning.Edits;
using Traguardo.Core.Revising;
using Traguardo.Core.Scoring;
using Traguardo.Core.Tests.Planning;
using Traguardo.Core.Tests.Support;
using Xunit;

namespace Traguardo.Core.Tests.Revising;

public sealed class NeutralisationEditTests
{
    private static readonly DateOnly June = new(2021, 6, 1);

    private static readonly Dictionary<string, PlanEdit[]> Doings = new()
    {
        ["nulla"] = [],
        ["si chiede A1.1"] = [Ask("A1.1")],
        ["si chiede A1.1 e l'OIV accoglie"] = [Ask("A1.1"), Decide("A1.1", NeutralisationState.InForce)],
        ["si chiede A1.1 e l'OIV respinge"] = [Ask("A1.1"), Decide("A1.1", NeutralisationState.Refused)],
        ["si chiede A1.1, l'OIV respinge, e si chiede di nuovo"] = [Ask("A1.1"), Decide("A1.1", NeutralisationState.Refused), Ask("A1.1")],
        ["l'OIV ritira A1.2"] = [Decide("A1.2", NeutralisationState.Refused)],
        ["si chiede A1.2"] = [Ask("A1.2")],
        ["si chiede A1.1 due volte"] = [Ask("A1.1"), Ask("A1.1")],
        ["si chiede A1.1 senza motivo"] = [Ask("A1.1") with { Reason = " " }],
        ["l'OIV accoglie A1.1 senza richiesta"] = [Decide("A1.1", NeutralisationState.InForce)],
        ["si chiede A1.1 e l'OIV accoglie senza atto"] = [Ask("A1.1"), Decide("A1.1", NeutralisationState.InForce) with { Act = null }],
        ["si chiede un indicatore che non c'è"] = [Ask("?")],
        ["si chiede un indicatore che il cruscotto non usa"] = [Ask("Z")],
    };

    [Theory, Examples("NeutralisationSteps")]
    public void What_is_done_and_what_comes_of_it(string what, string told, string second, string first)
    {
        using var _ = Language.Italian();
        var (cycle, said) = (PlanExample.Whole, "–");
        foreach (var edit in Doings[what])
        {
            var edited = edit.Apply(cycle);
            (cycle, said) = edited.Compiled is { } compiled ? (compiled.Cycle, said) : (cycle, edited.Faults[0].What);
        }
        var scored = CompiledCycle.Compile(cycle).OrThrow().Score();
        var card = scored.Scorecards.Single(one => one.Path == "sg");

        Assert.Equal(told, said);
        Assert.Equal(second, Word(card.Items.Single(item => item.Item.Indicator == "A1.2")));
        Assert.Equal(first, Word(card.Items.Single(item => item.Objective is not null).Objective!.Items.Single(item => item.Item.Indicator == "A1.1")));
        // The administration's own card keeps everything.
        Assert.DoesNotContain(scored.Scorecards[0].Items, item => item.State == ItemState.Neutralised);
    }

    [Fact]
    public void Everything_in_the_table_is_done() =>
        Assert.Equal(Doings.Keys.Order(), ExampleTable.Rows("NeutralisationSteps").Select(row => row[0]).Order());

    private static string Word(ScoredItem item) => item.State == ItemState.Neutralised ? "sterilizzato" : "conta";

    private static ProposeNeutralisation Ask(string indicator) => new("sg", indicator, "Sportelli chiusi", "Promozione");

    private static DecideNeutralisation Decide(string indicator, NeutralisationState state) => new("sg", indicator, state, "Verbale 4/2021", "Causa esterna", June);
}
