using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Traguardo.Core.Audit;
using Traguardo.Core.Cycles;
using Traguardo.Core.Display;
using Traguardo.Web.Access;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Planning;
using Traguardo.Web.Features.Shared;

namespace Traguardo.Web.Features.Register;

/// <summary>The audit of an administration: who did what, when, from where; what it was and what it is. The newest first.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class RegisterModel(TraguardoDb db, CycleCache cycles, Frame frame) : PageModel
{
    /// <summary>Entries a page.</summary>
    public const int PageSize = 50;

    [BindProperty(SupportsGet = true)]
    public RegisterFilter Filter { get; set; } = new();

    /// <summary>The entries shown.</summary>
    public IReadOnlyList<AuditEntry> Entries { get; private set; } = [];

    /// <summary>What they speak of.</summary>
    public RegisterNames Names { get; private set; } = null!;

    /// <summary>How many pass the filter.</summary>
    public int Count { get; private set; }

    /// <summary>All that is in the log, whatever the filter.</summary>
    public long Total { get; private set; }

    /// <summary>Hash of the last entry, which stands for all before it; null where there is none.</summary>
    public string? Head { get; private set; }

    /// <summary>The kinds of action there are.</summary>
    public IReadOnlyList<string> Actions { get; private set; } = [];

    /// <summary>True where the reader may take the whole log away, to prove it elsewhere.</summary>
    public bool MayExport { get; private set; }

    /// <summary>Code of the administration.</summary>
    public string Administration { get; private set; } = "";

    /// <summary>How figures are shown.</summary>
    public Figures Figures { get; } = Figures.Current;

    // How the subjects begin of which the reader is told no more than that something happened.
    private IReadOnlyList<string> hidden = [];

    public int Pages => Math.Max(1, (Count + PageSize - 1) / PageSize);

    /// <summary>True for what happened in a personal card that is not the reader's to see: that it happened is shown, and not what.</summary>
    public bool Hides(AuditEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return hidden.Any(head => entry.Subject.StartsWith(head, StringComparison.Ordinal) && (entry.Subject.Length == head.Length || entry.Subject[head.Length] == '/'));
    }

    public async Task<IActionResult> OnGetAsync(string ente)
    {
        Administration = ente;
        var viewer = HttpContext.Viewer();
        var actor = viewer.In(Administration)!;
        frame.Section = Section.Register;
        MayExport = actor.Is(Core.People.Role.Oiv);
        var log = db.Audit.AsNoTracking().Where(entry => entry.Administration == Administration);
        Total = await log.LongCountAsync(HttpContext.RequestAborted);
        Head = await log.OrderByDescending(entry => entry.Sequence).Select(entry => entry.Hash).FirstOrDefaultAsync(HttpContext.RequestAborted);
        Actions = await log.Select(entry => entry.Action).Distinct().Order().ToListAsync(HttpContext.RequestAborted);
        // What is not told is not found either: a path that is asked for would be answered by its being there.
        var asked = Filter.Of(log, string.IsNullOrWhiteSpace(Filter.Oggetto) ? [] : await HiddenAsync(actor));
        Count = await asked.CountAsync(HttpContext.RequestAborted);
        Entries = await asked.OrderByDescending(entry => entry.Sequence)
            .Skip((Math.Clamp(Filter.Pagina, 1, Pages) - 1) * PageSize).Take(PageSize)
            .ToListAsync(HttpContext.RequestAborted);
        hidden = await HiddenAsync(actor);
        Names = await RegisterNames.ReadAsync(db, cycles, viewer, actor, Entries, HttpContext.RequestAborted);
        return Page();
    }

    /// <summary>The moment of an entry, by the clock of the server.</summary>
    public static string Moment(AuditEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.At.ToLocalTime().ToString("dd/MM/yyyy HH:mm:ss", CultureInfo.InvariantCulture);
    }

    private async Task<IReadOnlyList<string>> HiddenAsync(Actor actor)
    {
        var heads = new List<string>();
        foreach (var summary in (await cycles.ListAsync(HttpContext.RequestAborted)).Where(summary => summary.AdministrationCode == Administration))
        {
            if (await cycles.FindAsync(Administration, summary.Year, HttpContext.RequestAborted) is not { Cycle: var cycle })
            {
                continue;
            }
            HashSet<string> cards = [.. PlanSight.Hidden(actor, cycle), .. await HiddenGoneAsync(actor, summary, cycle)];
            heads.AddRange(cards.SelectMany(card => new[] { $"{summary.Year}/scorecards/{card}", $"{summary.Year}/neutralisations/{card}" }));
            var shown = cycle.Scorecards.Select(card => card.Code).Except(cards).ToHashSet();
            heads.AddRange(cycle.Revisions.Where(revision => !shown.Contains(revision.Node.Split('/')[0])).Select(revision => $"{summary.Year}/revisions/{revision.Code}"));
        }
        return heads;
    }

    // Cards that entries name and the cycle no longer has: as the last version saw them that had them, and hidden where none had.
    private async Task<HashSet<string>> HiddenGoneAsync(Actor actor, CycleSummary summary, Cycle cycle)
    {
        var year = $"{summary.Year}";
        // Of the page at hand, or of what is looked for by its name: a log may be long.
        var log = db.Audit.Where(entry => entry.Administration == Administration && (entry.Subject.StartsWith(year + "/scorecards/") || entry.Subject.StartsWith(year + "/neutralisations/")));
        var subjects = string.IsNullOrWhiteSpace(Filter.Oggetto) ? Entries.Select(entry => entry.Subject).ToList()
            : await log.Where(entry => entry.Subject.Contains(Filter.Oggetto)).Select(entry => entry.Subject).Distinct().ToListAsync(HttpContext.RequestAborted);
        var gone = subjects.Select(subject => subject.Split('/'))
            .Where(parts => parts is [var of, "scorecards" or "neutralisations", _, ..] && of == year)
            .Select(parts => parts[2])
            .Except(cycle.Scorecards.Select(card => card.Code))
            .ToHashSet();
        var hiddenOnes = gone.ToHashSet();
        if (gone.Count == 0)
        {
            return hiddenOnes;
        }
        var versions = db.PlanVersions.AsNoTracking().Where(version => version.CycleId == summary.Id).OrderByDescending(version => version.Number);
        await foreach (var version in versions.AsAsyncEnumerable().WithCancellation(HttpContext.RequestAborted))
        {
            var then = version.Unpack();
            hiddenOnes.ExceptWith(then.Scorecards.Select(card => card.Code).Where(gone.Contains).Except(PlanSight.Hidden(actor, then)));
            gone.ExceptWith(then.Scorecards.Select(card => card.Code));
            if (gone.Count == 0)
            {
                break;
            }
        }
        return hiddenOnes;
    }
}

