namespace Traguardo.Core.Measures;

/// <summary>One value of a measure, an indicator or a target. Immutable, compared by kind and content.</summary>
public readonly record struct Value
{
    private Value(ValueKind kind, decimal content)
    {
        Kind = kind;
        Content = content;
    }

    /// <summary>What this value is.</summary>
    public ValueKind Kind { get; }

    /// <summary>The number itself; 1 or 0 for yes and no; the day counted from 1 January of the year 1 for a date.</summary>
    public decimal Content { get; }

    /// <summary>The value as a day. Meaningful only where <see cref="Kind"/> is <see cref="ValueKind.Date"/>.</summary>
    public DateOnly Date => DateOnly.FromDayNumber((int)Content);

    /// <summary>The value as yes (true) or no. Meaningful only where <see cref="Kind"/> is <see cref="ValueKind.YesNo"/>.</summary>
    public bool IsYes => Content != 0;

    /// <summary>A number; percentages and ratios as fractions.</summary>
    public static Value Of(decimal number) => new(ValueKind.Number, number);

    /// <summary>A yes or a no.</summary>
    public static Value Of(bool yes) => new(ValueKind.YesNo, yes ? 1 : 0);

    /// <summary>A calendar day.</summary>
    public static Value Of(DateOnly date) => new(ValueKind.Date, date.DayNumber);
}
