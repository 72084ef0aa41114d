using System.Globalization;
using Traguardo.Core.Compiling;
using Traguardo.Core.Cycles;
using Traguardo.Core.Display;
using Traguardo.Core.Measures;
using Traguardo.Core.Planning.Differences;
using Traguardo.Core.Reports;
using FormatWords = Traguardo.Core.Exchange.Words;

namespace Traguardo.Web.Features.Planning.Forms;

/// <summary>What stands in the lists of a plan.</summary>
internal static class PartForms
{
    public static IReadOnlyList<FieldOf<Unit>> Unit(CompiledCycle compiled, Unit unit) =>
    [
        Fields.Required<Unit>("code", FormTexts.Code, one => one.Code, (one, text) => one with { Code = text }) with { Hint = FormTexts.UnitCodeHint },
        Fields.Required<Unit>("name", FormTexts.Name, one => one.Name, (one, text) => one with { Name = text }),
        Fields.Code<Unit>("parent", FormTexts.Parent, Fields.Units(compiled.Cycle).Where(option => option.Value != unit.Code), one => one.Parent, (one, code) => one with { Parent = code }),
    ];

    public static IReadOnlyList<FieldOf<StrategicArea>> Area(CompiledCycle compiled, StrategicArea area) =>
    [
        Fields.Required<StrategicArea>("code", FormTexts.Code, one => one.Code, (one, text) => one with { Code = text }),
        Fields.Required<StrategicArea>("title", FormTexts.Title, one => one.Title, (one, text) => one with { Title = text }),
        Fields.Text<StrategicArea>("shortTitle", FormTexts.ShortTitle, one => one.ShortTitle, (one, text) => one with { ShortTitle = text }) with { Hint = FormTexts.ShortTitleHint },
        Fields.Codes<StrategicArea>("objectives", FormTexts.AreaObjectives, PlanOptions.Objectives(compiled), one => one.Objectives, (one, paths) => one with { Objectives = paths }),
    ];

    public static IReadOnlyList<FieldOf<Programme>> Programme(CompiledCycle compiled, Programme programme) =>
    [
        Fields.Required<Programme>("code", FormTexts.Code, one => one.Code, (one, text) => one with { Code = text }),
        Fields.Text<Programme>("name", FormTexts.Name, one => one.Name, (one, text) => one with { Name = text }),
        Fields.Code<Programme>("objective", FormTexts.ProgrammeObjective, PlanOptions.WithOwn(PlanOptions.Objectives(compiled), programme.Objective), one => one.Objective, (one, path) => one with { Objective = path }),
        Fields.Number<Programme>("budget", FormTexts.Budget, UnitOfMeasure.Euro, one => one.Budget, (one, euros) => one with { Budget = euros }),
        Fields.Number<Programme>("spent", FormTexts.Spent, UnitOfMeasure.Euro, one => one.Spent, (one, euros) => one with { Spent = euros }),
        Fields.Text<Programme>("kind", FormTexts.ProgrammeKind, one => one.Kind, (one, text) => one with { Kind = text }),
        .. Involved(compiled.Cycle),
        Year("from", FormTexts.ProgrammeFrom, one => one.From, (one, year) => one with { From = year }),
        Year("to", FormTexts.ProgrammeTo, one => one.To, (one, year) => one with { To = year }),
        Fields.Text<Programme>("stakeholders", FormTexts.Stakeholders, one => one.Stakeholders, (one, text) => one with { Stakeholders = text }) with { Hint = FormTexts.StakeholdersHint },
    ];

