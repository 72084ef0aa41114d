using Traguardo.Core.Compiling;
using Traguardo.Core.Explaining;
using Traguardo.Core.Measures;
using Traguardo.Core.Reports;
using Traguardo.Core.Reports.Charts;

namespace Traguardo.Core.Templates;

/// <summary>Why the figures of a document are what they are: those that stand in it, then those that these are made of, down to the base data.</summary>
internal sealed class WhyBook(ReportRoom room)
{
    private readonly Explainer explainer = new(room.Scored, room.Figures);
    private readonly Dictionary<string, Explanation> explanations = [];
    private readonly Dictionary<string, Measure> measures = room.Cycle.Measures.ToDictionary(measure => measure.Code);

    public IReadOnlyList<ReportWhy> Of(IReadOnlyList<ReportSection> sections)
    {
        var whys = new List<ReportWhy>();
        var met = new HashSet<string>();
        var open = new Queue<string>(sections.SelectMany(section => section.WithInner).SelectMany(section => section.Blocks).SelectMany(Addresses));
        while (open.TryDequeue(out var address))
        {
            if (met.Add(address) && Of(address) is { } why)
            {
                whys.Add(why);
                foreach (var below in why.Data is { } data ? Addresses(data) : [])
                {
                    open.Enqueue(below);
                }
            }
        }
        return whys;
    }

    private ReportWhy? Of(string address) =>
        address.StartsWith(ReportWhy.MeasurePrefix, StringComparison.Ordinal) ? OfMeasure(address)
        : address.StartsWith(ReportWhy.IndicatorPrefix, StringComparison.Ordinal) ? OfIndicator(address)
        : Explained(address) is { } explanation ? Of(address, explanation)
        : null;

    // A scorecard's explanation holds those of all that stands in it: it is asked for once.
    private Explanation? Explained(string address)
    {
        if (explanations.TryGetValue(address, out var known))
        {
            return known;
        }
        if (!explanations.ContainsKey(address.Split('/')[0]) && explainer.Explain(address.Split('/')[0]) is { } whole)
        {
            Keep(whole);
        }
        return explanations.GetValueOrDefault(address);
    }

    private void Keep(Explanation explanation)
    {
        if (explanation.Kind != ExplanationKind.Measure)
        {
            explanations.TryAdd(explanation.Path, explanation);
            foreach (var input in explanation.Inputs)
            {
                Keep(input);
            }
        }
    }

    private ReportWhy Of(string address, Explanation explanation) => new(
        address,
        $"{explanation.Code} {explanation.Name}",
        explanation.Result is null ? explanation.Shown : explanation.Shown + "%",
        Words(explanation.Why, TemplateTexts.Rule.With(explanation.Rule), explanation.Arithmetic),
        Inputs(explanation));

    private ReportWhy? OfIndicator(string address)
    {
        if (room.Scored.Compiled.FindIndicator(address[ReportWhy.IndicatorPrefix.Length..]) is not { } indicator)
        {
            return null;
        }
        var planned = indicator.Indicator;
        var shown = room.Scored.Read(indicator).Value is { } value ? room.Figures.WithUnit(value, planned.Unit, planned.Decimals) : Nothing;
        return new ReportWhy(
            address,
            $"{planned.Code} {planned.Name}",
            shown,
            indicator.Formula is null
                ? Words(planned.Source is { } source ? TemplateTexts.RecordedFrom.With(source) : TemplateTexts.Recorded)
                : Words(FormulaInWords.Names(indicator, room.Figures), $"{FormulaInWords.Values(indicator, room.Figures, Read)} = {shown}"),
            Inputs(indicator));
    }

    private ReportWhy? OfMeasure(string address) => measures.GetValueOrDefault(address[ReportWhy.MeasurePrefix.Length..]) is not { } measure ? null : new ReportWhy(
        address,
        $"{measure.Code} {measure.Name}",
        Shown(measure, room.Cycle.Year),
        Words(WhyInWords.Of(measure, room.Scored.Compiled.Read(measure, room.Cycle.Year, room.Scored.Period), room.Cycle.Year)));

    private Scoring.Reading Read(FormulaInput input) => room.Scored.Compiled.Read(input.Measure, room.Cycle.Year + input.YearOffset, room.Scored.Period);

