using Traguardo.Core.Compiling;
using Traguardo.Core.Cycles;

namespace Traguardo.Web.Features.Documents;

/// <summary>What of a cycle goes into its documents.</summary>
/// <param name="Cycle">The cycle with its own scorecards and those personal ones that the method publishes; in a document of one personal scorecard with that one alone. Base data that only scorecards left out read are in none of the whole cycle.</param>
/// <param name="Silent">Codes of the personal scorecards of which no text goes into the document: what is written by one is for fewer eyes than its figures.</param>
public sealed record DocumentSight(Cycle Cycle, IReadOnlySet<string> Silent)
{
    /// <summary>What goes into a document.</summary>
    /// <param name="whole">The whole cycle.</param>
    /// <param name="card">Code of the personal scorecard that it is of; null for one of the whole cycle.</param>
    public static DocumentSight Of(Cycle whole, string? card)
    {
        ArgumentNullException.ThrowIfNull(whole);
        var others = whole.Scorecards.Where(one => one.Holder is not null && one.Code != card).ToList();
        var silent = others.Select(one => one.Code).ToHashSet();
        var hidden = others.Where(one => card is not null || !whole.Method.Publishes(one)).Select(one => one.Code).ToHashSet();
        var view = CycleView.WithoutJudgements(CycleView.Without(whole, hidden), silent);
        return new DocumentSight(card is null ? BaseDataRead.Of(view, whole) : view, silent);
    }
}
