using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Traguardo.Core.Compiling;
using Traguardo.Core.Cycles;
using Traguardo.Core.Exchange;
using Traguardo.Core.People;
using Traguardo.Core.Phases;
using Traguardo.Web.Access;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Shared;
using Traguardo.Web.Http;

namespace Traguardo.Web.Features.Import;

/// <summary>Takes a cycle file in two steps: what it holds and what the checks find, then all of it or nothing.</summary>
[DisableRequestSizeLimit]
[LargestForm(MostBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = MostBytes)]
public sealed class ImportModel(CycleCache cycles, CycleStore store, PendingImports pending, Frame frame) : PageModel
{
    // Two files and the form around them.
    private const long MostBytes = (2 * CycleReader.MaxBytes) + 1_000_000;

    // To read a hostile file takes half a gigabyte for a moment, so one is read at a time. Who sends the same form twice is answered in turn.
    private static readonly SemaphoreSlim Turn = new(1);

    /// <summary>The cycles stored.</summary>
    public IReadOnlyList<CycleSummary> Stored { get; private set; } = [];

    /// <summary>What the files sent hold; null before any was sent.</summary>
    public ImportPreview? Preview { get; private set; }

    /// <summary>The name the files are kept by until they are taken.</summary>
    public string? Pending { get; private set; }

    /// <summary>The stored cycle that would be replaced; null where none would.</summary>
    public CycleSummary? Replaced => Preview?.Scored is { Cycle: var cycle }
        ? Stored.FirstOrDefault(stored => stored.AdministrationCode == cycle.Administration.Code && stored.Year == cycle.Year)
        : null;

    /// <summary>True where the stored cycle has personal cards that the reader does not see, and the file has not: they stay.</summary>
    public bool KeepsHidden { get; private set; }

    /// <summary>True where the files hold nothing else than what is stored.</summary>
    public bool IsTheSame { get; private set; }

    /// <summary>What keeps the form from being answered.</summary>
    public string? Problem { get; private set; }

    public Task OnGetAsync() => ShowAsync();

    public async Task<IActionResult> OnPostPreviewAsync(IFormFile? ciclo, IFormFile? contesto)
    {
        await ShowAsync();
        if (ciclo is null)
        {
            return Refuse(ImportTexts.ChooseFile);
        }
        if (new[] { ciclo, contesto }.FirstOrDefault(file => file?.Length > CycleReader.MaxBytes) is { } large)
        {
            return Refuse(FaultText.Line(CycleReader.TooLarge(large.Length), large.FileName));
        }
        return await InTurnAsync(async () =>
        {
            var cycle = await BytesAsync(ciclo);
            var context = contesto is null ? null : await BytesAsync(contesto);
            Preview = ImportPreview.Of(cycle, ciclo.FileName, context, contesto?.FileName ?? "");
            if (Preview.Scored is not { } scored)
            {
                return this.Refused();
            }
            if (ActorFor(scored.Cycle.Administration) is null)
            {
                Preview = null;
                return Refuse(string.Format(null, ImportTexts.OtherAdministration, scored.Cycle.Administration.Name));
            }
            if (await LockOfAsync(scored.Cycle) is { } locked)
            {
                Preview = null;
                return Refuse(locked);
            }
            if (await WithHiddenAsync(scored.Cycle) is not { } whole)
            {
                Preview = null;
                return Refuse(ImportTexts.InHiddenCard);
            }
            IsTheSame = await cycles.FindAsync(whole.Administration.Code, whole.Year, HttpContext.RequestAborted) is { Summary.IsSample: false } there
                && new StoredCycle(there.Summary, there.Cycle, there.ContextJson).Holds(whole, context is null ? there.ContextJson : Encoding.UTF8.GetString(context));
            Pending = await pending.KeepAsync(cycle, context, HttpContext.RequestAborted);
            return Page();
        });
    }