    private ReportTable? Inputs(Explanation explanation) =>
        explanation.Inputs.Count == 0 ? null
        : explanation.Inputs[0].Kind == ExplanationKind.Measure
            ? Data(explanation.Code, explanation.Inputs.Select(input => (measures[input.Code], input.Year ?? room.Cycle.Year)))
            : Table(
                TemplateTexts.MadeOf.With(explanation.Code),
                [new ReportColumn(ReportTexts.Code, ColumnKind.RowHeader), new(TemplateTexts.Entry), new(ReportTexts.Weight, ColumnKind.Figure), new(ReportTexts.Achievement, ColumnKind.Figure), new(ReportTexts.PointsLost, ColumnKind.Figure)],
                explanation.Inputs.Select(input => new ReportCell[]
                {
                    ReportCell.Of(input.Code),
                    ReportCell.Of(input.Name),
                    ReportCell.Of(input.Weight / 100, UnitOfMeasure.Percent, input.Weight is { } weight ? Display.Figures.DecimalsOf(weight) : 0),
                    ReportCell.Of(input.Result, UnitOfMeasure.Percent, 0).Because(input.Path),
                    ReportCell.Of(input.Result is null ? null : input.PointsLost, UnitOfMeasure.Number, 2),
                }));

    private ReportTable? Inputs(CompiledIndicator indicator) =>
        indicator.Inputs.Count == 0 ? null : Data(indicator.Indicator.Code, indicator.Inputs.Select(input => (input.Measure, room.Cycle.Year + input.YearOffset)));

    private ReportTable Data(string code, IEnumerable<(Measure Measure, int Year)> inputs) => Table(
        TemplateTexts.DataBehind.With(code),
        [new ReportColumn(ReportTexts.Code, ColumnKind.RowHeader), new(ReportTexts.Measure), new(TemplateTexts.Year), new(TemplateTexts.Value, ColumnKind.Figure), new(ReportTexts.Source)],
        inputs.Select(input => new ReportCell[]
        {
            ReportCell.Of(input.Measure.Code),
            ReportCell.Of(input.Measure.Name),
            ReportCell.Of("{0}".With(input.Year)),
            ReportCell.Datum(room.Scored.Compiled.Read(input.Measure, input.Year, room.Scored.Period).Value, input.Measure.Unit)
                .Because(input.Year == room.Cycle.Year ? ReportWhy.OfMeasure(input.Measure.Code) : null),
            ReportCell.Of(input.Measure.Source),
        }));

    private ReportTable Table(string title, IReadOnlyList<ReportColumn> columns, IEnumerable<ReportCell[]> rows) => new()
    {
        Name = title,
        Title = title,
        Columns = columns,
        Rows = [.. rows.Select(cells => new ReportRow(RowRole.Item, 0, cells))],
        Figures = room.Figures,
    };

    private string Shown(Measure measure, int year) =>
        room.Scored.Compiled.Read(measure, year, room.Scored.Period).Value is { } value ? room.Figures.Datum(value, measure.Unit) : Nothing;

    private static List<string> Words(params string?[] sentences) => [.. sentences.OfType<string>().Where(sentence => sentence.Length > 0)];

    private static IEnumerable<string> Addresses(ReportBlock block) => block switch
    {
        ParagraphBlock paragraph => Addresses(paragraph.Runs),
        SubheadingBlock heading => Addresses(heading.Runs),
        NoteBlock note => Addresses(note.Runs),
        ListBlock list => list.Items.SelectMany(item => item).SelectMany(Addresses),
        KeyFiguresBlock figures => figures.Figures.Select(figure => figure.Figure.Why).OfType<string>(),
        TableBlock table => Addresses(table.Table),
        ChartBlock { Chart: MapChart map } => map.Bands.SelectMany(band => band.Cells).SelectMany(cell => cell).Select(tile => tile.Why).OfType<string>().Concat(Addresses(map.Behind)),
        ChartBlock chart => Addresses(chart.Chart.Behind),
        _ => [],
    };

    private static IEnumerable<string> Addresses(IReadOnlyList<ReportRun> runs) => runs.OfType<FigureRun>().Select(figure => figure.Why).OfType<string>();

    private static IEnumerable<string> Addresses(ReportTable table) =>
        (table.Total is { } total ? table.Rows.Append(total) : table.Rows).SelectMany(row => row.Cells).Select(cell => cell.Why).OfType<string>();

    private const string Nothing = "–";
}
