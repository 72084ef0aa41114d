using Traguardo.Core.Checks.Targets;
using Traguardo.Core.Compiling;
using Traguardo.Core.Cycles;
using Traguardo.Core.Display;
using Traguardo.Core.Measures;
using Traguardo.Core.Planning.Edits;
using Traguardo.Core.Scoring;

namespace Traguardo.Core.Planning;

/// <summary>
/// The plan that a year begins with, from the cycle of the year before: its actuals become history, its three-year targets move on
/// by a year, its money is to be spent again. No act of that year holds any more, and no reason given for that year alone.
/// </summary>
/// <param name="Cycle">The cycle to work on.</param>
/// <param name="Notes">What to look at, in the order of the plan.</param>
public sealed record NextYear(Cycle Cycle, IReadOnlyList<NextYearNote> Notes)
{
    /// <summary>The plan of the year after a cycle's. Notes are in the language of the ambient culture.</summary>
    /// <param name="cycle">A cycle that compiles.</param>
    public static NextYear From(Cycle cycle)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        var indicators = cycle.Indicators.ToDictionary(indicator => indicator.Code);
        var next = PlanTree.Map(cycle, entry => entry is Item item ? NextItem.Of(item, item.Indicator is { } code ? indicators[code].Better : Better.Higher) : entry) with
        {
            Year = cycle.Year + 1,
            Programmes = [.. cycle.Programmes.Select(programme => programme with { Spent = null })],
            Values = [.. cycle.Values.Where(value => value.Year <= cycle.Year)],
            IndicatorValues = [.. cycle.IndicatorValues.Where(value => value.Year <= cycle.Year)],
            Neutralisations = [],
            Revisions = [],
            Analyses = [],
            Judgements = [],
            Validations = [],
            Acts = [],
        };
        return new NextYear(next, [.. NotesOn(cycle, CompiledCycle.Compile(next).OrThrow())]);
    }

    private static IEnumerable<NextYearNote> NotesOn(Cycle cycle, CompiledCycle next)
    {
        var words = new NextYearNotes(next);
        var notes = PlanTree.All(cycle).Zip(PlanTree.All(next.Cycle))
            .Where(pair => pair.First.Entry is Item)
            .SelectMany(pair => words.Of(pair.First.Path, (Item)pair.First.Entry, (Item)pair.Second.Entry));
        return
        [
            .. notes,
            .. from programme in cycle.Programmes
               where programme.Budget is not null
               select new NextYearNote($"programmes/{programme.Code}", NextYearNoteKind.OldBudget, PlanningTexts.OldBudget.With(Figures.Current.Money(programme.Budget!.Value))),
        ];
    }
}

/// <summary>What to look at in next year's plan.</summary>
/// <param name="Address">Where: the path of an item, or <c>programmes/105</c>.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Text">What it says, a sentence in the language of the reader.</param>
public sealed record NextYearNote(string Address, NextYearNoteKind Kind, string Text);

/// <summary>What a note on next year's plan is about.</summary>
public enum NextYearNoteKind
{
    /// <summary>The target is the one that was promised for this year.</summary>
    PromisedTarget,

    /// <summary>The target is last year's: nothing was promised for this year.</summary>
    OldTarget,

    /// <summary>The day is last year's, a year later.</summary>
    DayMoved,

    /// <summary>Nothing has been promised.</summary>
    NoTarget,

    /// <summary>Last year's value already reaches the target.</summary>
    AlreadyMet,

    /// <summary>Every year on record reaches the target.</summary>
    MetEveryYear,

    /// <summary>No year is on record.</summary>
    NoHistory,

    /// <summary>It was only observed; there are values now to promise from.</summary>
    Monitoring,

    /// <summary>It was not due last year, and is this year.</summary>
    NowDue,

    /// <summary>It did not apply last year.</summary>
    NotApplicable,

    /// <summary>Its curve began at what is now its target, and was taken away.</summary>
    CurveDropped,

    /// <summary>The money is last year's.</summary>
    OldBudget,
}

/// <summary>An item a year later.</summary>
internal static class NextItem
{
    public static Item Of(Item item, Better better)
    {
        var target = item.Monitoring || item.LaterTargets.Count == 0 ? Later(item.Target, better) : item.LaterTargets[0];
        return item with
        {
            Target = target,
            LaterTargets = [.. item.LaterTargets.Skip(1)],
            TargetReason = null,
            Status = item.Status == ItemStatus.NotDue ? ItemStatus.Due : item.Status,
            Curve = item.Curve is BaselineCurve baseline && better != Better.By && baseline.Base == target?.Value.Content ? null : item.Curve,
        };
    }

