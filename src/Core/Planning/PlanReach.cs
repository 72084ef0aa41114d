using Traguardo.Core.Cycles;
using Traguardo.Core.Exchange;
using Traguardo.Core.Planning.Differences;
using Traguardo.Core.Planning.Edits;

namespace Traguardo.Core.Planning;

/// <summary>
/// What of a plan somebody changes: all that stands in no personal scorecard, and the personal scorecards by which they evaluate, with
/// the indicators that are there for those alone. Whose a personal scorecard is, and who evaluates by it, is no evaluator's to change.
/// </summary>
/// <param name="IsShared">True for who changes what stands in no personal scorecard.</param>
/// <param name="Cards">Codes of the personal scorecards by which they evaluate.</param>
public sealed record PlanReach(bool IsShared, IReadOnlySet<string> Cards)
{
    /// <summary>True for who changes nothing of the plan.</summary>
    public bool IsNothing => !IsShared && Cards.Count == 0;

    /// <summary>True where what stands at an address is theirs to change, or to put something into.</summary>
    /// <param name="cycle">The whole cycle.</param>
    /// <param name="address">As a subject's: <c>rs/C1</c>, <c>indicators/RS.222</c>, <c>method</c>; empty for the plan as a whole.</param>
    public bool Covers(Cycle cycle, string address)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        ArgumentNullException.ThrowIfNull(address);
        var cards = PersonalCardsOf(cycle, address);
        return cards.Count == 0 ? IsShared : cards.All(Cards.Contains);
    }

    /// <summary>Codes of the personal scorecards that are not theirs to change, in any of some versions of a cycle.</summary>
    public IReadOnlySet<string> Closed(params IEnumerable<Cycle> versions) =>
        versions.SelectMany(version => version.Scorecards).Where(card => card.Holder is not null).Select(card => card.Code).Except(Cards).ToHashSet();

    /// <summary>What a change of a cycle does to what is not theirs to change; empty where it does nothing. What only follows a code that has changed is not counted.</summary>
    /// <param name="before">The whole cycle as it stands.</param>
    /// <param name="after">The whole cycle as it is to be.</param>
    public IReadOnlyList<Difference> Outside(Cycle before, Cycle after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return IsShared ? InClosed(before, after) : OutsideCards(before, after);
    }

    /// <summary>The plan as it stands, with the scorecards by which they evaluate as they were in another: whose they are stays.</summary>
    /// <param name="now">The whole cycle as it stands.</param>
    /// <param name="then">The whole plan of then.</param>
    public Cycle CardsOf(Cycle now, Cycle then)
    {
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(then);
        var others = CycleView.Without(now, Cards);
        var shared = others.Indicators.Select(indicator => indicator.Code).ToHashSet();
        var known = then.Indicators.Select(indicator => indicator.Code).Except(shared).ToHashSet();
        var source = now with
        {
            Scorecards = [.. now.Scorecards.Select(card => Cards.Contains(card.Code) && then.Scorecards.Find(one => one.Code == card.Code) is { } old
                ? old with { Holder = card.Holder, Evaluator = card.Evaluator }
                : card)],
            // What the others have under the same code is theirs.
            Indicators = [.. now.Indicators.Where(indicator => !known.Contains(indicator.Code)), .. then.Indicators.Where(indicator => known.Contains(indicator.Code))],
        };
        var taken = CycleView.PutBack(others, source, Cards);
        return taken with { Indicators = [.. taken.Indicators.DistinctBy(indicator => indicator.Code)] };
    }

    // A personal scorecard that was not there is no evaluator's yet: it may come with a plan written elsewhere.
    private List<Difference> InClosed(Cycle before, Cycle after)
    {
        var closed = Closed(before);
        bool IsIn(Cycle cycle, string? address) => address is not null && PersonalCardsOf(cycle, address).Any(closed.Contains);
        return [.. CycleDifferences.Between(before, after).Where(one => !IsPlace(one) && (IsIn(before, one.Before) || IsIn(after, one.After)))];
    }

    // Where something stands among the others says nothing of it.
    private static bool IsPlace(Difference difference) =>
        difference.Kind == DifferenceKind.Moved && (difference.Subject.Kind is SubjectKind.Scorecard or SubjectKind.Indicator);

    private List<Difference> OutsideCards(Cycle before, Cycle after)
    {
        var (was, becomes) = (WithEmptyCards(before), WithEmptyCards(after));
        List<Difference> differences = [.. CycleDifferences.Between(was, becomes)];
        // Whatever has no words is a change all the same.
        return differences.Count == 0 && !CycleWriter.Write(was).AsSpan().SequenceEqual(CycleWriter.Write(becomes))
            ? [new Difference(DifferenceKind.Changed, new Subject(SubjectKind.Cycle, "", ""), "", "", null, null, null, null)]
            : differences;
    }

    // That there is such a card, whose it is and who evaluates by it.
    private Cycle WithEmptyCards(Cycle cycle) => CycleView.Without(cycle, Cards) with
    {
        Scorecards = [.. cycle.Scorecards.Select(card => Cards.Contains(card.Code)
            ? new Node { Kind = card.Kind, Code = card.Code, Title = card.Code, Holder = card.Holder, Evaluator = card.Evaluator }
            : card)],
    };

    /// <summary>Codes of the personal scorecards that what stands at an address belongs to; none where it is in another too, or in none.</summary>
    public static IReadOnlyCollection<string> PersonalCardsOf(Cycle cycle, string address)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        ArgumentNullException.ThrowIfNull(address);
        const string indicators = "indicators/";
        var cards = address.StartsWith(indicators, StringComparison.Ordinal)
            ? cycle.Scorecards.Where(card => CycleView.IndicatorsOf(card).Contains(address[indicators.Length..])).ToList()
            : cycle.Scorecards.Where(card => PlanTree.IsAtOrBelow(address, card.Code)).ToList();
        return cards.Exists(card => card.Holder is null) ? [] : [.. cards.Select(card => card.Code)];
    }
}