    // The units of the cycle to be ticked, and whoever else in words.
    private static IEnumerable<FieldOf<Programme>> Involved(Cycle cycle)
    {
        var codes = cycle.Units.Select(unit => unit.Code).ToHashSet();
        List<string> Units(Programme programme) => programme.Units.FindAll(codes.Contains);
        List<string> Others(Programme programme) => programme.Units.FindAll(unit => !codes.Contains(unit));
        yield return Fields.Codes<Programme>("units", FormTexts.ProgrammeUnits, Fields.Units(cycle), Units, (one, ticked) => one with { Units = InOrder(one, [.. ticked, .. Others(one)]) });
        yield return Fields.Text<Programme>("units.other", FormTexts.ProgrammeOthers, one => string.Join("; ", Others(one)), (one, text) => one with
        {
            Units = InOrder(one, [.. Units(one), .. (text ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Except(Units(one))]),
        }) with { Hint = FormTexts.ProgrammeOthersHint };
        // Who was there stays where they were, who is new comes after.
        static List<string> InOrder(Programme programme, List<string> wanted) => [.. programme.Units.Intersect(wanted), .. wanted.Except(programme.Units)];
    }

    private static FieldOf<Programme> Year(string name, string label, Func<Programme, int?> of, Func<Programme, int?, Programme> with) =>
        new(name, FieldKind.Brief, label, one => [of(one)?.ToString(CultureInfo.InvariantCulture) ?? ""], (one, texts) =>
            Fields.Line(texts) is not { } typed ? with(one, null)
            : int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? with(one, year)
            : Filled.Refused(one, FormTexts.WholeNumber));

    public static IReadOnlyList<FieldOf<Measure>> Measure(CompiledCycle compiled, Measure measure) =>
    [
        Fields.Required<Measure>("code", FormTexts.Code, one => one.Code, (one, text) => one with { Code = text }) with { Hint = FormTexts.MeasureCodeHint },
        Fields.Required<Measure>("name", FormTexts.MeasureName, one => one.Name, (one, text) => one with { Name = text }),
        .. Unit<Measure>(compiled.Cycle, one => one.Unit, (one, unit) => one with { Unit = unit }),
        Fields.Text<Measure>("source", FormTexts.Source, one => one.Source, (one, text) => one with { Source = text }) with { Hint = FormTexts.SourceHint },
        Fields.Owner<Measure>(compiled.Cycle, one => one.Owner, (one, text) => one with { Owner = text }),
        Fields.Word<Measure, Frequency>("frequency", FormTexts.Frequency, FormatWords.Frequency, FieldWords.Of, one => one.Frequency, (one, word) => one with { Frequency = word }),
        Fields.Word<Measure, Aggregation>("aggregation", FormTexts.Aggregation, FormatWords.Aggregation, FieldWords.Of, one => one.Aggregation, (one, word) => one with { Aggregation = word }),
    ];

    public static IReadOnlyList<FieldOf<Indicator>> Indicator(CompiledCycle compiled, Indicator indicator) =>
    [
        Fields.Required<Indicator>("code", FormTexts.Code, one => one.Code, (one, text) => one with { Code = text }),
        Fields.Required<Indicator>("name", FormTexts.Name, one => one.Name, (one, text) => one with { Name = text }),
        Fields.Word<Indicator, Better>("better", FormTexts.Better, FormatWords.Better, FieldWords.Of, one => one.Better, (one, word) => one with { Better = word }),
        .. Unit<Indicator>(compiled.Cycle, one => one.Unit, (one, unit) => one with { Unit = unit }),
        new("decimals", FieldKind.Brief, FormTexts.Decimals, one => [Figures.Current.Number(one.Decimals)], (one, texts) =>
            int.TryParse(Fields.Line(texts), out var decimals) ? one with { Decimals = decimals } : Filled.Refused(one, FormTexts.WholeNumber)),
        Fields.Text<Indicator>("formula", FormTexts.Formula, one => one.Formula, (one, text) => one with { Formula = text }, FieldKind.Formula) with { Hint = FormTexts.FormulaHint },
        Fields.Text<Indicator>("source", FormTexts.IndicatorSource, one => one.Source, (one, text) => one with { Source = text }),
        Fields.Owner<Indicator>(compiled.Cycle, one => one.Owner, (one, text) => one with { Owner = text }),
    ];

    // A unit that has a display of its own, one that the plan uses already, or another in words.
    private static IEnumerable<FieldOf<T>> Unit<T>(Cycle cycle, Func<T, UnitOfMeasure> of, Func<T, UnitOfMeasure, T> with)
    {
        var known = new[] { UnitOfMeasure.Number, UnitOfMeasure.Percent, UnitOfMeasure.PerThousand, UnitOfMeasure.Ratio, UnitOfMeasure.Euro, UnitOfMeasure.Days, UnitOfMeasure.Date, UnitOfMeasure.YesNo, UnitOfMeasure.Score };
        var own = cycle.Measures.Select(measure => measure.Unit).Concat(cycle.Indicators.Select(indicator => indicator.Unit));
        yield return new("unit", FieldKind.Choice, FormTexts.Unit, thing => [of(thing).Code], (thing, texts) => Fields.Line(texts) is { } code ? with(thing, new UnitOfMeasure(code)) : thing)
        {
            Options = [.. known.Concat(own).Distinct().Select(unit => new Option(unit.Code, Word(unit)))],
        };
        yield return new("unit.other", FieldKind.Brief, FormTexts.UnitOther, _ => [""], (thing, texts) => Fields.Line(texts) is { } code ? with(thing, new UnitOfMeasure(code)) : thing)
        {
            Hint = FormTexts.UnitOtherHint,
        };
    }

    private static string Word(UnitOfMeasure unit) => unit.Code switch
    {
        "percent" => FormTexts.UnitPercent,
        "per-thousand" => FormTexts.UnitPerThousand,
        "euro" => FormTexts.UnitEuro,
        "days" => FormTexts.UnitDays,
        _ => UnitsInWords.Of(unit, Figures.Current),
    };
}
