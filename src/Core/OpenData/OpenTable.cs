using System.Globalization;
using Traguardo.Core.Measures;

namespace Traguardo.Core.OpenData;

/// <summary>A table published for whoever wants to count again: rows as records, every column told of in the dictionary.</summary>
/// <param name="Definition">What it is and what its columns are.</param>
/// <param name="Rows">Its rows, each with a cell for every column.</param>
public sealed record OpenTable(OpenDefinition Definition, IReadOnlyList<IReadOnlyList<OpenCell>> Rows);

/// <summary>What a published table is.</summary>
/// <param name="Name">Its name, good as that of a file: lower-case ASCII letters and <c>_</c>.</param>
/// <param name="Title">Its title, in Italian.</param>
/// <param name="Description">What it holds, in Italian.</param>
/// <param name="DescriptionEn">The same in English.</param>
/// <param name="Fields">Its columns.</param>
public sealed record OpenDefinition(string Name, string Title, string Description, string DescriptionEn, IReadOnlyList<OpenField> Fields);

/// <summary>A column of a published table.</summary>
/// <param name="Name">Its name: lower-case ASCII letters and <c>_</c>.</param>
/// <param name="Type">What its cells are, in the words of Frictionless Table Schema: <c>string</c>, <c>number</c>, <c>integer</c>, <c>boolean</c>, <c>date</c>, <c>any</c>.</param>
/// <param name="Unit">The unit of a number, in Italian; null where it has none or a column beside it says.</param>
/// <param name="Meaning">What it says, in Italian.</param>
/// <param name="MeaningEn">The same in English.</param>
public sealed record OpenField(string Name, string Type, string? Unit, string Meaning, string MeaningEn);

/// <summary>A cell of a published table, as programs write it: numbers with a point and all their digits, percentages as fractions, days as <c>2020-09-30</c>.</summary>
/// <param name="Content">What is written; empty where there is nothing.</param>
/// <param name="IsText">True where somebody typed it, so that a spreadsheet must be kept from running it.</param>
public readonly record struct OpenCell(string Content, bool IsText)
{
    // A quotient takes the fewest decimals that hold it.
    private const decimal OneExactly = 1.0000000000000000000000000000m;

    /// <summary>Nothing.</summary>
    public static OpenCell Empty { get; } = new("", false);

    /// <summary>A text; nothing where there is none.</summary>
    public static OpenCell Of(string? text) => new(text ?? "", true);

    /// <summary>A number without the zeros at its end; nothing where there is none.</summary>
    public static OpenCell Of(decimal? number) => new(number is { } given ? (given / OneExactly).ToString(CultureInfo.InvariantCulture) : "", false);

    /// <summary>A yes or a no.</summary>
    public static OpenCell Of(bool yes) => new(yes ? "true" : "false", false);

    /// <summary>A day; nothing where there is none.</summary>
    public static OpenCell Of(DateOnly? day) => new(day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "", false);

    /// <summary>A value of whatever kind; nothing where there is none.</summary>
    public static OpenCell Of(Value? value) => value switch
    {
        null => Empty,
        { Kind: ValueKind.Number } number => Of(number.Content),
        { Kind: ValueKind.Date } day => Of(day.Date),
        { } answer => Of(answer.IsYes),
    };
}
