using Traguardo.Core.Cycles;
using Traguardo.Core.Display;
using Traguardo.Core.Measures;
using Traguardo.Core.Reports;

namespace Traguardo.Core.Calendar;

/// <summary>What is due in a cycle as a table, for a file.</summary>
public static class CalendarTable
{
    /// <summary>A row for each thing, in the order given.</summary>
    public static ReportTable Of(IEnumerable<CalendarEntry> entries, Cycle cycle, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(cycle);
        return new ReportTable
        {
            Name = CalendarTexts.Table,
            Title = CalendarTexts.TableTitle.With(cycle.Year, cycle.Administration.Name),
            Columns =
            [
                new(CalendarTexts.ColumnWhat), new(CalendarTexts.ColumnWho), new(CalendarTexts.ColumnDue), new(CalendarTexts.ColumnState),
                new(CalendarTexts.ColumnMetOn), new(CalendarTexts.ColumnLate, ColumnKind.Figure), new(CalendarTexts.ColumnSource), new(CalendarTexts.ColumnNote),
            ],
            Rows = [.. entries.Select(entry => Row(entry, cycle, today))],
            Figures = Figures.Current,
        };
    }

    private static ReportRow Row(CalendarEntry entry, Cycle cycle, DateOnly today) => new(RowRole.Item, 0,
    [
        ReportCell.Of(CalendarWords.What(entry, cycle)),
        ReportCell.Of(CalendarWords.Who(entry, cycle)),
        Day(entry.Due),
        ReportCell.Of(CalendarWords.Word(entry.State)),
        Day(entry.MetOn),
        ReportCell.Of(entry.DaysLate(today), UnitOfMeasure.Number, 0),
        ReportCell.Of(CalendarWords.Source(entry.Deadline)),
        ReportCell.Of(entry.Note),
    ]);

    private static ReportCell Day(DateOnly? day) => day is { } given ? new ValueCell(Value.Of(given), UnitOfMeasure.Date, 0) : ReportCell.Empty;
}
