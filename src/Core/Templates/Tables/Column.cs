using Traguardo.Core.Reports;

namespace Traguardo.Core.Templates.Tables;

/// <summary>A column with how its cells come from its rows.</summary>
/// <param name="Choice">The column.</param>
/// <param name="Cell">The cell of a row.</param>
internal sealed record Column<T>(ColumnChoice Choice, Func<ReportRoom, T, ReportCell> Cell)
{
    public Column(string key, Func<YearName, string> header, Func<ReportRoom, T, ReportCell> cell, ColumnKind kind = ColumnKind.Text, bool isUsual = true)
        : this(new ColumnChoice(key, header, kind, isUsual), cell)
    {
    }
}