    // The day of last year would be over before the year begins.
    private static Target? Later(Target? target, Better better) =>
        better == Better.By && target is { } day ? new Target(Value.Of(day.Value.Date.AddYears(1))) : target;
}

/// <summary>What to say of each item.</summary>
internal sealed class NextYearNotes(CompiledCycle next)
{
    private const int FewestYears = 2;
    private readonly Figures figures = Figures.Current;

    public IEnumerable<NextYearNote> Of(string path, Item before, Item item)
    {
        NextYearNote Note(NextYearNoteKind kind, string text) => new(path, kind, text);
        var indicator = item.Indicator is { } code ? next.FindIndicator(code) : null;
        var known = indicator is null ? [] : PastActuals.Back(next, indicator, next.Cycle.Year - 1).Reverse().ToList();
        var years = string.Join(", ", known.Select(past => past.Year));
        if (item.Monitoring)
        {
            return known.Count > 0 ? [Note(NextYearNoteKind.Monitoring, PlanningTexts.NoteMonitoring.With(years))] : [];
        }
        var notes = new List<NextYearNote> { Target(path, before, item, indicator?.Indicator) };
        if (before.Status == ItemStatus.NotDue)
        {
            notes.Add(Note(NextYearNoteKind.NowDue, PlanningTexts.NoteNowDue));
        }
        if (before.Status == ItemStatus.NotApplicable)
        {
            notes.Add(Note(NextYearNoteKind.NotApplicable, PlanningTexts.NoteNotApplicable));
        }
        if (before.Curve is not null && item.Curve is null)
        {
            notes.Add(Note(NextYearNoteKind.CurveDropped, PlanningTexts.NoteCurveDropped));
        }
        if (indicator is not null && known.Count == 0)
        {
            notes.Add(Note(NextYearNoteKind.NoHistory, PlanningTexts.NoteNoHistory));
        }
        if (indicator is not null && item.Target is { } target)
        {
            notes.AddRange(Ambition(indicator.Indicator, target, item, known).Select(text => Note(text.Kind, text.Text)));
        }
        return notes;
    }

    private NextYearNote Target(string path, Item before, Item item, Indicator? indicator)
    {
        if (item.Target is not { } target)
        {
            return new NextYearNote(path, NextYearNoteKind.NoTarget, PlanningTexts.NoteNoTarget);
        }
        var (better, unit, decimals) = indicator is null ? (Better.Higher, UnitOfMeasure.Percent, 0) : (indicator.Better, indicator.Unit, indicator.Decimals);
        var shown = figures.Target(target, better, unit, decimals);
        return before.LaterTargets.Count > 0 ? new NextYearNote(path, NextYearNoteKind.PromisedTarget, PlanningTexts.NotePromisedTarget.With(shown))
            : better == Better.By ? new NextYearNote(path, NextYearNoteKind.DayMoved, PlanningTexts.NoteDayMoved.With(shown))
            : new NextYearNote(path, NextYearNoteKind.OldTarget, PlanningTexts.NoteOldTarget.With(shown));
    }

    // Days of other years say nothing of this year's.
    private IEnumerable<(NextYearNoteKind Kind, string Text)> Ambition(Indicator indicator, Target target, Item item, List<(int Year, Value Actual)> known)
    {
        if (known.LastOrDefault() is var (year, last)
            && year == next.Cycle.Year - 1
            && LastYear.Asks(indicator, target, last) is { } asks
            && LastYear.NeedsReason(indicator, target, asks))
        {
            yield return (NextYearNoteKind.AlreadyMet, PlanningTexts.NoteAlreadyMet.With(year, figures.WithUnit(last, indicator.Unit, indicator.Decimals)));
        }
        if (indicator.Better != Better.By
            && known.Count >= FewestYears
            && known.TrueForAll(past => Achievement.Of(indicator.Better, past.Actual, target, item.Curve) >= 1))
        {
            yield return (NextYearNoteKind.MetEveryYear, PlanningTexts.NoteMetEveryYear.With(string.Join(", ", known.Select(past => past.Year))));
        }
    }
}
