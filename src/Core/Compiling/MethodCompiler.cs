using Traguardo.Core.Cycles;

namespace Traguardo.Core.Compiling;

/// <summary>A method must be one that can be reckoned with: no cap below zero, rows of a few decimals, bands and lights on the scale of scores.</summary>
internal static class MethodCompiler
{
    /// <summary>The most decimals that a row may be rounded to.</summary>
    public const int MaxRowDecimals = 10;

    public static void Check(CycleCompiler compiler)
    {
        var method = compiler.Cycle.Method;
        CheckCap(compiler, method.Cap, "$.method");
        if (method.RowRounding is < 0 or > MaxRowDecimals)
        {
            compiler.Fault("$.method.rowRounding", CompileTexts.RowRoundingOutOfRange.With(method.RowRounding), CompileTexts.SomeDecimals.With(MaxRowDecimals));
        }
        for (var i = 0; i < method.Judgements.Count; i++)
        {
            if (method.Judgements[i].From is < 0 or > 100)
            {
                compiler.Fault($"$.method.judgements[{i}].from", CompileTexts.BandOutOfRange.With(method.Judgements[i].From), CompileTexts.Between.With(0, 100));
            }
        }
        CheckLights(compiler, method.Lights);
        CheckMonths(compiler, method.Revisions);
        if (method.AnalysisBelow is < 0 or > 1)
        {
            compiler.Fault("$.method.analysisBelow", CompileTexts.ThresholdOutOfRange.With("analysisBelow", method.AnalysisBelow), CompileTexts.Between.With(0, 1));
        }
    }

    private static void CheckLights(CycleCompiler compiler, LightThresholds lights)
    {
        CheckThreshold(compiler, lights.Amber, "amber");
        CheckThreshold(compiler, lights.Green, "green");
        if (lights.Amber > lights.Green)
        {
            compiler.Fault("$.method.lights", CompileTexts.LightsCross.With(lights.Amber, lights.Green), CompileTexts.LightsCrossExpected);
        }
    }

    private static void CheckMonths(CycleCompiler compiler, RevisionMonths months)
    {
        if (months.From < 1 || months.Until > 12 || months.From > months.Until)
        {
            compiler.Fault("$.method.revisions", CompileTexts.MonthsCross.With(months.From, months.Until), CompileTexts.MonthsCrossExpected);
        }
    }

    private static void CheckThreshold(CycleCompiler compiler, decimal threshold, string name)
    {
        if (threshold is < 0 or > 1)
        {
            compiler.Fault($"$.method.lights.{name}", CompileTexts.ThresholdOutOfRange.With(name, threshold), CompileTexts.Between.With(0, 1));
        }
    }

    /// <summary>A cap, of the method or of an item at <paramref name="json"/>.</summary>
    public static void CheckCap(CycleCompiler compiler, Cap? cap, string json)
    {
        if (cap is { Limit: < 0 })
        {
            compiler.Fault($"{json}.cap", CompileTexts.CapOutOfRange.With(cap.Value.Limit), CompileTexts.ACap);
        }
    }
}
