using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Traguardo.Core.Audit;
using Traguardo.Core.Cycles;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Shared;

namespace Traguardo.Web.Features.Oiv;

/// <summary>The OIV's working papers: what was drawn and found, judged, validated, set aside and heard, with what the data and the audit are known by.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class PapersModel(SampleShelf shelf, IDbContextFactory<TraguardoDb> databases) : OivPage
{
    public IReadOnlyList<SampleView> Samples { get; private set; } = [];

    public string CycleHash { get; private set; } = "";

    public string ResultHash { get; private set; } = "";

    /// <summary>The last entry of the audit; null where there is none.</summary>
    public AuditEntry? Head { get; private set; }

    /// <summary>Revisions of which the OIV has said something, or may.</summary>
    public IEnumerable<Revision> Opinions => Cycle.Revisions.Where(revision => revision.Opinion is not null || revision.State == RevisionState.Proposed);

    public async Task<IActionResult> OnGetAsync(string? formato)
    {
        Samples = await shelf.OfAsync(this);
        (CycleHash, ResultHash) = (Hashes.Of(Cycle), Hashes.Of(ExchangeFiles.ResultOf(Loaded)));
        await using var db = await databases.CreateDbContextAsync(HttpContext.RequestAborted);
        var code = Loaded.Summary.AdministrationCode;
        Head = await db.Audit.AsNoTracking().Where(entry => entry.Administration == code).OrderByDescending(entry => entry.Sequence).FirstOrDefaultAsync(HttpContext.RequestAborted);
        return formato switch
        {
            null => Page(),
            "xlsx" => TableFile.Workbook(new PapersTables(this).All, $"{code}-{Cycle.Year}-{OivTexts.FileName}"),
            _ => NotFound(),
        };
    }
}
