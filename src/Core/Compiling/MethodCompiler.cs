using Traguardo.Core.Cycles;

namespace Traguardo.Core.Compiling;

/// <summary>A method must be one that can be reckoned with: no cap below zero, rows of a few decimals.</summary>
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
            compiler.Fault("$.method.rowRounding", CompileTexts.RowRoundingOutOfRange.With(method.RowRounding), CompileTexts.RowDecimals.With(MaxRowDecimals));
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
