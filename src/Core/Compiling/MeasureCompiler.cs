using Traguardo.Core.Measures;

namespace Traguardo.Core.Compiling;

/// <summary>A unit of measure is written as a code. Only numbers add up and have a mean; of days and answers the last one counts.</summary>
internal static class MeasureCompiler
{
    public static void Check(CycleCompiler compiler, Codes codes)
    {
        for (var i = 0; i < compiler.Cycle.Measures.Count; i++)
        {
            var measure = compiler.Cycle.Measures[i];
            codes.CheckShape($"$.measures[{i}].unit", measure.Unit.Code);
            if (measure is { Frequency: not Frequency.Yearly, Unit.Kind: not ValueKind.Number, Aggregation: Aggregation.Sum or Aggregation.Mean })
            {
                compiler.Fault($"$.measures[{i}].aggregation", CompileTexts.AggregationMisfit.With(measure.Unit.Code), CompileTexts.AggregationExpected);
            }
        }
    }
}
