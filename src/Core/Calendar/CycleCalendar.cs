using Traguardo.Core.Cycles;
using Traguardo.Core.People;
using Traguardo.Core.Phases;
using Traguardo.Core.Recording;

namespace Traguardo.Core.Calendar;

/// <summary>What is due in a cycle, and how it stands on a day.</summary>
public static class CycleCalendar
{
    /// <summary>Everything that is due, by day; of one day in the order of the calendar.</summary>
    /// <param name="cycle">The cycle as its reader sees it.</param>
    /// <param name="sheets">What is to be entered, as its reader sees it.</param>
    /// <param name="deadlines">The calendar; what is switched off is left out.</param>
    /// <param name="facts">What is known beside the cycle.</param>
    /// <param name="today">The day.</param>
    public static IReadOnlyList<CalendarEntry> Of(Cycle cycle, IEnumerable<EntrySheet> sheets, IEnumerable<Deadline> deadlines, CalendarFacts facts, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        ArgumentNullException.ThrowIfNull(facts);
        var (all, asOf) = (sheets.ToList(), new Situation(cycle, facts, today));
        return [.. deadlines.Where(deadline => !deadline.IsOff).SelectMany(deadline => Entries(deadline, all, asOf)).OrderBy(entry => entry.Due)];
    }

    private static IEnumerable<CalendarEntry> Entries(Deadline deadline, List<EntrySheet> sheets, Situation asOf) => deadline.Aim switch
    {
        DeadlineAim.SheetsEntered => sheets.Select(sheet => Entered(deadline, sheet, asOf)),
        DeadlineAim.SheetsConfirmed => sheets.Where(sheet => asOf.HasUnit(sheet.Owner)).Select(sheet => Confirmed(deadline, sheet, asOf)),
        DeadlineAim.RevisionOpinions => asOf.Cycle.Revisions
            .Where(revision => revision.ProposedOn is not null && (revision.Opinion is not null || revision.State == RevisionState.Proposed))
            .Select(revision => Heard(deadline, revision, asOf)),
        DeadlineAim.NeutralisationsDecided => asOf.Cycle.Neutralisations
            .Where(asked => asked.State == NeutralisationState.Proposed || asked.DecidedOn is not null)
            .Select(asked => Decided(deadline, asked, asOf)),
        DeadlineAim.ByHand => [asOf.Facts.Done.GetValueOrDefault(deadline.Code) is { } done
            ? Whole(deadline, asOf, true, done.On) with { Note = done.Note }
            : Unsaid(deadline, asOf)],
        DeadlineAim.PlanApproved => [Reached(deadline, Phase.Approved, asOf)],
        DeadlineAim.YearOpened => [Reached(deadline, Phase.UnderWay, asOf)],
        DeadlineAim.HandedOver => [Reached(deadline, Phase.Validation, asOf)],
        DeadlineAim.ReportApproved => [Reached(deadline, Phase.ReportApproved, asOf)],
        _ => [Reached(deadline, Phase.Published, asOf)],
    };

    private static CalendarEntry Entered(Deadline deadline, EntrySheet sheet, Situation asOf)
    {
        var days = sheet.Data.Where(datum => asOf.Facts.EnteredOn.ContainsKey(datum.Key)).Select(datum => asOf.Facts.EnteredOn[datum.Key]).ToList();
        // Of values that came with a file nobody knows when. What was corrected after the unit gave its word was there before it.
        DateOnly? last = days.Count < sheet.Data.Count ? null : days.Max();
        var on = asOf.FirstWord(sheet) is { } word && (last is null || word < last) ? word : last;
        return OfSheet(deadline, sheet, asOf, sheet.Complete == sheet.Data.Count, on, Activity.EnterValues);
    }

    private static CalendarEntry Confirmed(Deadline deadline, EntrySheet sheet, Situation asOf) =>
        OfSheet(deadline, sheet, asOf, asOf.Words(sheet).Any(word => word.Stands), asOf.FirstWord(sheet), Activity.ConfirmValues);

