using System.Globalization;
using Traguardo.Core.Display;
using Traguardo.Core.Measures;
using Traguardo.Core.Scoring;

namespace Traguardo.Core.Reports;

/// <summary>The base data of a cycle: what is counted, from where, by whom, with its values by year and what uses it.</summary>
public static class MeasuresTable
{
    /// <summary>The columns that it may have; <c>values</c> are as many as there are years.</summary>
    public static IReadOnlyList<ColumnChoice> Choices { get; } =
    [
        new("code", _ => ReportTexts.Code, ColumnKind.RowHeader),
        new("title", _ => ReportTexts.Measure),
        new("unit", _ => ReportTexts.Unit, IsUsual: false),
        new("source", _ => ReportTexts.Source),
        new("owner", _ => ReportTexts.Owner, IsUsual: false),
        new("values", year => year(0), ColumnKind.Figure),
        new("usedBy", _ => ReportTexts.UsedBy),
        new("note", _ => ReportTexts.Note, IsUsual: false),
    ];

    /// <summary>The table of all measures, in the order planned, in the period scored. In the language of the ambient culture.</summary>
    public static ReportTable Of(ScoredCycle scored)
    {
        ArgumentNullException.ThrowIfNull(scored);
        var values = scored.Cycle.Values.Where(value => value.Period == scored.Period).ToLookup(value => value.Measure);
        int[] years = [.. values.SelectMany(group => group).Select(value => value.Year).Append(scored.Cycle.Year).Distinct().Order()];
        var users = scored.Compiled.Indicators
            .SelectMany(indicator => indicator.Inputs.Select(input => (input.Measure.Code, User: indicator.Indicator.Code)))
            .Distinct()
            .ToLookup(use => use.Code, use => use.User);
        var units = scored.Cycle.Units.ToDictionary(unit => unit.Code, unit => unit.Name);
        return new ReportTable
        {
            Name = ReportTexts.Measures,
            Title = Titles.Of(ReportTexts.Measures, scored),
            Columns = Columns(scored, years),
            Rows = [.. scored.Cycle.Measures.Select(measure => Row(measure, (scored.Cycle.Year, years), [.. values[measure.Code]], users[measure.Code], units))],
            Notes = scored.Cycle.Note is { } note ? [note] : [],
            Figures = Figures.Current,
        };
    }

    private static List<ReportColumn> Columns(ScoredCycle scored, int[] years) => [.. Choices.Select(choice => choice.In(scored)).SelectMany(column =>
        column.Key == "values" ? [.. years.Select(year => column with { Header = year.ToString(CultureInfo.InvariantCulture) })] : new[] { column })];

    private static ReportRow Row(Measure measure, (int Now, int[] All) years, List<MeasureValue> values, IEnumerable<string> users, Dictionary<string, string> units) => new(RowRole.Item, 0,
    [
        ReportCell.Of(measure.Code),
        ReportCell.Of(measure.Name),
        ReportCell.Of(UnitsInWords.Of(measure.Unit, Figures.Current)),
        ReportCell.Of(measure.Source),
        ReportCell.Of(measure.Owner is { } owner ? units.GetValueOrDefault(owner, owner) : null),
        .. years.All.Select(year => ReportCell.Datum(values.Find(value => value.Year == year)?.Value, measure.Unit).Because(year == years.Now ? ReportWhy.OfMeasure(measure.Code) : null)),
        ReportCell.Of(string.Join(", ", users)),
        ReportCell.Of(Note(values)),
    ]);

    /// <summary>The years whose value is not plainly measured: <c>2020: stimato</c>.</summary>
    private static string Note(List<MeasureValue> values) => string.Join("; ", values
        .Where(value => value.State != ValueState.Measured)
        .OrderBy(value => value.Year)
        .Select(value => $"{value.Year.ToString(CultureInfo.InvariantCulture)}: {Word(value.State)}"));

    private static string Word(ValueState state) => state switch
    {
        ValueState.Estimated => ReportTexts.EstimatedValue,
        ValueState.Missing => ReportTexts.Missing,
        ValueState.NotDue => ReportTexts.NotDue,
        _ => ReportTexts.NotApplicable,
    };
}
