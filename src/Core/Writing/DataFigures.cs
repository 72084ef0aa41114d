using System.Globalization;
using Traguardo.Core.Compiling;
using Traguardo.Core.Cycles;
using Traguardo.Core.Display;
using Traguardo.Core.Explaining;
using Traguardo.Core.Measures;
using Traguardo.Core.Scoring;

namespace Traguardo.Core.Writing;

/// <summary>The figures of indicators, base data, programmes and context tables.</summary>
internal sealed class DataFigures(ScoredCycle scored, Figures figures, FigureList list)
{
    private const int CentDecimals = 2;

    public void AddAll(IReadOnlyList<ContextTable> context)
    {
        foreach (var indicator in scored.Compiled.Indicators)
        {
            AddIndicator(indicator);
        }
        AddMeasures();
        foreach (var programme in scored.Cycle.Programmes)
        {
            AddProgramme(programme);
        }
        AddProgrammes();
        foreach (var table in context)
        {
            AddTable(table);
        }
    }

    private void AddIndicator(CompiledIndicator compiled)
    {
        var indicator = compiled.Indicator;
        var item = ItemOf(compiled);
        void Add(string property, string label, string? shown) =>
            list.Add(new LiveFigure($"indicatore.{indicator.Code}.{property}", label, shown ?? LiveFigure.Nothing, $"indicatore/{indicator.Code}") { Subject = item?.Path });
        string? Show(Value? value) => value is { } given ? figures.WithUnit(given, indicator.Unit, indicator.Decimals) : null;
        var name = $"{indicator.Code} {indicator.Name}";
        Add("actual", WritingTexts.ValueOf.With(name, scored.Cycle.Year), Show(scored.Read(compiled).Value));
        Add("target", WritingTexts.TargetOf.With(name, scored.Cycle.Year), TargetOf(item, indicator));
        Add("achievement", WritingTexts.Achievement.With(name), item?.Result is { } result ? figures.Achieved(result) : null);
        Add("previous", WritingTexts.ValueOf.With(name, scored.Cycle.Year - 1), Show(scored.Compiled.Read(compiled, scored.Cycle.Year - 1, scored.Period).Value));
    }

    /// <summary>The target as a sentence needs it: without the sign that says when it is reached.</summary>
    private string? TargetOf(ScoredItem? item, Indicator indicator) => item?.Item.Target switch
    {
        null => null,
        { Upper: not null } target => figures.Target(target, indicator.Better, indicator.Unit, indicator.Decimals),
        { } target => figures.WithUnit(target.Value, indicator.Unit, indicator.Decimals),
    };

    /// <summary>The first item that has the indicator and promises something, or else the first that has it.</summary>
    private ScoredItem? ItemOf(CompiledIndicator indicator)
    {
        var items = indicator.UsedBy.Select(use => scored.Find(use.Path)).OfType<ScoredItem>().ToList();
        return items.Find(item => item.Item.Target is not null) ?? items.FirstOrDefault();
    }

    private void AddMeasures()
    {
        var values = scored.Cycle.Values.Where(value => value.Period == scored.Period).ToLookup(value => value.Measure);
        var subjects = scored.Compiled.Indicators
            .SelectMany(indicator => indicator.Inputs.Select(input => (input.Measure.Code, Item: ItemOf(indicator))))
            .Where(use => use.Item is not null)
            .ToLookup(use => use.Code, use => use.Item!.Path);
        foreach (var measure in scored.Cycle.Measures)
        {
            var year = scored.Cycle.Year;
            Add(measure, "", year, scored.Compiled.Read(measure, year, scored.Period).Value, subjects[measure.Code].FirstOrDefault());
            foreach (var value in values[measure.Code].OrderByDescending(value => value.Year))
            {
                Add(measure, $".{Written(value.Year)}", value.Year, value.Value, subjects[measure.Code].FirstOrDefault());
            }
        }
    }

    private void Add(Measure measure, string suffix, int year, Value? value, string? subject) => list.Add(new LiveFigure(
        $"misura.{measure.Code}{suffix}",
        WritingTexts.ValueOf.With($"{measure.Code} {measure.Name}", year),
        value is { } given ? figures.Datum(given, measure.Unit) : LiveFigure.Nothing,
        $"misura/{measure.Code}") { Subject = subject });

    private void AddProgramme(Programme programme)
    {
        var objective = scored.Compiled.ObjectiveOf(programme);
        var label = WritingTexts.Programme.With(programme.Code, programme.Name ?? objective?.Node.ShortTitle ?? objective?.Node.Title ?? "").TrimEnd();
        AddMoney($"programma.{programme.Code}", label, programme.Budget, programme.Spent, programme.SpentShare, objective?.Path);
    }

    private void AddProgrammes()
    {
        var programmes = scored.Cycle.Programmes;
        if (programmes.Count > 0)
        {
            decimal? budget = programmes.Exists(programme => programme.Budget is not null) ? programmes.Sum(programme => programme.Budget ?? 0) : null;
            decimal? spent = programmes.Exists(programme => programme.Spent is not null) ? programmes.Sum(programme => programme.Spent ?? 0) : null;
            var isWhole = budget > 0 && programmes.TrueForAll(programme => programme is { Budget: not null, Spent: not null });
            AddMoney("programmi", WritingTexts.Programmes, budget, spent, isWhole ? Ratio.Of(spent!.Value, budget!.Value) : null, null);
        }
    }

    private void AddMoney(string name, string label, decimal? budget, decimal? spent, decimal? share, string? subject)
    {
        void Add(string property, string text, string? shown) =>
            list.Add(new LiveFigure($"{name}.{property}", text.With(label), shown ?? LiveFigure.Nothing) { Subject = subject });
        Add("budget", WritingTexts.Budget, budget is { } set ? figures.Money(set) : null);
        Add("spent", WritingTexts.Spent, spent is { } paid ? figures.Money(paid) : null);
        Add("share", WritingTexts.Share, share is { } part ? figures.Percent(part, CentDecimals) : null);
    }

    private void AddTable(ContextTable table)
    {
        var title = table.Title ?? table.Path;
        foreach (var row in table.Rows)
        {
            for (var c = 0; c < table.Columns.Count; c++)
            {
                // Where there is but one column its head says nothing.
                var (name, full) = ($"contesto.{table.Path}.{row.Key}", $"contesto.{table.Path}.{row.Key}.{table.Columns[c]}");
                var label = WritingTexts.InTable.With(title, row.Name, table.Columns[c]).TrimEnd(',', ' ');
                list.Add(new LiveFigure(table.Columns.Count == 1 ? name : full, label, figures.Context(row, row.Values[c])), full);
            }
        }
        foreach (var total in table.Totals.Where(total => total.Name == title))
        {
            list.Add(new LiveFigure($"contesto.{table.Path}.totale.{total.Column}", WritingTexts.InTable.With(title, WritingTexts.Total, total.Column), figures.Context(table.Rows[0], total.Printed)));
        }
    }

    private static string Written(int year) => year.ToString(CultureInfo.InvariantCulture);
}
