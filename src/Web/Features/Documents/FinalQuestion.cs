using Traguardo.Core.Cycles;
using Traguardo.Core.Display;
using Traguardo.Core.Phases;
using Traguardo.Web.Access;
using Traguardo.Web.Data;

namespace Traguardo.Web.Features.Documents;

/// <summary>What is asked before a final document is made that takes another's place, or that everybody reads at once.</summary>
/// <param name="Template">Code of its template.</param>
/// <param name="Says">What it replaces and who will see it, a sentence each.</param>
public sealed record FinalQuestion(string Template, IReadOnlyList<string> Says)
{
    /// <summary>The same text for the same question: who answers says which they read.</summary>
    public string Key => Fingerprint.Of(Says);

    /// <summary>What was asked for already: the day printed on it.</summary>
    public string? Day { get; init; }

    /// <summary>What was asked for already: that it is meant though texts are still to be written.</summary>
    public bool IsMeant { get; init; }

    /// <summary>The question; null where a final document replaces nothing and is for the administration's own eyes.</summary>
    /// <param name="template">Code of the document's template.</param>
    /// <param name="standing">The final one that stands; null where there is none.</param>
    /// <param name="cycle">The cycle.</param>
    public static FinalQuestion? Of(string template, DocumentProduction? standing, Cycle cycle)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        var isPublished = cycle.Phase == Phase.Published;
        if (standing is null)
        {
            return isPublished ? new FinalQuestion(template, [DocumentsTexts.SeenByAll]) : null;
        }
        var made = Figures.Current.LongDate(DateOnly.FromDateTime(standing.At.LocalDateTime));
        var isNamed = ActsInForce.Of(cycle.Acts).Any(at => cycle.Acts[at].Document == standing.PackageHash);
        return new FinalQuestion(template,
        [
            string.Format(null, isNamed ? DocumentsTexts.NamedStays : DocumentsTexts.TakesPlace, made),
            isNamed ? DocumentsTexts.SeenInside : isPublished ? DocumentsTexts.SeenByAll : DocumentsTexts.SeenInside,
        ]);
    }
}
