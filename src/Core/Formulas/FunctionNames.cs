namespace Traguardo.Core.Formulas;

/// <summary>How functions are written, and with how many arguments.</summary>
internal static class FunctionNames
{
    private static readonly string[] Names = ["sum", "avg", "min", "max", "abs", "round"];

    public static string All => string.Join(", ", Names);

    public static FormulaFunction? Find(string name)
    {
        var index = Array.FindIndex(Names, known => known.Equals(name, StringComparison.OrdinalIgnoreCase));
        return index < 0 ? null : (FormulaFunction)index;
    }

    public static int MaxArguments(this FormulaFunction function) => function switch
    {
        FormulaFunction.Abs => 1,
        FormulaFunction.Round => 2,
        _ => int.MaxValue,
    };

    public static string ArgumentsExpected(this FormulaFunction function) => function.MaxArguments() switch
    {
        1 => FormulaTexts.ArgumentsOne,
        2 => FormulaTexts.ArgumentsOneOrTwo,
        _ => FormulaTexts.ArgumentsSome,
    };
}