    /// <param name="nome">The name the files are kept by.</param>
    /// <param name="alPosto">The stamp of the stored cycle that the preview said would be replaced; null where it named none.</param>
    public Task<IActionResult> OnPostTakeAsync(string? nome, string? alPosto) => InTurnAsync(async () =>
    {
        if (pending.TakenTo(nome ?? "") is { } taken)
        {
            return Redirect(taken);
        }
        if (await pending.FindAsync(nome ?? "", HttpContext.RequestAborted) is not var (cycle, context))
        {
            await ShowAsync();
            return Refuse(ImportTexts.NoLongerThere);
        }
        var read = CycleReader.Read(cycle).Cycle!;
        if (ActorFor(read.Administration) is not { } actor)
        {
            return NotFound();
        }
        if (await LockOfAsync(read) is { } locked)
        {
            await ShowAsync();
            return Refuse(locked, StatusCodes.Status409Conflict);
        }
        if (await WithHiddenAsync(read) is not { } whole)
        {
            await ShowAsync();
            return Refuse(ImportTexts.InHiddenCard, StatusCodes.Status409Conflict);
        }
        try
        {
            var imported = new NewCycle(whole, context is null ? null : Encoding.UTF8.GetString(context));
            var saved = await store.SaveOverAsync(alPosto, imported, Origin.Of(actor, HttpContext), HttpContext.RequestAborted);
            var address = new CycleLinks(saved.AdministrationCode, saved.Year).Map;
            pending.Take(nome!, address);
            return Redirect(address);
        }
        catch (DbUpdateConcurrencyException)
        {
            await ShowAsync();
            (Preview, Pending) = (ImportPreview.Of(cycle, "", context, ""), nome);
            return Refuse(ImportTexts.StoredChanged, StatusCodes.Status409Conflict);
        }
    });

    private async Task<IActionResult> InTurnAsync(Func<Task<IActionResult>> answer)
    {
        await Turn.WaitAsync(HttpContext.RequestAborted);
        try
        {
            return await answer();
        }
        finally
        {
            Turn.Release();
        }
    }

    // Who may import into an administration: a cycle of another one is not theirs to bring.
    private Actor? ActorFor(Administration administration) =>
        HttpContext.Viewer().In(administration.Code) is { } actor && actor.Is(Role.Administrator, Role.SupportOffice) ? actor : null;

    // A file takes the place of a plan that is being built and of the sample. From its approval on, a cycle changes by acts: a file would go round them.
    private async Task<string?> LockOfAsync(Cycle brought)
    {
        if (await cycles.FindAsync(brought.Administration.Code, brought.Year, HttpContext.RequestAborted) is not { Summary.IsSample: false } stored)
        {
            return null;
        }
        return PhaseLocks.Refusal(stored.Cycle, Activity.EditPlan) is { } locked ? $"{locked.Message} {ImportTexts.ChangesByActs}"
            : brought.Phase != stored.Cycle.Phase ? ImportTexts.OtherPhase
            : null;
    }

    // The cycle with what of the one in its place is not the reader's to see; null where the two do not go together.
    private async Task<Cycle?> WithHiddenAsync(Cycle brought)
    {
        var (code, year) = (brought.Administration.Code, brought.Year);
        if (await cycles.FindAsync(code, year, HttpContext.RequestAborted) is not { } stored)
        {
            return brought;
        }
        var (hidden, unjudged) = Sight.Of(ActorFor(brought.Administration), stored.Cycle)!;
        brought = CycleView.KeepingJudgements(brought, stored.Cycle, unjudged);
        KeepsHidden = hidden.Count > 0;
        // Be they in the file or not: what one does not see one does not change.
        return KeepsHidden ? CompiledCycle.Compile(CycleView.KeepingHidden(CycleView.Without(brought, hidden), stored.Cycle, hidden)).Compiled?.Cycle : brought;
    }

    private async Task ShowAsync()
    {
        Stored = await cycles.ListAsync(HttpContext.Viewer(), HttpContext.RequestAborted);
        frame.Offer(Stored);
        frame.Section = Section.Import;
    }

    private PageResult Refuse(string problem, int status = StatusCodes.Status400BadRequest)
    {
        Problem = problem;
        return this.Refused(status);
    }

    private async Task<byte[]> BytesAsync(IFormFile file)
    {
        var bytes = new byte[file.Length];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(bytes, HttpContext.RequestAborted);
        return bytes;
    }
}
