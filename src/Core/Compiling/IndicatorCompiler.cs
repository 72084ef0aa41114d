using Traguardo.Core.Cycles;
using Traguardo.Core.Formulas;
using Traguardo.Core.Measures;

namespace Traguardo.Core.Compiling;

/// <summary>Parses formulas, resolves their measures, and sees that what comes out is of the kind the indicator is judged by.</summary>
internal static class IndicatorCompiler
{
    /// <summary>The most decimals that an actual may be shown with.</summary>
    public const int MaxDecimals = 10;

    public static CompiledIndicator[] Compile(CycleCompiler compiler, Codes codes)
    {
        var indicators = compiler.Cycle.Indicators;
        var compiled = new CompiledIndicator[indicators.Count];
        for (var i = 0; i < compiled.Length; i++)
        {
            CheckDisplay(compiler, codes, indicators[i], $"$.indicators[{i}]");
            compiled[i] = Compile(compiler, indicators[i], i);
        }
        return compiled;
    }

    /// <summary>The kind of value an indicator is judged by.</summary>
    public static ValueKind KindOf(Better better) => better switch
    {
        Better.By => ValueKind.Date,
        Better.Yes => ValueKind.YesNo,
        _ => ValueKind.Number,
    };

    private static void CheckDisplay(CycleCompiler compiler, Codes codes, Indicator indicator, string path)
    {
        codes.CheckShape($"{path}.unit", indicator.Unit.Code);
        if (indicator.Decimals is < 0 or > MaxDecimals)
        {
            compiler.Fault($"{path}.decimals", CompileTexts.DecimalsOutOfRange.With(indicator.Decimals), CompileTexts.SomeDecimals.With(MaxDecimals));
        }
    }

    private static CompiledIndicator Compile(CycleCompiler compiler, Indicator indicator, int index)
    {
        var path = $"$.indicators[{index}]";
        if (indicator.Formula is not { } text)
        {
            if (indicator.Unit.Kind != KindOf(indicator.Better))
            {
                compiler.Fault($"{path}.unit", CompileTexts.UnitMisfit.With(indicator.Unit.Code), CycleCompiler.Expected(KindOf(indicator.Better)));
            }
            return new CompiledIndicator { Indicator = indicator, Index = index };
        }
        path += ".formula";
        var parse = Formula.Parse(text);
        if (parse.Formula is not { } formula)
        {
            FormulaFault(compiler, path, text, parse.Fault!);
            return new CompiledIndicator { Indicator = indicator, Index = index };
        }
        return new CompiledIndicator { Indicator = indicator, Index = index, Formula = formula, Inputs = Resolve(compiler, indicator, path, formula) };
    }

    private static FormulaInput[] Resolve(CycleCompiler compiler, Indicator indicator, string path, Formula formula)
    {
        var inputs = new List<FormulaInput>();
        foreach (var reference in formula.References)
        {
            if (compiler.MeasureIndex.TryGetValue(reference.Code, out var series))
            {
                inputs.Add(new FormulaInput(compiler.Cycle.Measures[series], series, reference.YearOffset));
            }
            else
            {
                FormulaFault(compiler, path, formula.Text, new FormulaFault(reference.Column, CompileTexts.UnknownMeasure.With(reference.Code), CompileTexts.AMeasureCode));
            }
        }
        if (inputs.Count == formula.References.Count)
        {
            CheckKind(compiler, indicator, path, formula, [.. inputs.Select(input => input.Measure.Unit.Kind)]);
        }
        return [.. inputs];
    }

    private static void CheckKind(CycleCompiler compiler, Indicator indicator, string path, Formula formula, ValueKind[] inputs)
    {
        var kind = formula.KindOf(inputs);
        if (kind.Fault is { } fault)
        {
            FormulaFault(compiler, path, formula.Text, fault);
        }
        else if (kind.Kind != KindOf(indicator.Better))
        {
            compiler.Fault(path, CompileTexts.FormulaMisfit.With(formula.Text), CycleCompiler.Expected(KindOf(indicator.Better)));
        }
    }

    private static void FormulaFault(CycleCompiler compiler, string path, string text, FormulaFault fault) =>
        compiler.Faults.Add(new Fault(path, CompileTexts.FormulaFault.With(Shown.Of(text), fault.Column, fault.What), fault.Expected) { InFormula = fault });
}