/// <summary>What of the audit is shown.</summary>
public sealed record RegisterFilter
{
    /// <summary>Part of a person's name.</summary>
    public string? Chi { get; init; }

    /// <summary>An action's code.</summary>
    public string? Azione { get; init; }

    /// <summary>How the subject's address begins, or a part of it.</summary>
    public string? Oggetto { get; init; }

    /// <summary>First day.</summary>
    public DateOnly? Dal { get; init; }

    /// <summary>Last day.</summary>
    public DateOnly? Al { get; init; }

    /// <summary>From 1.</summary>
    public int Pagina { get; init; } = 1;

    /// <summary>The entries that pass.</summary>
    /// <param name="hidden">How the subjects begin that are not to be found by their name.</param>
    public IQueryable<AuditEntry> Of(IQueryable<AuditEntry> log, IReadOnlyList<string> hidden)
    {
        ArgumentNullException.ThrowIfNull(hidden);
        if (!string.IsNullOrWhiteSpace(Chi))
        {
            log = log.Where(entry => entry.PersonName.Contains(Chi));
        }
        if (!string.IsNullOrWhiteSpace(Azione))
        {
            log = log.Where(entry => entry.Action == Azione);
        }
        if (!string.IsNullOrWhiteSpace(Oggetto))
        {
            log = log.Where(entry => entry.Subject.Contains(Oggetto));
            foreach (var head in hidden)
            {
                log = log.Where(entry => entry.Subject != head && !entry.Subject.StartsWith(head + "/"));
            }
        }
        if (Dal is { } from && from > DateOnly.MinValue)
        {
            var start = Start(from);
            log = log.Where(entry => entry.At >= start);
        }
        if (Al is { } until && until < DateOnly.MaxValue)
        {
            var end = Start(until.AddDays(1));
            log = log.Where(entry => entry.At < end);
        }
        return log;
    }

    /// <summary>The same filter on another page, as a query.</summary>
    public string Query(int page) => "?" + string.Join('&', new (string Name, string? Value)[]
    {
        ("Filter.Chi", Chi), ("Filter.Azione", Azione), ("Filter.Oggetto", Oggetto), ("Filter.Dal", Dal?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ("Filter.Al", Al?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("Filter.Pagina", page.ToString(CultureInfo.InvariantCulture)),
    }.Where(part => !string.IsNullOrEmpty(part.Value)).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}"));

    private static DateTimeOffset Start(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Local));
}
