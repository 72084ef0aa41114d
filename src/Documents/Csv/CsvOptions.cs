using System.Globalization;

namespace Traguardo.Documents.Csv;

/// <summary>How a table is written as CSV.</summary>
public sealed record CsvOptions
{
    /// <summary>
    /// For a spreadsheet set to Italian, which opens it with a double click: <c>;</c> between cells, numbers as printed
    /// (<c>94,9%</c>, <c>-2</c>, no points between thousands), days as <c>30/09/2020</c>.
    /// </summary>
    public static CsvOptions Italian { get; } = new()
    {
        Separator = ';',
        Numbers = new NumberFormatInfo { NumberDecimalSeparator = "," },
        DateFormat = "dd'/'MM'/'yyyy",
        AsPrinted = true,
        HasByteOrderMark = true,
    };

    /// <summary>For programs: <c>,</c> between cells, numbers with a point and all their digits, percentages as fractions, days as <c>2020-09-30</c>.</summary>
    public static CsvOptions Invariant { get; } = new()
    {
        Separator = ',',
        Numbers = NumberFormatInfo.InvariantInfo,
        DateFormat = "yyyy-MM-dd",
        AsPrinted = false,
        HasByteOrderMark = false,
    };

    /// <summary>What stands between two cells.</summary>
    public required char Separator { get; init; }

    /// <summary>How numbers are written.</summary>
    public required NumberFormatInfo Numbers { get; init; }

    /// <summary>How days are written, as a custom format of .NET.</summary>
    public required string DateFormat { get; init; }

    /// <summary>True: numbers rounded as the report prints them, percentages with their sign, yes and no in words. False: exact numbers, fractions, <c>true</c> and <c>false</c>.</summary>
    public required bool AsPrinted { get; init; }

    /// <summary>True where the file begins with the mark by which spreadsheets know UTF-8.</summary>
    public required bool HasByteOrderMark { get; init; }
}
