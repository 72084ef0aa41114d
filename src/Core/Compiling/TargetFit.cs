using Traguardo.Core.Cycles;
using Traguardo.Core.Measures;
using Traguardo.Core.Scoring;

namespace Traguardo.Core.Compiling;

/// <summary>A target must be of the kind its indicator is judged by, and a curve must be one that can be read.</summary>
internal static class TargetFit
{
    public static void Check(CycleCompiler compiler, Item item, Better better, string json)
    {
        var fits = item.Target is not { } target || CheckTarget(compiler, better, target, $"{json}.target");
        for (var i = 0; i < item.LaterTargets.Count; i++)
        {
            CheckTarget(compiler, better, item.LaterTargets[i], $"{json}.laterTargets[{i}]");
        }
        if (item.Curve is { } curve && CurveFault(better, curve, fits ? item.Target : null) is { } fault)
        {
            compiler.Fault($"{json}.curve{fault.Member}", fault.What, fault.Expected);
        }
    }

    /// <summary>False where the target is of another kind than its indicator.</summary>
    private static bool CheckTarget(CycleCompiler compiler, Better better, Target target, string json)
    {
        if (Misfit(better, target) is { } expected)
        {
            compiler.Fault(json, CompileTexts.TargetMisfit, expected);
            return false;
        }
        if (LargestOf(target) is var largest && CycleCompiler.IsTooLarge(largest))
        {
            compiler.Fault(json, CompileTexts.NumberTooLarge.With(largest), CompileTexts.ASmallerNumber);
        }
        return true;
    }

    private static string? Misfit(Better better, Target target)
    {
        if (better == Better.Within)
        {
            return target.Value.Kind == ValueKind.Number && target.Upper >= target.Value.Content ? null : CompileTexts.ARange;
        }
        var kind = IndicatorCompiler.KindOf(better);
        return target.Upper is null && target.Value.Kind == kind ? null : CycleCompiler.Expected(kind);
    }

    private static decimal LargestOf(Target target) =>
        target.Upper is { } upper && Math.Abs(upper) > Math.Abs(target.Value.Content) ? upper : target.Value.Content;

    private static (string Member, string What, string Expected)? CurveFault(Better better, Curve curve, Target? target) => curve switch
    {
        _ when better == Better.Yes => ("", CompileTexts.CurveOnYes, CompileTexts.NoCurve),
        StepsCurve steps => PointsFault(".steps", steps.Points),
        LineCurve line => PointsFault(".points", line.Points),
        BaselineCurve when better == Better.Within => ("", CompileTexts.BaselineOnRange, CompileTexts.AnotherCurve),
        BaselineCurve baseline when target is { } promised && baseline.Base == (better == Better.By ? 0 : promised.Value.Content) =>
            (".base", CompileTexts.BaseIsTarget, CompileTexts.AnotherBase),
        FloorCurve floor => NumberFault(".floor", floor.Floor),
        BaselineCurve baseline => NumberFault(".base", baseline.Base),
        _ => null,
    };

    private static (string, string, string)? NumberFault(string member, decimal number) =>
        CycleCompiler.IsTooLarge(number) ? (member, CompileTexts.NumberTooLarge.With(number), CompileTexts.ASmallerNumber) : null;

    private static (string, string, string)? PointsFault(string member, IReadOnlyList<CurvePoint> points)
    {
        if (points.Count == 0)
        {
            return (member, CompileTexts.EmptyCurve, CompileTexts.SomePoints);
        }
        for (var i = 0; i < points.Count; i++)
        {
            if (points[i].Score is < 0 or > Ratio.Limit)
            {
                return ($"{member}[{i}]", CompileTexts.CurveScoreOutOfRange.With(points[i].Score), CompileTexts.ACurveScore);
            }
            if (NumberFault($"{member}[{i}]", points[i].X) is { } fault)
            {
                return fault;
            }
            if (i > 0 && points[i].X <= points[i - 1].X)
            {
                return ($"{member}[{i}]", CompileTexts.CurveDoesNotRise.With(points[i].X, points[i - 1].X), CompileTexts.RisingCurve);
            }
        }
        return null;
    }
}
