using System.Globalization;
using Traguardo.Core.Cycles;
using Traguardo.Core.Measures;

namespace Traguardo.Core.Tests.Support;

/// <summary>The cells of an example table, written as an Italian official writes: <c>1.234,5</c>, <c>87,5%</c>, <c>30/09/2020</c>, <c>sì</c>, and <c>–</c> where there is nothing.</summary>
public static class Cell
{
    private const string Nothing = "–";

    private static readonly CultureInfo Italian = CultureInfo.GetCultureInfo("it-IT");

    /// <summary>The cell as a test's parameter asks for it.</summary>
    public static object? Read(string cell, Type type) =>
        type == typeof(string) ? cell
        : cell == Nothing && Nullable.GetUnderlyingType(type) is not null ? null
        : (Nullable.GetUnderlyingType(type) ?? type) switch
        {
            var number when number == typeof(decimal) => Number(cell),
            var whole when whole == typeof(int) => (int)Number(cell),
            var better when better == typeof(Better) => ReadBetter(cell),
            _ => throw new ArgumentException($"No cell is read as {type}.", nameof(type)),
        };

    /// <summary>A number; a percentage is a fraction: <c>87,5%</c> is 0.875.</summary>
    public static decimal Number(string cell)
    {
        var number = cell.TrimEnd('%').Replace('−', '-');
        const NumberStyles style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands;
        return decimal.Parse(number, style, Italian) / (cell.EndsWith('%') ? 100 : 1);
    }

    /// <summary>A number, a percentage, a day, yes or no.</summary>
    public static Value Value(string cell) => cell switch
    {
        "sì" => Measures.Value.Of(true),
        "no" => Measures.Value.Of(false),
        _ when cell.Contains('/') => Measures.Value.Of(DateOnly.ParseExact(cell, "dd/MM/yyyy", Italian)),
        _ => Measures.Value.Of(Number(cell)),
    };

    /// <summary>A target: one value, or two bounds as <c>40–60</c>; nothing where there is none.</summary>
    public static Target? Target(string cell) =>
        cell == Nothing ? null
        : cell.Split('–') is [var low, var high] ? Cycles.Target.Of(Number(low), Number(high))
        : new Target(Value(cell));

    /// <summary>A list: <c>100%; 50%; –</c>.</summary>
    public static IReadOnlyList<string> List(string cell) => cell.Split(';', StringSplitOptions.TrimEntries);

    /// <summary>A list of pairs: <c>30: 80%; 70: 100%</c>.</summary>
    public static IReadOnlyList<(string Left, string Right)> Pairs(string cell) =>
        [.. List(cell).Select(pair => pair.Split(':', StringSplitOptions.TrimEntries)).Select(pair => (pair[0], pair[1]))];

    /// <summary>
    /// A figure as the expected cell writes it, so that the two can be held against each other: in full, or as far as the cell
    /// goes where it ends in «…»; as a percentage where the cell is one.
    /// </summary>
    public static string Like(string expected, decimal? figure)
    {
        if (figure is not { } known)
        {
            return Nothing;
        }
        var sign = expected.EndsWith('%') ? "%" : "";
        var text = (sign == "%" ? known * 100 : known).ToString("#,##0.############################", Italian);
        var stem = expected.TrimEnd('%').TrimEnd('…');
        var goesOn = expected.Contains('…') && text.Length > stem.Length;
        return (goesOn ? text[..stem.Length] + "…" : text).Replace("-", "−", StringComparison.Ordinal) + sign;
    }

    private static Better ReadBetter(string cell) => cell switch
    {
        "più alto" => Better.Higher,
        "più basso" => Better.Lower,
        "uguale" => Better.Equal,
        "entro i limiti" => Better.Within,
        "sì o no" => Better.Yes,
        "entro la data" => Better.By,
        _ => throw new FormatException($"'{cell}' is no way to judge an indicator."),
    };
}
