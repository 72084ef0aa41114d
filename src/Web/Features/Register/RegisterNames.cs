using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Traguardo.Core.Audit;
using Traguardo.Core.Display;
using Traguardo.Core.Measures;
using Traguardo.Core.People;
using Traguardo.Core.Planning;
using Traguardo.Core.Recording;
using Traguardo.Web.Access;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Calendar;
using Traguardo.Web.Features.Monitoring;
using Traguardo.Web.Features.People;
using Traguardo.Web.Features.Planning;
using Traguardo.Web.Features.Provenance;
using Traguardo.Web.Features.Recording;
using Traguardo.Web.Features.Shared;

namespace Traguardo.Web.Features.Register;

/// <summary>What an entry is about, in words, and the page of it.</summary>
/// <param name="Text">As people call it.</param>
/// <param name="Href">Its page; null where there is none, or none that the reader may open.</param>
public sealed record SubjectLine(string Text, string? Href = null);

/// <summary>What entries speak of, as their reader knows it: people by name, cycles as the reader sees them and nothing that is not theirs.</summary>
public sealed partial class RegisterNames
{
    private readonly Actor reader;
    private readonly Dictionary<Guid, string> people;
    private readonly Dictionary<int, LoadedCycle> cycles = [];

    private RegisterNames(Actor reader, Dictionary<Guid, string> people)
    {
        (this.reader, this.people) = (reader, people);
    }

    /// <summary>All that some entries speak of.</summary>
    public static async Task<RegisterNames> ReadAsync(TraguardoDb db, CycleCache cycles, Viewer viewer, Actor reader, IReadOnlyList<AuditEntry> entries, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(cycles);
        ArgumentNullException.ThrowIfNull(reader);
        var ids = entries.SelectMany(entry => new[] { entry.Subject, entry.Was, entry.Is }).SelectMany(text => Identifiers().Matches(text ?? "")).Select(match => Guid.Parse(match.Value)).Distinct().ToList();
        var names = new RegisterNames(reader, await db.People.AsNoTracking()
            .Where(person => person.Administration == reader.Administration && ids.Contains(person.Id))
            .ToDictionaryAsync(person => person.Id, person => person.Name, cancellation));
        // The last cycle for the units of people, whom no year is written of.
        var last = (await cycles.ListAsync(viewer, cancellation)).Where(cycle => cycle.AdministrationCode == reader.Administration).Select(cycle => (int?)cycle.Year).Max();
        foreach (var year in entries.Select(entry => YearOf(entry.Subject)).Append(last).OfType<int>().Distinct())
        {
            if (await cycles.FindAsync(viewer, reader.Administration, year, cancellation) is { } cycle)
            {
                names.cycles[year] = cycle;
            }
        }
        return names;
    }

