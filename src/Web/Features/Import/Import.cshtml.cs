using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Traguardo.Core.Cycles;
using Traguardo.Core.Exchange;
using Traguardo.Core.People;
using Traguardo.Web.Access;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Shared;

namespace Traguardo.Web.Features.Import;

/// <summary>Takes a cycle file in two steps: what it holds and what the checks find, then all of it or nothing.</summary>
[RequestSizeLimit(MostBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = MostBytes)]
public sealed class ImportModel(CycleCache cycles, CycleStore store, PendingImports pending, Frame frame) : PageModel
{
    // Two files and the form around them.
    private const long MostBytes = (2 * CycleReader.MaxBytes) + 1_000_000;

    /// <summary>The cycles stored.</summary>
    public IReadOnlyList<CycleSummary> Stored { get; private set; } = [];

    /// <summary>What the files sent hold; null before any was sent.</summary>
    public ImportPreview? Preview { get; private set; }

    /// <summary>The name the files are kept by until they are taken.</summary>
    public string? Pending { get; private set; }

    /// <summary>The stored cycle that would be replaced; null where none would.</summary>
    public CycleSummary? Replaced { get; private set; }

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
        if (ciclo.Length > CycleReader.MaxBytes || contesto?.Length > CycleReader.MaxBytes)
        {
            var largest = ciclo.Length > CycleReader.MaxBytes ? ciclo : contesto!;
            return Refuse(FaultText.Line(CycleReader.TooLarge(largest.Length), largest.FileName));
        }
        var cycle = await BytesAsync(ciclo);
        var context = contesto is null ? null : await BytesAsync(contesto);
        Preview = ImportPreview.Of(cycle, ciclo.FileName, context, contesto?.FileName ?? "");
        if (Preview.Scored is not { } scored)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }
        if (ActorFor(scored.Cycle.Administration) is null)
        {
            return Refuse(string.Format(null, ImportTexts.OtherAdministration, scored.Cycle.Administration.Name));
        }
        Pending = await pending.KeepAsync(cycle, context, HttpContext.RequestAborted);
        Replaced = Stored.FirstOrDefault(stored => stored.AdministrationCode == scored.Cycle.Administration.Code && stored.Year == scored.Cycle.Year);
        return Page();
    }

    public async Task<IActionResult> OnPostTakeAsync(string nome)
    {
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
        var saved = await store.SaveAsync(read, context is null ? null : Encoding.UTF8.GetString(context), isSample: false, Origin.Of(actor, HttpContext), HttpContext.RequestAborted);
        pending.Remove(nome!);
        return Redirect(new CycleLinks(saved.AdministrationCode, saved.Year).Map);
    }

    // Who may import into an administration: a cycle of another one is not theirs to bring.
    private Actor? ActorFor(Administration administration) =>
        HttpContext.Viewer().In(administration.Code) is { } actor && actor.Is(Role.Administrator, Role.SupportOffice) ? actor : null;

    private async Task ShowAsync()
    {
        Stored = await cycles.ListAsync(HttpContext.Viewer(), HttpContext.RequestAborted);
        frame.Offer(Stored);
        frame.Section = Section.Import;
    }

    private PageResult Refuse(string problem)
    {
        Problem = problem;
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private async Task<byte[]> BytesAsync(IFormFile file)
    {
        var bytes = new MemoryStream((int)file.Length);
        await file.CopyToAsync(bytes, HttpContext.RequestAborted);
        return bytes.ToArray();
    }
}
