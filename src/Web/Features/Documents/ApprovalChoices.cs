using Microsoft.EntityFrameworkCore;
using Traguardo.Core.Cycles;
using Traguardo.Core.Display;
using Traguardo.Core.Phases;
using Traguardo.Core.Templates;
using Traguardo.Web.Data;

namespace Traguardo.Web.Features.Documents;

/// <summary>
/// The final documents that an act may approve, the last of each template. One whose data, texts or template have changed since is shown as
/// such, and is not approved: what was approved would be in nobody's hands.
/// </summary>
/// <param name="Production">The document.</param>
/// <param name="From">What it was made from, beside what there is now; approved is what was made from the same.</param>
/// <param name="Act">The act that its title page names first; null where it names none, or the template is gone.</param>
public sealed record ApprovalChoice(DocumentProduction Production, MadeFrom From, FrontLine? Act)
{
    /// <summary>True for a step by which something is approved that was written.</summary>
    public static bool IsAskedOf(Transition step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return step is { NeedsAct: true, IsBack: false };
    }

    /// <summary>True where it is of the kind that a step approves, as it is or made anew.</summary>
    public bool IsOf(Transition step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return Act == (step.To == Phase.Approved ? FrontLine.PlanApproved : FrontLine.ReportApproved);
    }

    /// <summary>True where it is what one expects to be approved by a step.</summary>
    public bool IsExpectedBy(Transition step) => From == MadeFrom.Present && IsOf(step);

    /// <summary>As people choose it.</summary>
    public string InWords => string.Format(
        null,
        DocumentsTexts.ApproveOption,
        Production.Title,
        Figures.Current.Date(DateOnly.FromDateTime(Production.At.LocalDateTime)),
        Production.ShortHash,
        Production.Template) + From switch
        {
            MadeFrom.Present => "",
            MadeFrom.BeforeActs => DocumentsTexts.ApproveBeforeActs,
            _ => DocumentsTexts.ApproveChanged,
        };

    /// <summary>All of them, the last made first.</summary>
    /// <param name="db">The database, in the act's transaction where one is taken.</param>
    /// <param name="stored">The whole cycle.</param>
    public static async Task<IReadOnlyList<ApprovalChoice>> AllAsync(TraguardoDb db, StoredCycle stored, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(stored);
        var finals = (await PublishedDocuments.Finals(db, stored.Summary.Id).ToListAsync(stop)).GroupBy(one => one.Template).Select(ofTemplate => ofTemplate.MaxBy(one => one.EndedAt)!).ToList();
        if (finals.Count == 0)
        {
            return [];
        }
        var state = await CycleState.ReadAsync(db, stored, null, stop);
        var templates = await TemplateShelf.AllAsync(db, stored.Summary.AdministrationCode, stop);
        return [.. from final in finals
            let template = templates.FirstOrDefault(one => one.Code == final.Template)
            let front = template?.Reading.Template?.Front
            orderby final.EndedAt descending
            select new ApprovalChoice(final, state.Made(final, template), front is [var first, ..] ? first : null)];
    }

    /// <summary>The hash that the act names, or why it may not.</summary>
    /// <param name="db">The database, in the act's transaction.</param>
    /// <param name="stored">The whole cycle.</param>
    /// <param name="chosen">The document chosen; null for none.</param>
    public static async Task<(string? Hash, Refusal? Refusal)> TakeAsync(TraguardoDb db, StoredCycle stored, Guid? chosen, CancellationToken stop) =>
        chosen is null ? (null, null)
        : (await AllAsync(db, stored, stop)).FirstOrDefault(one => one.Production.Id == chosen) switch
        {
            null => (null, new Refusal("document-gone", DocumentsTexts.ApproveGone)),
            { From: not MadeFrom.Present } => (null, new Refusal("document-changed", DocumentsTexts.ApproveChangedRefused)),
            var choice => (choice.Production.PackageHash, null),
        };
}
