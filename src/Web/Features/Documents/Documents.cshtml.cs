using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Traguardo.Core.Checks;
using Traguardo.Core.Cycles;
using Traguardo.Documents.Packages;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Shared;
using Traguardo.Web.Http;

namespace Traguardo.Web.Features.Documents;

/// <summary>The documents of a cycle: what each lacks, those that were made, and the making of them. A stranger finds what is published.</summary>
public sealed class DocumentsModel(CycleCache cycles, IDbContextFactory<TraguardoDb> databases, ProductionDesk desk, PackageFiles files, PackageVerifier verifier, ProductionSettings settings, TimeProvider clock) : CyclePage
{
    // To make a document again keeps the machine as busy as to make it.
    private static readonly SemaphoreSlim Turn = new(1);

    public IReadOnlyList<DocumentView> All { get; private set; } = [];

    /// <summary>Why nothing was done.</summary>
    public IReadOnlyList<string> Problems { get; private set; } = [];

    /// <summary>What is asked before a final document is made; null where nothing is.</summary>
    public FinalQuestion? Question { get; private set; }

    /// <summary>Today, as the field of a day takes it.</summary>
    public string Today => clock.GetLocalNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Which document was held against its package; null where none was.</summary>
    public Guid? Verified { get; private set; }

    /// <summary>What that gave.</summary>
    public PackageVerification? Verification { get; private set; }

    /// <summary>True where the reader makes documents of the whole cycle.</summary>
    public bool IsProducer => ProductionRights.MayProduce(Actor, null);

    /// <summary>True while a document waits or is made.</summary>
    public bool IsUnderWay => All.Any(document => document.Productions.Any(production => production.IsUnderWay));

    /// <summary>Errors and warnings of the checks in the cycle.</summary>
    public (int Errors, int Warnings) Findings { get; private set; }

    /// <summary>True where there are personal scorecards that the method does not publish.</summary>
    public bool KeepsCards { get; private set; }

    protected override Section Section => Section.Documents;

    /// <summary>A format as people call it.</summary>
    public static string FormatWord(string format) => format switch
    {
        "html" => DocumentsTexts.FormatHtml,
        _ => format.ToUpperInvariant(),
    };

    public Task OnGetAsync() => ShowAsync();

    /// <summary>The documents that wait or are made, for the script that follows them: nothing else of the page.</summary>
    public async Task<IActionResult> OnGetProgressAsync()
    {
        if (Actor is null)
        {
            return NotFound();
        }
        var stop = HttpContext.RequestAborted;
        var whole = (await cycles.FindAsync(Loaded.Summary.AdministrationCode, Cycle.Year, stop))!;
        var id = whole.Summary.Id;
        await using var db = await databases.CreateDbContextAsync(stop);
        var rows = await db.DocumentProductions.AsNoTracking().Where(one => one.CycleId == id && (one.State == ProductionState.Waiting || one.State == ProductionState.Running)).ToListAsync(stop);
        Response.Headers.CacheControl = "no-store";
        return Partial("_UnderWay", new UnderWay(Links, [.. rows.Where(one => ProductionRights.Shows(Actor, whole.Cycle, one)).Select(one => View(one, MadeFrom.Other))]));
    }

