using System.Globalization;
using Traguardo.Core.Scoring;

namespace Traguardo.Core.Reports;

/// <summary>How the year of a table is called, or one after it: <c>2020</c> for 0.</summary>
/// <param name="yearsOn">How many years after the table's own.</param>
public delegate string YearName(int yearsOn);

/// <summary>A column that a kind of table may have.</summary>
/// <param name="Key">Its name in templates, the same in every language: <c>weight</c>.</param>
/// <param name="Header">Its header, in the language of the ambient culture.</param>
/// <param name="Kind">What its cells are.</param>
/// <param name="IsUsual">True where it is there when a template names no columns.</param>
/// <param name="IsForPlainText">See <see cref="ReportColumn.IsForPlainText"/>.</param>
public sealed record ColumnChoice(string Key, Func<YearName, string> Header, ColumnKind Kind = ColumnKind.Text, bool IsUsual = true, bool IsForPlainText = false)
{
    /// <summary>The column of a table of this cycle.</summary>
    internal ReportColumn In(ScoredCycle scored) => new(Header(Year(scored)), Kind, IsForPlainText) { Key = Key };

    private static YearName Year(ScoredCycle scored) =>
        yearsOn => yearsOn == 0 ? Titles.When(scored) : (scored.Cycle.Year + yearsOn).ToString(CultureInfo.InvariantCulture);
}