    /// <summary>What an entry is about.</summary>
    public SubjectLine Subject(AuditEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var (head, rest) = entry.Subject.Split('/', 2) is [var first, var second] ? (first, second) : (entry.Subject, "");
        if (head == "people" && Guid.TryParse(rest, out var id))
        {
            return Person(id) is { } name ? new(name, reader.Is(Role.Administrator) ? new PeopleLinks(reader.Administration).Person(id) : null) : new(RegisterTexts.SomePerson);
        }
        if (head == "calendar")
        {
            return new(CalendarPageTexts.CalendarTitle, reader.Is(Role.Administrator, Role.SupportOffice) ? CalendarLinks.Calendar(reader.Administration) : null);
        }
        if (head == "templates")
        {
            return new($"{Documents.DocumentsTexts.TemplatesTitle}: {rest}", reader.Is(Role.Administrator, Role.SupportOffice) ? Documents.DocumentLinks.Template(reader.Administration, rest) : null);
        }
        if (YearOf(entry.Subject) is not { } year)
        {
            return new(entry.Subject);
        }
        var (cycle, links) = (cycles.GetValueOrDefault(year), new CycleLinks(reader.Administration, year));
        if (RevisionOf(cycle, entry) is { } revision)
        {
            return new($"{Part(cycle, $"revisions/{revision}").InWords}, {string.Format(null, LayoutTexts.CycleOf, year)}", links.Revision(revision));
        }
        return rest.Length == 0 ? new(string.Format(null, LayoutTexts.CycleOf, year), cycle is null ? null : links.Status)
            : DatumKey.TryParse(rest, out var key) ? OfDatum(cycle, links, key)
            : After(rest, "monitoring/") is { } day && DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var frozen)
                ? new(string.Format(null, RegisterTexts.MonitoringOf, Figures.Current.LongDate(frozen)), cycle is null ? null : links.Frozen(frozen))
            : After(rest, "documents/") is { } document ? new($"{string.Format(null, Documents.DocumentsTexts.Title, year)}: {document}", Documents.DocumentLinks.Documents(links, document))
            : rest.StartsWith("deadlines/", StringComparison.Ordinal) ? new(string.Format(null, CalendarPageTexts.Title, year), links.Deadlines())
            : After(rest, "samples/") is { } sample && int.TryParse(sample, NumberStyles.None, CultureInfo.InvariantCulture, out var drawn)
                ? new(string.Format(null, RegisterTexts.SampleOf, drawn, string.Format(null, LayoutTexts.CycleOf, year)), reader.Is(Role.Oiv, Role.SupportOffice) ? Oiv.OivLinks.Sample(links, drawn) : null)
            : After(rest, "texts/") is { } text ? new(string.Format(null, RegisterTexts.TextOf, text, string.Format(null, LayoutTexts.CycleOf, year)), cycle is null ? null : Features.Texts.TextLinks.Text(links, text))
            : rest == "context" ? new(string.Format(null, RegisterTexts.ContextOf, year), cycle is null ? null : links.Context())
            : After(rest, "context/") is { } table ? OfContext(cycle, links, year, table)
            : rest.StartsWith("periods/", StringComparison.Ordinal) ? OfPeriod(cycle, links, year, rest["periods/".Length..])
            : OfPlan(cycle, links, year, rest.StartsWith("scorecards/", StringComparison.Ordinal) ? rest["scorecards/".Length..] : rest);
    }

    /// <summary>The name of a person; null for who is nobody here.</summary>
    public string? Person(Guid id) => people.GetValueOrDefault(id);

    /// <summary>The name of a unit, as the cycles call it; its code where none does.</summary>
    public string Unit(string code) => cycles.Values.SelectMany(cycle => cycle.Cycle.Units).FirstOrDefault(unit => unit.Code == code)?.Name ?? code;

    /// <summary>The unit in which the value is that an entry is about; a number's where its reader does not know the datum.</summary>
    public UnitOfMeasure UnitOfMeasure(AuditEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return YearOf(entry.Subject) is { } year && cycles.GetValueOrDefault(year) is { } cycle && DatumLookup.Find(cycle.Compiled, entry.Subject.Split('/', 2)[^1]) is { } datum
            ? datum.Unit
            : Core.Measures.UnitOfMeasure.Number;
    }

    /// <summary>A part of a plan by its address: <c>Indicatore A1.1</c> for <c>indicators/A1.1</c>.</summary>
    public Subject Part(AuditEntry entry, string address)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return Part(YearOf(entry.Subject) is { } year ? cycles.GetValueOrDefault(year) : null, address);
    }

    // What is done with a revision is noted of its item; which one it is stands in what changed.
    private static string? RevisionOf(LoadedCycle? cycle, AuditEntry entry) => !entry.Action.StartsWith("revision-", StringComparison.Ordinal) ? null
        : cycle?.Cycle.Revisions.Select(revision => revision.Code)
            .FirstOrDefault(code => new[] { entry.Is, entry.Was }.Any(text => text?.Contains($"\"revisions/{code}\"", StringComparison.Ordinal) == true || text?.Contains($"\"revisions/{code}.", StringComparison.Ordinal) == true));

    private static SubjectLine OfDatum(LoadedCycle? cycle, CycleLinks links, DatumKey key)
    {
        var datum = cycle is null ? null : DatumLookup.Find(cycle.Compiled, $"{key}");
        return new($"{key.Code} {datum?.Name}".TrimEnd() + $", {PeriodInWords.Of(key.Year, key.Period, Figures.Current)}", datum is null ? null : links.Datum(key));
    }

    private static SubjectLine OfContext(LoadedCycle? cycle, CycleLinks links, int year, string path)
    {
        var table = ContextTables.Read(cycle?.ContextJson)?.FirstOrDefault(one => one.Path == path);
        return new($"{string.Format(null, RegisterTexts.ContextOf, year)}: {table?.Title ?? path}", table is null ? null : links.ContextTable(path));
    }

    private static SubjectLine OfPeriod(LoadedCycle? cycle, CycleLinks links, int year, string place)
    {
        var slash = place.LastIndexOf('/');
        var (unit, period) = slash > 0 && Period.TryParse(place[(slash + 1)..], out var part) ? (place[..slash], part) : (place, Period.Year);
        var name = cycle is null ? unit : RecordingLinks.NameOf(unit, cycle.Cycle);
        return new($"{name}, {PeriodInWords.Of(year, period, Figures.Current)}", cycle is null ? null : links.Sheet(unit, period));
    }

    private static SubjectLine OfPlan(LoadedCycle? cycle, CycleLinks links, int year, string address)
    {
        var part = Part(cycle, address);
        var node = cycle?.Compiled.FindNode(address)?.Node;
        var name = node?.Title ?? (cycle is not null && PlanRoom.Named(address) is var (room, code) ? room.Rows(cycle.Cycle).FirstOrDefault(row => row.Code == code)?.Name : null);
        var href = part.Kind switch
        {
            SubjectKind.Scorecard when node is not null => links.Scorecard(part.Code),
            SubjectKind.Perspective or SubjectKind.Priority or SubjectKind.Objective when node is not null => links.Objective(address),
            SubjectKind.Indicator when name is not null => links.Indicator(part.Code),
            SubjectKind.Measure when name is not null => links.Measure(part.Code),
            SubjectKind.Programme when name is not null => links.Programmes(part.Code),
            SubjectKind.Neutralisation when cycle is not null => links.Neutralisations,
            _ => null,
        };
        return new($"{part.InWords} {name}".TrimEnd() + $", {string.Format(null, LayoutTexts.CycleOf, year)}", href);
    }

    private static Subject Part(LoadedCycle? cycle, string address) =>
        PlanRoom.Named(address) is var (room, code) ? new(room.Kind, address, code)
        : address is "" ? new(SubjectKind.Cycle, address, "")
        : address is "administration" ? new(SubjectKind.Administration, address, "")
        : address is "method" ? new(SubjectKind.Method, address, "")
        : After(address, "method/judgements/") is { } band ? new(SubjectKind.JudgementBand, address, band)
        : After(address, "neutralisations/") is { } aside ? new(SubjectKind.Neutralisation, address, aside)
        : After(address, "analyses/") is { } analysis ? new(SubjectKind.Analysis, address, analysis)
        : After(address, "judgements/") is { } judgement ? new(SubjectKind.Judgement, address, judgement)
        : After(address, "validations/") is { } validation ? new(SubjectKind.Validation, address, validation)
        : After(address, "revisions/") is { } revision ? new(SubjectKind.Revision, address, revision)
        : cycle?.Compiled.FindNode(address)?.Node is { } node ? new(KindOf(node.Kind), address, address)
        : new(SubjectKind.Item, address, address);

    private static SubjectKind KindOf(Core.Cycles.NodeKind kind) => kind switch
    {
        Core.Cycles.NodeKind.Scorecard => SubjectKind.Scorecard,
        Core.Cycles.NodeKind.Perspective => SubjectKind.Perspective,
        Core.Cycles.NodeKind.Priority => SubjectKind.Priority,
        _ => SubjectKind.Objective,
    };

    private static string? After(string address, string head) => address.StartsWith(head, StringComparison.Ordinal) ? address[head.Length..] : null;

    private static int? YearOf(string subject) =>
        int.TryParse(subject.AsSpan(0, subject.IndexOf('/', StringComparison.Ordinal) is >= 0 and var slash ? slash : subject.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Identifiers();
}
