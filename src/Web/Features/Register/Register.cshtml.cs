using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Traguardo.Core.Audit;
using Traguardo.Core.Display;
using Traguardo.Web.Access;
using Traguardo.Web.Data;
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

    private IReadOnlySet<string> hidden = new HashSet<string>();

    public int Pages => Math.Max(1, (Count + PageSize - 1) / PageSize);

    /// <summary>True for what happened in a personal card that is not the reader's to see: that it happened is shown, and not what.</summary>
    public bool Hides(AuditEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return hidden.Contains(entry.Subject);
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
        var asked = Filter.Of(log);
        if (!string.IsNullOrWhiteSpace(Filter.Oggetto))
        {
            // What is not told is not found either: a path that is asked for would be answered by its being there.
            var found = await asked.Select(entry => entry.Subject).Distinct().ToListAsync(HttpContext.RequestAborted);
            string[] untold = [.. await HiddenSubjects.AmongAsync(db, cycles, actor, found, HttpContext.RequestAborted)];
            asked = asked.Where(entry => !EF.Parameter(untold).Contains(entry.Subject));
        }
        Count = await asked.CountAsync(HttpContext.RequestAborted);
        Entries = await asked.OrderByDescending(entry => entry.Sequence)
            .Skip((Math.Clamp(Filter.Pagina, 1, Pages) - 1) * PageSize).Take(PageSize)
            .ToListAsync(HttpContext.RequestAborted);
        hidden = await HiddenSubjects.AmongAsync(db, cycles, actor, [.. Entries.Select(entry => entry.Subject)], HttpContext.RequestAborted);
        Names = await RegisterNames.ReadAsync(db, cycles, viewer, actor, Entries, HttpContext.RequestAborted);
        return Page();
    }

    /// <summary>The moment of an entry, by the clock of the server.</summary>
    public static string Moment(AuditEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.At.ToLocalTime().ToString("dd/MM/yyyy HH:mm:ss", CultureInfo.InvariantCulture);
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
    public IQueryable<AuditEntry> Of(IQueryable<AuditEntry> log)
    {
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
