using Microsoft.EntityFrameworkCore;
using Traguardo.Core.Cycles;
using Traguardo.Core.People;
using Traguardo.Core.Recording;
using Traguardo.Core.Writing;
using Traguardo.Web.Access;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Recording;

namespace Traguardo.Web.Features.Register;

/// <summary>
/// What a reader of the audit is told no more of than that something happened: personal cards that are not theirs to see, with what was
/// set aside and revised in them, what the OIV writes of its validation, and the values of indicators that are in no card they see. Who enters such a value knows of it. Base
/// data are of the units, and everybody's of the administration.
/// </summary>
public static class HiddenSubjects
{
    private const string Card = "scorecards/";
    private const string SetAside = "neutralisations/";
    private const string Value = "indicatore/";

    /// <summary>Those of some subjects that an actor is told no more of.</summary>
    /// <param name="db">The database.</param>
    /// <param name="cycles">The cycles.</param>
    /// <param name="actor">Who reads.</param>
    /// <param name="subjects">Subjects of entries of their administration.</param>
    /// <param name="stop">Gives up.</param>
    public static async Task<IReadOnlySet<string>> AmongAsync(TraguardoDb db, CycleCache cycles, Actor actor, IReadOnlyCollection<string> subjects, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(cycles);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(subjects);
        var hidden = new HashSet<string>();
        if (actor.Is(Role.Oiv))
        {
            return hidden;
        }
        foreach (var summary in (await cycles.ListAsync(stop)).Where(summary => summary.AdministrationCode == actor.Administration))
        {
            var ofYear = subjects.Where(subject => subject.StartsWith($"{summary.Year}/", StringComparison.Ordinal)).ToList();
            if (ofYear.Count > 0 && await cycles.FindAsync(actor.Administration, summary.Year, stop) is { Cycle: var cycle })
            {
                var heads = await HeadsAsync(db, actor, summary, cycle, ofYear, stop);
                hidden.UnionWith(ofYear.Where(subject => heads.Exists(head => subject.StartsWith(head, StringComparison.Ordinal) && (subject.Length == head.Length || subject[head.Length] == '/'))));
            }
        }
        return hidden;
    }

    // How the subjects begin that are hidden.
    private static async Task<List<string>> HeadsAsync(TraguardoDb db, Actor actor, CycleSummary summary, Cycle cycle, IReadOnlyCollection<string> subjects, CancellationToken stop)
    {
        string[] names = [.. HiddenOf(actor, cycle), .. await HiddenGoneAsync(db, actor, summary, cycle, subjects, stop)];
        var shown = NamesOf(cycle).Except(names).ToHashSet();
        return
        [
            .. names.Select(name => $"{summary.Year}/{name}"),
            .. names.Where(name => name.StartsWith(Card, StringComparison.Ordinal)).Select(name => $"{summary.Year}/{SetAside}{name[Card.Length..]}"),
            .. subjects.Where(subject => subject.StartsWith($"{summary.Year}/texts/", StringComparison.Ordinal)
                && NarrativeKeys.IsOf(subject, names.Where(name => name.StartsWith(Card, StringComparison.Ordinal)).Select(name => name[Card.Length..]).ToHashSet())),
            // Remarks on what the OIV writes; who is told less is not the OIV.
            $"{summary.Year}/texts/{NarrativeKeys.Validation.TrimEnd('/')}",
            .. cycle.Revisions.Where(revision => !shown.Contains(Card + revision.Node.Split('/')[0])).Select(revision => $"{summary.Year}/revisions/{revision.Code}"),
        ];
    }

    // Scorecards and indicators, as subjects name them after the year.
    private static IEnumerable<string> NamesOf(Cycle cycle) =>
        [.. cycle.Scorecards.Select(card => Card + card.Code), .. cycle.Indicators.Select(indicator => Value + indicator.Code)];

    private static IEnumerable<string> HiddenOf(Actor actor, Cycle cycle)
    {
        // Of a published one too: its figures are everybody's, what was done, judged and written by it is not.
        var cards = cycle.Scorecards.Where(card => !Sight.Shows(actor, card)).Select(card => card.Code).ToHashSet();
        var seen = CycleView.Without(cycle, cards).Indicators.Select(indicator => indicator.Code).ToHashSet();
        return
        [
            .. cards.Select(card => Card + card),
            .. cycle.Indicators.Where(indicator => !seen.Contains(indicator.Code) && !EntryRight.Has(actor, indicator.Owner)).Select(indicator => Value + indicator.Code),
        ];
    }

    // What entries name and the cycle no longer has: as the last version saw it that had it, and hidden where none had.
    private static async Task<HashSet<string>> HiddenGoneAsync(TraguardoDb db, Actor actor, CycleSummary summary, Cycle cycle, IReadOnlyCollection<string> subjects, CancellationToken stop)
    {
        var year = $"{summary.Year}/";
        var gone = subjects.Select(subject => NameIn(subject[year.Length..])).OfType<string>().Except(NamesOf(cycle)).ToHashSet();
        var hidden = gone.ToHashSet();
        if (gone.Count == 0)
        {
            return hidden;
        }
        var versions = db.PlanVersions.AsNoTracking().Where(version => version.CycleId == summary.Id).OrderByDescending(version => version.Number);
        await foreach (var version in versions.AsAsyncEnumerable().WithCancellation(stop))
        {
            var then = version.Unpack();
            var found = NamesOf(then).Where(gone.Contains).ToList();
            hidden.ExceptWith(found.Except(HiddenOf(actor, then)));
            gone.ExceptWith(found);
            if (gone.Count == 0)
            {
                break;
            }
        }
        return hidden;
    }

    private static string? NameIn(string subject) =>
        DatumKey.TryParse(subject, out var key) ? key.Kind == DatumKind.Indicator ? Value + key.Code : null
        : subject.Split('/') is ["scorecards" or "neutralisations", var card, ..] ? Card + card
        : null;
}
