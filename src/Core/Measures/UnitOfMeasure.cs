namespace Traguardo.Core.Measures;

/// <summary>
/// The unit a measure or an indicator is counted in. The codes below have a display of their own; any other code is a plain
/// number shown with the code after it («12 hours»), so that an administration may count what it likes.
/// </summary>
public readonly record struct UnitOfMeasure(string Code)
{
    /// <summary>A plain count.</summary>
    public static readonly UnitOfMeasure Number = new("number");

    /// <summary>A fraction shown as a percentage: 0.95 is 95%.</summary>
    public static readonly UnitOfMeasure Percent = new("percent");

    /// <summary>A number per thousand, stored as it is shown: 11.02 is 11,02 ‰.</summary>
    public static readonly UnitOfMeasure PerThousand = new("per-thousand");

    /// <summary>A ratio shown as a plain number: 1.07.</summary>
    public static readonly UnitOfMeasure Ratio = new("ratio");

    /// <summary>Euros.</summary>
    public static readonly UnitOfMeasure Euro = new("euro");

    /// <summary>Days, as a number; negative where early.</summary>
    public static readonly UnitOfMeasure Days = new("days");

    /// <summary>A calendar day.</summary>
    public static readonly UnitOfMeasure Date = new("date");

    /// <summary>Yes or no.</summary>
    public static readonly UnitOfMeasure YesNo = new("yesno");

    /// <summary>A mark on a scale.</summary>
    public static readonly UnitOfMeasure Score = new("score");

    /// <summary>What values in this unit are.</summary>
    public ValueKind Kind => Code switch
    {
        "date" => ValueKind.Date,
        "yesno" => ValueKind.YesNo,
        _ => ValueKind.Number,
    };

    /// <inheritdoc/>
    public override string ToString() => Code;
}
