using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Traguardo.Core.Compiling;
using Traguardo.Core.Reports;
using Traguardo.Core.Templates;
using Traguardo.Core.Writing;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Shared;
using Traguardo.Web.Http;

namespace Traguardo.Web.Features.Documents;

/// <summary>A template, to be read, tried on the newest cycle, and saved as the administration's own.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[LongFields("contenuto")]
public sealed class TemplateModel(TraguardoDb db, CycleCache cycles, TemplateDesk desk, TimeProvider clock) : TemplatePage
{
    /// <summary>Code of the template that the page was opened for; null for a new one.</summary>
    public string? Code { get; private set; }

    /// <summary>The template as it is to be seen.</summary>
    public string Text { get; private set; } = "";

    /// <summary>What reading it gives; null where there is nothing yet.</summary>
    public TemplateReading? Reading { get; private set; }

    /// <summary>The template as it stands; null for a new one, or one that is there no more.</summary>
    public ShelvedTemplate? Standing { get; private set; }

    /// <summary>Its versions, the last first.</summary>
    public IReadOnlyList<TemplateVersion> Versions { get; private set; } = [];

    /// <summary>What its own texts ask for and the newest cycle has not.</summary>
    public IReadOnlyList<ReportFault> OwnFaults { get; private set; } = [];

    /// <summary>The sections of the document that it makes of the newest cycle; null where it cannot be tried.</summary>
    public IReadOnlyList<(int Level, ReportSection Section)>? Sections { get; private set; }

    public IReadOnlyList<string> Problems { get; private set; } = [];

    /// <summary>True where it was saved a moment ago.</summary>
    public bool IsSaved { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? codice, int? versione, string? formato, bool salvato)
    {
        if (!await LoadAsync(codice))
        {
            return NotFound();
        }
        var asked = versione is null ? null : Versions.FirstOrDefault(version => version.Number == versione);
        if (versione is not null && asked?.Content is null)
        {
            return NotFound();
        }
        await ShowAsync(asked?.Content ?? Standing?.Content ?? "");
        IsSaved = salvato;
        return formato switch
        {
            null => Page(),
            "json" when Code is not null => File(Encoding.UTF8.GetBytes(Text), "application/json", $"{Code}.json"),
            _ => NotFound(),
        };
    }

    /// <summary>Tries what was typed, or sent in a file.</summary>
    public async Task<IActionResult> OnPostTryAsync(string? codice, string? contenuto, IFormFile? file)
    {
        if (!await LoadAsync(codice))
        {
            return NotFound();
        }
        if (file is { Length: > TemplateReader.MaxBytes })
        {
            Problems = [string.Format(null, DocumentsTexts.TemplateTooLarge, Core.Display.Figures.Current.Number(TemplateReader.MaxBytes / 1000))];
            await ShowAsync(contenuto ?? "");
            return this.Refused();
        }
        await ShowAsync(file is { Length: > 0 } ? await TextAsync(file) : contenuto ?? "");
        return Page();
    }

    /// <summary>Saves what was typed.</summary>
    /// <param name="vista">The number of the version that was seen, of the code that the page was opened for.</param>
    public async Task<IActionResult> OnPostAsync(string? codice, string? contenuto, int vista)
    {
        if (!await LoadAsync(codice))
        {
            return NotFound();
        }
        await ShowAsync(contenuto ?? "");
        if (Reading?.Template is not { } template)
        {
            Problems = [DocumentsTexts.NotSaved];
            return this.Refused();
        }
        if (template.Code != Code && await TemplateShelf.FindAsync(db, Administration, template.Code, HttpContext.RequestAborted) is not null)
        {
            Problems = [string.Format(null, DocumentsTexts.CodeTaken, template.Code)];
            return this.Refused();
        }
        // Under a code that nobody has, of which versions may be kept that were removed.
        var seen = template.Code == Code ? vista : (await VersionsAsync(template.Code)).FirstOrDefault()?.Number ?? 0;
        Problems = await desk.SaveAsync(Actor, HttpContext, Text, seen);
        return Problems.Count == 0 ? Redirect(DocumentLinks.Template(Administration, template.Code) + "?salvato=true") : this.Refused();
    }

    public async Task<IActionResult> OnPostRemoveAsync(string? codice, int vista)
    {
        if (codice is null || !await LoadAsync(codice))
        {
            return NotFound();
        }
        Problems = await desk.RemoveAsync(Actor, HttpContext, codice, vista);
        if (Problems.Count == 0)
        {
            return Redirect(DocumentLinks.Templates(Administration));
        }
        await ShowAsync(Standing?.Content ?? "");
        return this.Refused();
    }

    private async Task<bool> LoadAsync(string? code)
    {
        Code = code;
        if (code is null)
        {
            return true;
        }
        Standing = await TemplateShelf.FindAsync(db, Administration, code, HttpContext.RequestAborted);
        Versions = await VersionsAsync(code);
        return Standing is not null || Versions.Count > 0;
    }

    private async Task<List<TemplateVersion>> VersionsAsync(string code) => await db.TemplateVersions.AsNoTracking()
        .Where(version => version.Administration == Administration && version.Code == code).OrderByDescending(version => version.Number).ToListAsync(HttpContext.RequestAborted);

    private async Task ShowAsync(string content)
    {
        Text = content;
        if (content.Length == 0)
        {
            return;
        }
        Reading = TemplateShelf.Reading(content);
        if (Reading.Template is not { } template || Newest is not { } newest
            || await cycles.FindAsync(newest.AdministrationCode, newest.Year, HttpContext.RequestAborted) is not { } cycle)
        {
            return;
        }
        var (shared, silent) = DocumentSight.Of(cycle.Cycle, null);
        var report = ReportBuilder.Build(template, new ReportSource
        {
            Scored = CompiledCycle.Compile(shared).OrThrow().Score(),
            Context = ContextTables.Read(cycle.ContextJson) ?? [],
            Texts = [.. (await NarrativeStore.ListAsync(db, newest.Id, HttpContext.RequestAborted)).Where(text => !NarrativeKeys.IsOf(text.Key, silent))],
            Day = DateOnly.FromDateTime(clock.GetLocalNow().DateTime),
            IsDraft = true,
        });
        Sections = [.. report.Sections.SelectMany(section => Flat(section, 1))];
        OwnFaults = [.. report.Faults.Where(fault => fault.Text is null)];
    }

    private static IEnumerable<(int Level, ReportSection Section)> Flat(ReportSection section, int level) =>
        section.Sections.SelectMany(inner => Flat(inner, level + 1)).Prepend((level, section));

    private async Task<string> TextAsync(IFormFile file)
    {
        using var reader = new StreamReader(file.OpenReadStream(), Encoding.UTF8);
        return FreeText.Seen(await reader.ReadToEndAsync(HttpContext.RequestAborted));
    }
}
