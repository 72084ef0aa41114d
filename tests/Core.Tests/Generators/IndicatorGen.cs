using CsCheck;
using Traguardo.Core.Cycles;
using Traguardo.Core.Measures;

namespace Traguardo.Core.Tests.Generators;

/// <summary>Indicators over given measures: a formula, or values of their own.</summary>
internal static class IndicatorGen
{
    public static Gen<List<Indicator>> Indicators(List<Measure> measures) =>
        Gen.Int[1, 8].SelectMany(count => CycleGen.Each([.. Enumerable.Range(0, count)], i => Indicator(i, measures)));

    private static Gen<Indicator> Indicator(int number, List<Measure> measures) =>
        from better in Gen.Enum<Better>()
        from formula in PlainGen.Perhaps(Formula(better, measures))
        from decimals in Gen.Int[0, 4]
        from name in PlainGen.Words
        from extra in PlainGen.Extra
        select new Indicator
        {
            Code = $"I.{number}",
            Name = name,
            Better = better,
            Unit = UnitOf(better),
            Decimals = decimals,
            Formula = formula,
            Extra = extra,
        };

    private static UnitOfMeasure UnitOf(Better better) => better switch
    {
        Better.By => UnitOfMeasure.Date,
        Better.Yes => UnitOfMeasure.YesNo,
        Better.Within => UnitOfMeasure.Percent,
        _ => UnitOfMeasure.Ratio,
    };

    private static Gen<string> Formula(Better better, List<Measure> measures)
    {
        var unit = UnitOf(better);
        if (unit.Kind != ValueKind.Number)
        {
            return Gen.Const($"[{measures.Find(measure => measure.Unit == unit)!.Code}]");
        }
        var code = Gen.OneOf([.. measures.Where(measure => measure.Unit.Kind == ValueKind.Number).Select(measure => measure.Code)]);
        return
            from a in code
            from b in code
            from formula in Gen.OneOf(
                $"[{a}]",
                $"[{a}] / [{b}]",
                $"([{a}] - [{a}, -1]) / [{a}, -1]",
                $"-[{a}] * 2.5 + sum([{b}], 1)",
                $"round(avg([{a}], [{b}], 3), 2)",
                $"min([{a}], max([{b}], abs([{a}, -1])))")
            select formula;
    }
}