    private static CalendarEntry OfSheet(Deadline deadline, EntrySheet sheet, Situation asOf, bool isMet, DateOnly? on, Activity activity)
    {
        var due = DueDates.Of(asOf.Cycle.Year, sheet.Period, deadline.Days);
        return new()
        {
            Deadline = deadline,
            Key = $"{deadline.Code}/{sheet.Owner ?? "-"}{(sheet.Period.IsYear ? "" : "/")}{sheet.Period.Code}",
            Due = due,
            State = isMet ? DeadlineState.Met : asOf.Open(activity, due),
            MetOn = isMet ? on : null,
            Unit = asOf.HasUnit(sheet.Owner) ? sheet.Owner : null,
            Roles = asOf.HasUnit(sheet.Owner) ? [] : [Role.SupportOffice],
            Owner = sheet.Owner,
            Period = sheet.Period,
            Complete = sheet.Complete,
            Count = sheet.Data.Count,
        };
    }

    private static CalendarEntry Heard(Deadline deadline, Revision revision, Situation asOf)
    {
        var due = revision.ProposedOn!.Value.AddDays(deadline.Days);
        return Whole(deadline, asOf, revision.Opinion is not null, revision.OpinionOn, due, Activity.Revise) with
        {
            Key = $"{deadline.Code}/{revision.Code}",
            Subject = revision.Code,
            IsPersonal = asOf.IsPersonal(revision.Node.Split('/')[0]),
        };
    }

    private static CalendarEntry Decided(Deadline deadline, Neutralisation asked, Situation asOf)
    {
        var subject = $"{asked.Scorecard}/{asked.Indicator}";
        return Whole(deadline, asOf, asked.State != NeutralisationState.Proposed, asked.DecidedOn, activity: Activity.Neutralise) with
        {
            Key = $"{deadline.Code}/{subject}",
            Subject = subject,
            IsPersonal = asOf.IsPersonal(asked.Scorecard),
        };
    }

    private static CalendarEntry Reached(Deadline deadline, Phase phase, Situation asOf)
    {
        var cycle = asOf.Cycle;
        // Where the cycle went back and came again, the day is that of the last time.
        var since = cycle.Acts.FindLastIndex(act => act.To < phase) + 1;
        return Whole(deadline, asOf, cycle.Phase >= phase, cycle.Phase >= phase ? cycle.Acts[since].Date : null);
    }

    // Of a year that is over nobody is late any more; it may be said all the same.
    private static CalendarEntry Unsaid(Deadline deadline, Situation asOf) => Whole(deadline, asOf, false, null) is { State: DeadlineState.Late } late && asOf.Cycle.Phase == Phase.Published
        ? late with { State = DeadlineState.Closed }
        : Whole(deadline, asOf, false, null);

    private static CalendarEntry Whole(Deadline deadline, Situation asOf, bool isMet, DateOnly? on, DateOnly? day = null, Activity? activity = null)
    {
        var due = day ?? deadline.Day.In(asOf.Cycle.Year + deadline.Year);
        return new()
        {
            Deadline = deadline,
            Key = deadline.Code,
            Due = due,
            State = isMet ? DeadlineState.Met : activity is { } asked ? asOf.Open(asked, due) : asOf.Open(due),
            MetOn = isMet ? on : null,
            Roles = deadline.Roles,
        };
    }

    private sealed class Situation(Cycle cycle, CalendarFacts facts, DateOnly today)
    {
        private readonly HashSet<string> units = [.. cycle.Units.Select(unit => unit.Code)];
        private readonly HashSet<string> personal = [.. cycle.Scorecards.Where(card => card.Holder is not null).Select(card => card.Code)];

        public Cycle Cycle => cycle;

        public CalendarFacts Facts => facts;

        public bool HasUnit(string? owner) => owner is not null && units.Contains(owner);

        public bool IsPersonal(string scorecard) => personal.Contains(scorecard);

        public IEnumerable<ConfirmedSheet> Words(EntrySheet sheet) => facts.Confirmed.Where(word => word.Unit == sheet.Owner && word.Period == sheet.Period);

        // The first of them, be it opened again since: who corrects is not later for it.
        public DateOnly? FirstWord(EntrySheet sheet) => Words(sheet).Select(word => (DateOnly?)word.On).Min();

        public DeadlineState Open(DateOnly due) => due < today ? DeadlineState.Late : DeadlineState.Due;

        public DeadlineState Open(Activity activity, DateOnly due) =>
            PhaseLocks.IsOpen(cycle.Phase, activity) ? Open(due)
            : Enum.GetValues<Phase>().Any(later => later > cycle.Phase && PhaseLocks.IsOpen(later, activity)) ? DeadlineState.NotOpen
            : DeadlineState.Closed;
    }
}
