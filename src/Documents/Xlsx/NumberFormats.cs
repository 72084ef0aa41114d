using Traguardo.Core.Display;
using Traguardo.Core.Measures;
using Traguardo.Core.Reports;

namespace Traguardo.Documents.Xlsx;

/// <summary>The format codes by which a spreadsheet shows a figure as the report prints it: <c>0%</c>, <c>#,##0.00" ‰"</c>, <c>dd/mm/yyyy</c>. Separators are the reader's own.</summary>
internal static class NumberFormats
{
    private const int MostDecimals = 10;
    private const int LongestWords = 60;

    /// <summary>The format of a number or a day.</summary>
    public static string Of(ValueCell cell, Figures figures) => Of(cell, "", figures);

    /// <summary>The format of a target that is one number or day, with what it asks: <c>"≥ "#,##0.00</c>.</summary>
    public static string Of(TargetCell target, ValueCell bare, Figures figures)
    {
        var (shown, value) = (target.Shown(figures), bare.Shown(figures));
        return Of(bare, shown.EndsWith(value, StringComparison.Ordinal) ? shown[..^value.Length] : "", figures);
    }

    private static string Of(ValueCell cell, string before, Figures figures)
    {
        if (cell.Value.Kind == ValueKind.Date)
        {
            return Quoted(before) + "dd/mm/yyyy";
        }
        var decimals = cell.Decimals == 0 ? "" : "." + new string('0', Math.Min(cell.Decimals, MostDecimals));
        var number = cell.Unit == UnitOfMeasure.Percent ? $"0{decimals}%"
            : figures.Symbol(cell.Unit) is { Length: > 0 } symbol ? $"#,##0{decimals}{Quoted("\u00a0" + symbol)}"
            : $"#,##0{decimals}";
        // Without a part of its own for negatives, their minus would stand before the words: −≤ 2.
        return before.Length == 0 ? number : $"{Quoted(before)}{number};{Quoted(before)}-{number}";
    }

    // Inside quotes a format code has no way to say a quote.
    private static string Quoted(string words) =>
        words.Length == 0 ? "" : $"\"{XlsxText.OfXml(Shortened.To(words, LongestWords)).Replace('"', '\'')}\"";
}
