using System.Globalization;
using Traguardo.Core.Measures;
using Traguardo.Core.Reports;
using Traguardo.Core.Reports.Charts;
using Traguardo.Core.Templates.Tables;

namespace Traguardo.Core.Templates.Charting;

/// <summary>How figures went: scores over monitorings, base data and context tables over years.</summary>
internal static class Trends
{
    private const int FewestPoints = 2;

    public static Chart? OfMonitorings(ChartRequest request)
    {
        var room = request.Room;
        if (request.Node is not { } node)
        {
            return null;
        }
        var points = room.Monitorings.Select(monitoring => (monitoring.Day, monitoring.Find(node.Path)?.Result)).Where(point => point.Result is not null).ToList();
        return points.Count < FewestPoints ? null : Of(
            room,
            TemplateTexts.MonitoringsTitle.With(CardTables.NameOf(node)),
            [.. points.Select(point => room.Figures.Date(point.Day))],
            [new TrendLine(node.Node.Title, [.. points.Select(point => (Drawn?)new Drawn(point.Result!.Value, room.Figures.Percent(point.Result.Value, 1)))])],
            CardPoints(request));
    }

    public static Chart? OfMeasures(ChartRequest request)
    {
        var room = request.Room;
        var measures = request.Template.Measures.Select(code => room.Cycle.Measures.Find(measure => measure.Code == code))
            .OfType<Measure>().Where(measure => measure.Unit.Kind == ValueKind.Number).ToList();
        int[] years = [.. room.Cycle.Values
            .Where(value => value.Period.IsYear && value.Value is not null && measures.Exists(measure => measure.Code == value.Measure))
            .Select(value => value.Year).Distinct().Order()];
        var isOneUnit = measures.DistinctBy(measure => measure.Unit).Count() == 1;
        return years.Length < FewestPoints || !isOneUnit ? null : Of(
            room,
            string.Join(", ", measures.Select(measure => measure.Name)),
            [.. years.Select(year => year.ToString(CultureInfo.InvariantCulture))],
            [.. measures.Select(measure => new TrendLine(measure.Name, [.. years.Select(year => Point(room, measure, year))]))],
            null);
    }

    public static Chart? OfContext(ChartRequest request)
    {
        var room = request.Room;
        return request.Template.Context is not { } path || room.Context.FirstOrDefault(table => table.Path == path) is not { Columns.Count: >= FewestPoints, Rows.Count: > 0 } table
            ? null
            : Of(
                room, TablesOfContext.TitleOf(table), table.Columns,
                [.. table.Rows.Select(row => new TrendLine(row.Name, [.. row.Values.Select(value => value is { } number ? (Drawn?)new Drawn(number, room.Figures.Context(row, number)) : null)]))],
                TablesOfContext.Each(new TableRequest(new TableTemplate { Kind = "context", Context = path }, room, request.At)).First().Table.Only(["name", "values"]));
    }

    private static TrendChart? Of(ReportRoom room, string title, IReadOnlyList<string> labels, IReadOnlyList<TrendLine> lines, ReportTable? behind)
    {
        var drawn = lines.Where(line => line.Points.Any(point => point is not null)).ToList();
        return drawn.Count == 0 ? null : new TrendChart
        {
            Title = title,
            Description = string.Join(" ", drawn.Select(line => FromTo(line, labels))),
            Behind = behind ?? Behind(room, title, labels, drawn),
            Labels = labels,
            Lines = drawn,
        };
    }

    private static string FromTo(TrendLine line, IReadOnlyList<string> labels)
    {
        var known = Enumerable.Range(0, labels.Count).Where(i => line.Points[i] is not null).ToList();
        return TemplateTexts.FromTo.With(line.Name, line.Points[known[0]]!.Value.Shown, labels[known[0]], line.Points[known[^1]]!.Value.Shown, labels[known[^1]]);
    }

    private static ReportTable Behind(ReportRoom room, string title, IReadOnlyList<string> labels, List<TrendLine> lines) => new()
    {
        Name = title,
        Title = title,
        Columns = [new ReportColumn(TemplateTexts.Entry, ColumnKind.RowHeader), .. labels.Select(label => new ReportColumn(label, ColumnKind.Figure))],
        Rows = [.. lines.Select(line => new ReportRow(RowRole.Item, 0, [ReportCell.Of(line.Name), .. line.Points.Select(point => ReportCell.Of(point?.Shown))]))],
        Figures = room.Figures,
    };

    private static Drawn? Point(ReportRoom room, Measure measure, int year) =>
        room.Scored.Compiled.Read(measure, year).Value is { } value ? new Drawn(value.Content, room.Figures.Datum(value, measure.Unit)) : null;

    private static ReportTable? CardPoints(ChartRequest request) =>
        ActTables.Monitorings(new TableRequest(new TableTemplate { Kind = "monitorings", Of = request.Template.Of }, request.Room, request.At)).FirstOrDefault()?.Table;
}
