using Traguardo.Core.Measures;

namespace Traguardo.Documents.Workbooks.Entries;

/// <summary>Which book it is: whose values, of which year, unit and part of the year.</summary>
/// <param name="Administration">Code of the administration.</param>
/// <param name="Year">The year of the cycle.</param>
/// <param name="Unit">Code of the unit that enters; empty for what the plan gives to nobody.</param>
/// <param name="Period">The part of the year.</param>
public sealed record EntryBookIdentity(string Administration, int Year, string Unit, Period Period);

/// <summary>The values of a unit in a period, as they go out to be filled in.</summary>
/// <param name="Identity">Which book it is.</param>
/// <param name="Title">Its title, such as the unit's name and the period in words.</param>
/// <param name="EarlierHeads">The heads of the columns of earlier values: <c>2018</c>, <c>2019</c>.</param>
/// <param name="Rows">One row for each datum, in the order shown.</param>
public sealed record EntryBookContent(EntryBookIdentity Identity, string Title, IReadOnlyList<string> EarlierHeads, IReadOnlyList<EntryBookRow> Rows);

/// <summary>A datum to fill in.</summary>
public sealed record EntryBookRow
{
    /// <summary>Its name among all, which comes back with its value; nobody sees it.</summary>
    public required string Key { get; init; }

    /// <summary>What the datum was when the book went out, in whatever words the caller knows it again by; nobody sees it.</summary>
    public string Version { get; init; } = "";

    /// <summary>The code shown.</summary>
    public required string Code { get; init; }

    /// <summary>What is counted, in words.</summary>
    public required string Name { get; init; }

    /// <summary>The unit of its value.</summary>
    public UnitOfMeasure Unit { get; init; } = UnitOfMeasure.Number;

    /// <summary>Earlier values, one for each head; null where it is not known.</summary>
    public IReadOnlyList<Value?> Earlier { get; init; } = [];

    /// <summary>What it is for and what was promised, in words.</summary>
    public string? Serves { get; init; }

    /// <summary>The value as recorded; null where there is none.</summary>
    public Value? Value { get; init; }

    /// <summary>The state as recorded; null where nothing was.</summary>
    public ValueState? State { get; init; }

    /// <summary>The reason as recorded.</summary>
    public string? Reason { get; init; }
}
