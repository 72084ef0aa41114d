namespace Traguardo.Core.Formulas;

/// <summary>What a part of a formula is.</summary>
public enum FormulaPartKind
{
    /// <summary>A number as written.</summary>
    Number,

    /// <summary>A measure in square brackets.</summary>
    Reference,

    /// <summary>The name of a function.</summary>
    Function,

    /// <summary>One of <c>+ - * /</c>; a minus may be unary.</summary>
    Operator,

    /// <summary>A round bracket that opens.</summary>
    Open,

    /// <summary>A round bracket that closes.</summary>
    Close,

    /// <summary>The comma between arguments.</summary>
    Comma,

    /// <summary>A character that no formula has; it is in no formula that was accepted.</summary>
    Stray,
}
