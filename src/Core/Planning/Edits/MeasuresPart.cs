using Traguardo.Core.Cycles;
using Traguardo.Core.Display;
using Traguardo.Core.Formulas;
using Traguardo.Core.Measures;

namespace Traguardo.Core.Planning.Edits;

internal sealed class MeasuresPart : PlanPart<Measure>
{
    internal override SubjectKind Kind => SubjectKind.Measure;

    internal override string Room => "measures";

    internal override string CodeOf(Measure element) => element.Code;

    internal override List<Measure> Read(Cycle cycle) => cycle.Measures;

    internal override Cycle Write(Cycle cycle, List<Measure> elements) => cycle with { Measures = elements };

    internal override Cycle Rename(Cycle cycle, string from, string to) => cycle with
    {
        Values = [.. cycle.Values.Select(value => value.Measure == from ? value with { Measure = to } : value)],
        Indicators = [.. cycle.Indicators.Select(indicator => indicator.Formula is { } formula
            ? indicator with { Formula = FormulaCodes.Map(formula, code => code == from ? to : code) }
            : indicator)],
    };

    internal override IEnumerable<Subject> ReferredBy(Cycle cycle, string code) =>
        from indicator in cycle.Indicators
        where indicator.Formula is { } text && Formula.Parse(text).Formula is { } formula && formula.References.Any(reference => reference.Code == code)
        select PlanParts.Indicators.SubjectOf(indicator.Code);

    internal override IEnumerable<Consequence> GoesWith(Cycle cycle, string code)
    {
        var values = cycle.Values.Count(value => value.Measure == code);
        return values == 0 ? [] : [new Consequence(SubjectOf(code), Counted.Of(values, PlanningTexts.ValuesGo))];
    }

    internal override Cycle Release(Cycle cycle, string code) => cycle with { Values = [.. cycle.Values.Where(value => value.Measure != code)] };
}
