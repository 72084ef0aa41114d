namespace Traguardo.Core.Measures;

/// <summary>What a value is: a number, a yes or no, or a day.</summary>
public enum ValueKind
{
    /// <summary>A decimal number; percentages and ratios are fractions (0.95 is 95%).</summary>
    Number,

    /// <summary>True or false.</summary>
    YesNo,

    /// <summary>A calendar day, without time.</summary>
    Date,
}
