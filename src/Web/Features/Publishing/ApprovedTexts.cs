using Traguardo.Core.Reports;
using Traguardo.Core.Writing;
using Traguardo.Web.Access;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Shared;

namespace Traguardo.Web.Features.Publishing;

/// <summary>
/// What was written beside the data and approved, with its figures in their places, for whoever reads the cycle. A text that asks for a figure that
/// its reader does not see is not shown to them.
/// </summary>
public sealed class ApprovedTexts(NarrativeStore texts)
{
    /// <summary>What the year was like for an objective; nothing where no text of it is approved.</summary>
    /// <param name="page">The page that shows it, as its reader sees the cycle.</param>
    /// <param name="path">The objective.</param>
    public async Task<IReadOnlyList<ReportBlock>> OfObjectiveAsync(CyclePage page, string path)
    {
        ArgumentNullException.ThrowIfNull(page);
        // Of a personal scorecard that is published the figures are everybody's, what is written by it is not.
        if (!Sight.Shows(page.Actor, page.Scored.CardOf(path).Node))
        {
            return [];
        }
        var key = NarrativeKeys.Objective + path;
        var all = page.Loaded.Texts ?? await texts.ListAsync(page.Loaded.Summary.Id, page.HttpContext.RequestAborted);
        if (all.FirstOrDefault(text => text.Key == key) is not { State: NarrativeState.Approved } approved)
        {
            return [];
        }
        var reading = Prose.Read(approved.Markdown, LiveFigures.Of(page.Scored, ContextTables.Read(page.Loaded.ContextJson) ?? []));
        return reading.Faults.Count == 0 ? reading.Blocks : [];
    }
}
