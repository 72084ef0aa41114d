using Traguardo.Core.Cycles;
using Traguardo.Core.Planning.Edits;

namespace Traguardo.Core.Revising;

/// <summary>Asks the OIV to set an indicator aside in one scorecard. The score stays as it is until it decides.</summary>
/// <param name="Scorecard">Code of the scorecard.</param>
/// <param name="Indicator">Code of the indicator.</param>
/// <param name="Reason">Why.</param>
/// <param name="ProposedBy">Who asks: a unit or an organ.</param>
public sealed record ProposeNeutralisation(string Scorecard, string Indicator, string? Reason, string? ProposedBy) : PlanEdit
{
    internal override Draft Draft(Cycle cycle)
    {
        var address = NeutralisationEdits.Address(Scorecard, Indicator);
        if (cycle.Neutralisations.Find(set => set.Scorecard == Scorecard && set.Indicator == Indicator && set.State != NeutralisationState.Refused) is { } other)
        {
            return Refusals.Of(cycle, address, "indicator", other.IsInForce ? RevisingTexts.AlreadyAside : RevisingTexts.AlreadyAsked, RevisingTexts.AlreadyAsideExpected);
        }
        if (string.IsNullOrWhiteSpace(Reason))
        {
            return Refusals.Of(cycle, address, "reason", RevisingTexts.NoReason, RevisingTexts.NoReasonExpected);
        }
        if (cycle.Indicators.Exists(one => one.Code == Indicator) && cycle.Scorecards.Find(card => card.Code == Scorecard) is { } within && !NeutralisationEdits.Reaches(cycle, within.Children, Indicator, []))
        {
            return Refusals.Of(cycle, address, "indicator", RevisingTexts.NotInCard.With(Indicator), RevisingTexts.NotInCardExpected);
        }
        var asked = new Neutralisation { Scorecard = Scorecard, Indicator = Indicator, Reason = Reason, ProposedBy = ProposedBy, State = NeutralisationState.Proposed };
        return new Draft(cycle with { Neutralisations = [.. cycle.Neutralisations, asked] }, address);
    }
}

/// <summary>The OIV decides on a neutralisation that was asked for, or takes back one that is in force.</summary>
/// <param name="Scorecard">Code of the scorecard.</param>
/// <param name="Indicator">Code of the indicator.</param>
/// <param name="State">In force or refused.</param>
/// <param name="Act">The act.</param>
/// <param name="Reason">Why.</param>
/// <param name="On">The day.</param>
public sealed record DecideNeutralisation(string Scorecard, string Indicator, NeutralisationState State, string? Act, string? Reason, DateOnly? On) : PlanEdit
{
    internal override Draft Draft(Cycle cycle)
    {
        var address = NeutralisationEdits.Address(Scorecard, Indicator);
        var index = cycle.Neutralisations.FindIndex(set => set.Scorecard == Scorecard && set.Indicator == Indicator && set.State != NeutralisationState.Refused);
        if (index < 0)
        {
            return Refusals.NotThere(cycle, address, $"{Scorecard}/{Indicator}");
        }
        if (State == NeutralisationState.Proposed || cycle.Neutralisations[index].State == State)
        {
            return Refusals.Of(cycle, address, null, RevisingTexts.AlreadyAside, RevisingTexts.AlreadyAsideExpected);
        }
        EditFault[] lacks =
        [
            .. Lacks(address, "act", string.IsNullOrWhiteSpace(Act), RevisingTexts.NoAct, RevisingTexts.NoActExpected),
            .. Lacks(address, "reason", string.IsNullOrWhiteSpace(Reason), RevisingTexts.NoReason, RevisingTexts.NoReasonExpected),
            .. Lacks(address, "date", On is null, RevisingTexts.NoDate, RevisingTexts.NoActExpected),
        ];
        if (lacks.Length > 0)
        {
            return Planning.Edits.Draft.Refused(cycle, lacks);
        }
        List<Neutralisation> all = [.. cycle.Neutralisations];
        all[index] = all[index] with { State = State, Act = Act, DecisionReason = Reason, DecidedOn = On };
        return new Draft(cycle with { Neutralisations = all }, address);
    }

    private static IEnumerable<EditFault> Lacks(string address, string field, bool isLacking, string what, string expected)
    {
        if (isLacking)
        {
            yield return new EditFault(address, field, what, expected);
        }
    }
}

internal static class NeutralisationEdits
{
    public static string Address(string scorecard, string indicator) => $"neutralisations/{scorecard}/{indicator}";

    // In the card itself or in an objective that it refers to, however far.
    public static bool Reaches(Cycle cycle, IEnumerable<Entry> entries, string indicator, HashSet<string> seen) => entries.Any(entry => entry switch
    {
        Node node => Reaches(cycle, node.Children, indicator, seen),
        Item { Indicator: { } code } => code == indicator,
        Item { Objective: { } path } => seen.Add(path) && PlanTree.Find(cycle, path)?.Entry is Node objective && Reaches(cycle, objective.Children, indicator, seen),
        _ => false,
    });
}
