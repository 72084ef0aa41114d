using System.Globalization;
using Traguardo.Core.Cycles;
using Traguardo.Core.Display;
using Traguardo.Core.Reports;

namespace Traguardo.Core.Planning.Differences;

/// <summary>The comparison of two versions as a table.</summary>
public static class DifferencesTable
{
    /// <summary>The table of all differences. In the language of the ambient culture.</summary>
    /// <param name="older">The older version; a cycle that compiles.</param>
    /// <param name="newer">The newer version; likewise.</param>
    public static ReportTable Of(Cycle older, Cycle newer)
    {
        ArgumentNullException.ThrowIfNull(older);
        ArgumentNullException.ThrowIfNull(newer);
        var differences = CycleDifferences.Between(older, newer);
        return new ReportTable
        {
            Name = DifferenceTexts.Differences,
            Title = $"{DifferenceTexts.DifferencesOf.With(Years(older, newer))} · {newer.Administration.Name}",
            Summary = differences.Count == 0 ? DifferenceTexts.NoDifference : Counted.Of(differences.Count, DifferenceTexts.SoMany),
            Columns =
            [
                new(DifferenceTexts.Subject, ColumnKind.RowHeader),
                new(DifferenceTexts.What),
                new(DifferenceTexts.Was),
                new(DifferenceTexts.Is),
            ],
            Rows = [.. differences.Select(Row)],
            Figures = Figures.Current,
        };
    }

    private static ReportRow Row(Difference difference) => new(RowRole.Item, 0,
    [
        ReportCell.Of(difference.Subject.InWords),
        ReportCell.Of(difference.What),
        ReportCell.Of(difference.Was),
        ReportCell.Of(difference.Is),
    ]);

    private static string Years(Cycle older, Cycle newer)
    {
        var (from, to) = (older.Year.ToString(CultureInfo.InvariantCulture), newer.Year.ToString(CultureInfo.InvariantCulture));
        return from == to ? to : $"{from}–{to}";
    }
}
