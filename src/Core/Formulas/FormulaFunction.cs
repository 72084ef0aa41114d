namespace Traguardo.Core.Formulas;

/// <summary>A function that formulas know; its name is written in any case.</summary>
public enum FormulaFunction
{
    /// <summary>The sum of its arguments.</summary>
    Sum,

    /// <summary>Their arithmetic mean.</summary>
    Avg,

    /// <summary>The least of them.</summary>
    Min,

    /// <summary>The greatest of them.</summary>
    Max,

    /// <summary>The distance of its one argument from zero.</summary>
    Abs,

    /// <summary>Its argument rounded, half away from zero, to whole numbers or to the decimals said: <c>round(x, 2)</c>.</summary>
    Round,
}
