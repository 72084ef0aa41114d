using Traguardo.Core.Cycles;
using Traguardo.Core.Phases;
using Traguardo.Core.Tests.Support;
using Xunit;

namespace Traguardo.Core.Tests.Phases;

/// <summary>What each phase opens and what it locks, and the sentence that says so.</summary>
public sealed class PhaseLockTests
{
    private static readonly Dictionary<string, Activity> Activities = new()
    {
        ["cambiare il piano"] = Activity.EditPlan,
        ["inserire valori"] = Activity.EnterValues,
        ["confermare valori"] = Activity.ConfirmValues,
        ["riaprire un periodo"] = Activity.ReopenPeriod,
        ["sterilizzare"] = Activity.Neutralise,
        ["aggiornare i target"] = Activity.Revise,
        ["giudicare"] = Activity.Judge,
        ["monitorare"] = Activity.Monitor,
        ["analizzare"] = Activity.Analyse,
        ["riscontrare"] = Activity.Examine,
        ["validare"] = Activity.Validate,
        ["scrivere testi"] = Activity.WriteTexts,
        ["scrivere testi dell'OIV"] = Activity.WriteOivTexts,
        ["scrivere il contesto"] = Activity.TellContext,
    };

    [Theory, Examples("PhaseLocks")]
    public void A_phase_opens_some_activities_and_locks_the_others(string activity, string phase, string answer)
    {
        using var _ = Language.Italian();
        var cycle = In(Enum.GetValues<Phase>().Single(one => one.Word() == phase));

        Assert.Equal(answer, PhaseLocks.Refusal(cycle, Activities[activity])?.Message ?? "sì");
        Assert.Equal(answer == "sì", PhaseLocks.IsOpen(cycle.Phase, Activities[activity]));
    }

    [Fact]
    public void The_table_has_every_activity_in_every_phase()
    {
        using var _ = Language.Italian();
        var all = from activity in Activities.Keys from phase in Enum.GetValues<Phase>() select (activity, phase.Word());

        Assert.Equal(Enum.GetValues<Activity>(), Activities.Values.Order());
        Assert.Equal(all, ExampleTable.Rows("PhaseLocks").Select(row => (row[0], row[1])));
    }

    [Fact]
    public void The_sentences_read_in_English_too()
    {
        using var _ = Language.English();
        var sentences =
            from activity in Enum.GetValues<Activity>()
            from phase in Enum.GetValues<Phase>()
            select $"{activity}, {phase}: {PhaseLocks.Refusal(In(phase), activity)?.Message ?? "yes"}\n";

        ApprovedText.Check(string.Concat(sentences), "PhaseLocks.en");
    }

    [Fact]
    public void A_day_that_is_not_known_is_not_said()
    {
        using var _ = Language.Italian();

        Assert.StartsWith("Il piano è approvato: per cambiare", PhaseLocks.Refusal(Plan.Empty with { Acts = [new PhaseAct(Phase.Approved)] }, Activity.EditPlan)!.Message, StringComparison.Ordinal);
    }

    private static Cycle In(Phase phase) =>
        Plan.Empty with { Acts = phase == Phase.Preparation ? [] : [new PhaseAct(phase) { Date = new(2020, 1, 28) }] };
}
