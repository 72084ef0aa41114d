using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Traguardo.Core.People;
using Traguardo.Core.Recording;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Import;
using Traguardo.Web.Features.Recording;
using Traguardo.Web.Features.Shared;
using Traguardo.Web.Http;

namespace Traguardo.Web.Features.Provenance;

/// <summary>One value: what it is and how it came to be so, what proves it, what it serves. Whoever may enter it brings its evidence here.</summary>
[DisableRequestSizeLimit]
[LargestForm(MostBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = MostBytes)]
public sealed class DatumPageModel(CycleCache cycles, IDbContextFactory<TraguardoDb> databases, EvidenceRecords records, EvidenceSettings settings, Oiv.SampleShelf samples, Oiv.ExaminationDesk desk) : CyclePage
{
    // The file and the form around it.
    private const long MostBytes = (EvidenceSettings.MostMegabytesEver * 1_000_000L) + 1_000_000;

    /// <summary>The datum.</summary>
    public Datum Datum { get; private set; } = null!;

    /// <summary>Whose the value is; null where nothing was entered.</summary>
    public Hand? Hand { get; private set; }

    /// <summary>What proves it.</summary>
    public IReadOnlyList<Data.Evidence> Standing { get; private set; } = [];

    /// <summary>What was taken back, for who may see it.</summary>
    public IReadOnlyList<Data.Evidence> Withdrawn { get; private set; } = [];

    /// <summary>What happened to it, the newest first.</summary>
    public IReadOnlyList<HistoryRow> History { get; private set; } = [];

    /// <summary>What the OIV contests of it; null where it contests nothing.</summary>
    public Oiv.ContestedValue? Contested { get; private set; }

    /// <summary>Why nothing may be changed now; null where it may.</summary>
    public EntryLock? Lock { get; private set; }

    /// <summary>True where the reader brings the evidence of this value, while nothing locks it.</summary>
    public bool MayEnter => EntryRight.Has(Actor, Datum.Owner);

    /// <summary>True where the reader may look into the log.</summary>
    public bool MaySeeLog => Actor!.Is(Role.Administrator, Role.SupportOffice, Role.Oiv);

    /// <summary>The log, with what concerns this datum.</summary>
    public string LogAddress => $"/{Uri.EscapeDataString(Loaded.Summary.AdministrationCode)}/registro?Filter.Oggetto={Uri.EscapeDataString(ValueEntry.Subject(Cycle.Year, Datum.Key))}";

    /// <summary>Why what was asked for was not done.</summary>
    public IReadOnlyList<string> Problems { get; private set; } = [];

    /// <summary>Why what was answered to the OIV was not taken.</summary>
    public IReadOnlyList<string> AnswerProblems { get; private set; } = [];

    /// <summary>What was answered and not taken, to be shown again.</summary>
    public string? AskedAnswer { get; private set; }

    /// <summary>How large a file may be, and how it must end.</summary>
    public EvidenceSettings Settings => settings;

    /// <summary>What the link said that was not taken, to be shown again.</summary>
    public (string? Title, string? Link) Asked { get; private set; }

    /// <summary>Where the value is entered; null where the reader does not enter it, or nobody is asked for it.</summary>
    public string? EntryAddress =>
        !MayEnter || Datum.Key.Year != Cycle.Year ? null
        : Datum.Key.Kind == DatumKind.Measure ? Links.MeasureValues(Datum.Key.Code)
        : Datum.Purposes.Count > 0 ? Links.Sheet(Datum.Owner, Datum.Key.Period)
        : null;

    /// <summary>The page of the measure or indicator that the value is of.</summary>
    public string Subject => Datum.Key.Kind == DatumKind.Measure ? Links.Measure(Datum.Key.Code) : Links.Indicator(Datum.Key.Code);

    /// <summary>What is out of its pattern in the value, in sentences.</summary>
    public IReadOnlyList<string> Unusual => Datum.Entered?.Value is { } value ? Core.Recording.Unusual.In(Datum, value) : [];

