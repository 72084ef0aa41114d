using Traguardo.Core.Compiling;
using Traguardo.Core.Cycles;
using Traguardo.Core.Display;
using Traguardo.Core.Explaining;
using Traguardo.Core.Planning;
using Traguardo.Core.Scoring;
using Traguardo.Web.Data;

namespace Traguardo.Web.Features.Planning;

/// <summary>What comes of a cycle a year later, before it is taken.</summary>
/// <param name="Source">The cycle of the year before, as the reader sees it.</param>
/// <param name="Plan">The plan proposed.</param>
/// <param name="Cards">Its scorecards, item by item.</param>
/// <param name="Counts">What to look at, the gravest first, and how often.</param>
public sealed record NextYearProposal(CycleSummary Source, Cycle Plan, IReadOnlyList<ProposedCard> Cards, IReadOnlyList<string> Counts)
{
    // What somebody has to decide upon; the other notes say where a target comes from.
    private static (NextYearNoteKind Kind, string Forms)[] Asking =>
    [
        (NextYearNoteKind.MetEveryYear, BeginTexts.MetEveryYear),
        (NextYearNoteKind.AlreadyMet, BeginTexts.AlreadyMet),
        (NextYearNoteKind.NoTarget, BeginTexts.NoTarget),
        (NextYearNoteKind.OldTarget, BeginTexts.OldTarget),
        (NextYearNoteKind.PromisedTarget, BeginTexts.PromisedTarget),
        (NextYearNoteKind.DayMoved, BeginTexts.DayMoved),
        (NextYearNoteKind.Monitoring, BeginTexts.Monitoring),
        (NextYearNoteKind.NowDue, BeginTexts.NowDue),
        (NextYearNoteKind.NotApplicable, BeginTexts.NotApplicable),
        (NextYearNoteKind.NoHistory, BeginTexts.NoHistory),
        (NextYearNoteKind.CurveDropped, BeginTexts.CurveDropped),
        (NextYearNoteKind.OldBudget, BeginTexts.OldBudget),
    ];

    /// <summary>The proposal from a cycle.</summary>
    public static NextYearProposal Of(LoadedCycle source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var next = NextYear.From(source.Cycle);
        var (before, after) = (source.Compiled.Score(), CompiledCycle.Compile(next.Cycle).OrThrow().Score());
        var notes = next.Notes.ToLookup(note => note.Address);
        var counts = next.Notes.CountBy(note => note.Kind).ToDictionary();
        return new NextYearProposal(
            source.Summary,
            next.Cycle,
            [.. after.Scorecards.Select(card => new ProposedCard(card.Node.Title, [.. card.Items.Select(item => ProposedItem.Of(before, item, [.. notes[item.Path].Where(IsToLookAt)]))]))],
            [.. Asking.Where(asked => counts.ContainsKey(asked.Kind)).Select(asked => Counted.Of(counts[asked.Kind], asked.Forms))]);
    }

    // That a target is last year's can be seen beside it.
    private static bool IsToLookAt(NextYearNote note) => note.Kind is not (NextYearNoteKind.OldTarget or NextYearNoteKind.DayMoved);
}

/// <summary>A scorecard of a proposal.</summary>
public sealed record ProposedCard(string Title, IReadOnlyList<ProposedItem> Items);

/// <summary>An item a year later: what was promised and reached, what is proposed, what to look at.</summary>
public sealed record ProposedItem(string Code, string Name, string Target, string Actual, string Proposed, IReadOnlyList<NextYearNote> Notes)
{
    /// <summary>True where the target asks for no more than what has been reached.</summary>
    public bool IsTooEasy => Notes.Any(note => note.Kind is NextYearNoteKind.MetEveryYear or NextYearNoteKind.AlreadyMet);

    internal static ProposedItem Of(ScoredCycle before, ScoredItem item, IReadOnlyList<NextYearNote> notes)
    {
        var figures = Figures.Current;
        var was = before.Find(item.Path) as ScoredItem;
        return new ProposedItem(
            item.Indicator?.Indicator.Code ?? item.Objective!.Node.Code,
            item.Indicator?.Indicator.Name ?? item.Objective!.Node.Title,
            was?.Item.Target is null ? "–" : figures.Target(was),
            was is null ? "–" : figures.Actual(was),
            item.Item.Target is null ? "–" : figures.Target(item),
            notes);
    }
}
