using Traguardo.Core.Display;
using Traguardo.Core.Recording;
using Traguardo.Web.Features.Recording;

namespace Traguardo.Web.Features.Workbooks;

/// <summary>A value of a workbook beside what is stored.</summary>
/// <param name="Datum">The datum, with what is stored.</param>
/// <param name="Change">What the workbook says.</param>
/// <param name="Version">The version that is stored.</param>
/// <param name="Mark">What is stored, as a workbook that went out now would mark it.</param>
public sealed record BookDifference(Datum Datum, BookChange Change, int Version, string Mark)
{
    /// <summary>What is to be done with it.</summary>
    public EntryDecision Decision { get; } = EntryConflict.Decide(Change.Seen == Mark ? Version : RowForm.SeenNothing, Version, Datum.Entered, Change.Entered);

    /// <summary>What is out of its pattern in the value, in sentences.</summary>
    public IReadOnlyList<string> Unusual => Change.Entered?.Value is { } value ? Core.Recording.Unusual.In(Datum, value) : [];

    public string Was(Figures figures) => EnteredInWords.Of(Datum.Entered, Datum.Unit, figures, "–");

    public string Becomes(Figures figures) => EnteredInWords.Of(Change.Entered, Datum.Unit, figures, "–");
}