    /// <summary>From the map down to this page.</summary>
    public IEnumerable<Crumb> Crumbs => [MapCrumb, new(Datum.Key.Code, Subject), new(PeriodInWords.Of(Datum.Key.Year, Datum.Key.Period, Figures))];

    protected override Section Section => Section.Measures;

    public async Task<IActionResult> OnGetAsync(string chiave) => await LoadAsync(chiave) ? Page() : NotFound();

    public Task<IActionResult> OnPostFileAsync(string chiave, IFormFile? prova) => ChangeAsync(chiave, async work =>
    {
        if (prova is null)
        {
            return [ProvenanceTexts.ChooseFile];
        }
        await using var content = prova.OpenReadStream();
        return await records.AddFileAsync(work, prova.FileName, content, HttpContext.RequestAborted);
    });

    public Task<IActionResult> OnPostLinkAsync(string chiave, string? titolo, string? indirizzo)
    {
        Asked = (titolo, indirizzo);
        return ChangeAsync(chiave, work => records.AddLinkAsync(work, titolo, indirizzo, HttpContext.RequestAborted));
    }

    public Task<IActionResult> OnPostWithdrawAsync(string chiave, Guid prova, string? motivo) => ChangeAsync(chiave, work =>
        records.WithdrawAsync(work, prova, motivo, HttpContext.RequestAborted));

    public async Task<IActionResult> OnPostAnswerAsync(string chiave, string? risposta)
    {
        if (!await LoadAsync(chiave) || !MayEnter)
        {
            return NotFound();
        }
        AskedAnswer = FreeText.Lines(risposta);
        AnswerProblems = [.. (await desk.AnswerAsync(Actor!, HttpContext, Cycle.Year, Datum, AskedAnswer)).Select(fault => fault.Text)];
        return AnswerProblems.Count == 0 ? Redirect(Links.Datum(Datum.Key) + "#risposta") : this.Refused();
    }

    private async Task<IActionResult> ChangeAsync(string address, Func<EvidenceWork, Task<IReadOnlyList<string>>> change)
    {
        if (!await LoadAsync(address) || !MayEnter)
        {
            return NotFound();
        }
        Problems = await change(new EvidenceWork(Actor!, Origin.Of(Actor!, HttpContext, EntryRight.OnBehalfOf(Actor!, Datum.Owner)), Loaded.Summary, Datum));
        if (Problems.Count == 0)
        {
            return Redirect(Links.Datum(Datum.Key) + "#evidenze");
        }
        return this.Refused();
    }

    private async Task<bool> LoadAsync(string address)
    {
        if ((DatumLookup.Find(Loaded.Compiled, address) ?? await OwnAsync(address)) is not { } datum)
        {
            return false;
        }
        Datum = datum;
        Contested = (await samples.ContestedAsync(this)).FirstOrDefault(one => one.Datum.Key == datum.Key);
        var (id, key, cancellation) = (Loaded.Summary.Id, $"{datum.Key}", HttpContext.RequestAborted);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        Hand = datum.Entered is null ? null : (await Provenances.ReadAsync(db, Loaded.Summary, cancellation)).Of(datum.Key);
        var evidence = await db.Evidence.AsNoTracking().Where(row => row.CycleId == id && row.Datum == key).OrderBy(row => row.At).ToListAsync(cancellation);
        Standing = [.. evidence.Where(row => !row.IsWithdrawn)];
        Withdrawn = Actor!.Is(EvidenceDownload.Checkers) ? [.. evidence.Where(row => row.IsWithdrawn)] : [];
        History = await HistoryRow.ReadAsync(db, Loaded, datum, cancellation);
        Lock = (await EntryLock.FindAsync(db, id, Cycle, datum.Owner, datum.Key.Period, cancellation))?.For(this);
        return true;
    }

    // A value for a personal card alone is seen by who enters it, and the card is not.
    private async Task<Datum?> OwnAsync(string address) =>
        await cycles.FindAsync(Loaded.Summary.AdministrationCode, Loaded.Summary.Year, HttpContext.RequestAborted) is { } whole
        && DatumLookup.Find(whole.Compiled, address) is { } datum && EntryRight.Has(Actor, datum.Owner)
            ? datum with { Purposes = [] }
            : null;
}