    public async Task<IActionResult> OnPostAsync(string? modello, string? cruscotto, string? tipo, bool confermo, string? giorno, string? chiesto)
    {
        if (Actor is null)
        {
            return NotFound();
        }
        var (template, card, isDraft) = (FreeText.Line(modello), FreeText.Line(cruscotto), tipo != "definitivo");
        DateOnly? day = DateOnly.TryParseExact(giorno, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read : null;
        if (day is null && !string.IsNullOrWhiteSpace(giorno))
        {
            Problems = [DocumentsTexts.DayUnreadable];
            return await AnswerAsync(template);
        }
        if (card is null && !isDraft && IsProducer)
        {
            await ShowAsync();
            if (All.FirstOrDefault(one => one.Code == template && one is { NeedsCard: false, Template: not null }) is { } document
                && (document.Readiness is null or { IsComplete: true } || (confermo && document.Readiness.Errors.Count == 0))
                && FinalQuestion.Of(document.Code, document.Standing, Cycle) is { } question && question.Key != chiesto)
            {
                Question = question with { Day = giorno, IsMeant = confermo };
                return Page();
            }
        }
        Problems = await desk.AskAsync(Actor, HttpContext, Cycle.Year, new DocumentWish(template, card, isDraft, confermo) { Day = day, Answered = chiesto });
        return await AnswerAsync(template);
    }

    public async Task<IActionResult> OnPostStopAsync(Guid produzione, string? modello)
    {
        if (Actor is null)
        {
            return NotFound();
        }
        Problems = await desk.StopAsync(Actor, HttpContext, Cycle.Year, produzione);
        return await AnswerAsync(FreeText.Line(modello));
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid produzione, string? modello)
    {
        if (Actor is null)
        {
            return NotFound();
        }
        Problems = await desk.RemoveAsync(Actor, HttpContext, Cycle.Year, produzione);
        return await AnswerAsync(FreeText.Line(modello));
    }

    public async Task<IActionResult> OnPostVerifyAsync(Guid produzione)
    {
        if (Actor is null)
        {
            return NotFound();
        }
        await ShowAsync();
        if (All.SelectMany(document => document.Productions).FirstOrDefault(one => one.Row.Id == produzione && one.Row.State == ProductionState.Done) is not { } found)
        {
            return NotFound();
        }
        await Turn.WaitAsync(HttpContext.RequestAborted);
        try
        {
            await using var package = System.IO.File.OpenRead(files.PathOf(found.Row.PackageHash!));
            (Verified, Verification) = (produzione, await verifier.VerifyAsync(package, cancel: HttpContext.RequestAborted));
        }
        catch (FileNotFoundException)
        {
            Problems = [DocumentsTexts.PackageGone];
            return this.Refused();
        }
        finally
        {
            Turn.Release();
        }
        return Page();
    }

    private async Task<IActionResult> AnswerAsync(string? template)
    {
        if (Problems.Count == 0)
        {
            return Redirect(Links.Documents(template));
        }
        await ShowAsync();
        return this.Refused();
    }

    private ProductionView View(DocumentProduction row, MadeFrom from) => new(row, from, row.Card is not null || IsProducer)
    {
        IsSilent = row.State == ProductionState.Running && row.SeenAt < clock.GetUtcNow() - TimeSpan.FromSeconds(settings.SilenceSeconds / 2.0),
    };

    private async Task ShowAsync()
    {
        var stop = HttpContext.RequestAborted;
        // A stranger reads what is published, be it an edition that the administration works on again.
        var whole = Actor is null ? Loaded : (await cycles.FindAsync(Loaded.Summary.AdministrationCode, Cycle.Year, stop))!;
        var id = whole.Summary.Id;
        KeepsCards = !whole.Whole.Scorecards.TrueForAll(whole.Cycle.Method.Publishes);
        await using var db = await databases.CreateDbContextAsync(stop);
        // Before what stands: what comes to its end in between is shown as under way, and never as an end that stands nowhere.
        var shown = Actor is null ? [] : (await db.DocumentProductions.AsNoTracking().Where(one => one.CycleId == id).OrderByDescending(one => one.At).ToListAsync(stop))
            .Where(one => ProductionRights.Shows(Actor, whole.Cycle, one)).ToList();
        var standing = await PublishedDocuments.AllAsync(db, whole, stop);
        var templates = await TemplateShelf.AllAsync(db, whole.Summary.AdministrationCode, stop);
        if (Actor is null)
        {
            All = [.. standing.Select(one => new DocumentView(one.Template, one.Title, templates.FirstOrDefault(template => template.Code == one.Template), null, [], [], one, one)).OrderBy(one => one.Title, StringComparer.CurrentCulture)];
            return;
        }
        var read = whole.Cycle.Phase == Phase.Published ? standing
            : await cycles.FindAsync(Access.Viewer.Stranger, whole.Summary.AdministrationCode, Cycle.Year, stop) is { } edition ? await PublishedDocuments.AllAsync(db, edition, stop)
            : [];
        // What is made changes while nothing else does.
        Response.Headers.CacheControl = "no-cache, no-store";
        var stored = new StoredCycle(whole.Summary, whole.Cycle, whole.ContextJson);
        var states = new Dictionary<string, CycleState>();
        foreach (var card in shown.Select(one => one.Card ?? "").Append("").Distinct())
        {
            states[card] = await CycleState.ReadAsync(db, stored, card.Length == 0 ? null : card, stop);
        }
        var cards = whole.Cycle.Scorecards.Where(card => card.Holder is not null && ProductionRights.MayProduce(Actor, card)).ToList();
        if (IsProducer)
        {
            var findings = Loaded.Findings(Scored, ContextTables.Read(Loaded.ContextJson));
            Findings = (findings.Count(finding => finding.Severity == Severity.Error), findings.Count(finding => finding.Severity == Severity.Warning));
        }
        All = [.. from code in templates.Select(template => template.Code).Union(shown.Select(one => one.Template))
            let template = templates.FirstOrDefault(one => one.Code == code)
            let reading = template?.Reading.Template
            let needsCard = reading?.NeedsPersonalCard == true
            let productions = shown.Where(one => one.Template == code).ToList()
            where !needsCard || cards.Count > 0 || productions.Count > 0
            orderby needsCard, template is null
            select new DocumentView(
                code,
                template?.TitleIn(Scored) ?? productions[0].Title,
                template,
                IsProducer && !needsCard && template is not null ? Readiness.Of(states[""], template) : null,
                reading?.IsAboutPersonalCards == true ? cards : [],
                [.. productions.Select(one => View(one, states[one.Card ?? ""].Made(one, template)))],
                standing.FirstOrDefault(one => one.Template == code),
                read.FirstOrDefault(one => one.Template == code))];
    }
}
