using System.Globalization;
using System.Text.Json;
using Traguardo.Core.Measures;

namespace Traguardo.Core.Exchange;

/// <summary>Single values, each with what it must be. What does not fit goes to the log.</summary>
internal static class Scalars
{
    public const int LongestCode = 100;
    public const int FirstYear = 1900;
    public const int LastYear = 2200;
    public const string DateFormat = "yyyy-MM-dd";

    public static string YearExpected => ExchangeTexts.YearExpected.With(FirstYear, LastYear);

    public static string CodeExpected(string forbidden) => forbidden.Length == 0
        ? ExchangeTexts.CodeExpected.With(LongestCode)
        : ExchangeTexts.CodeWithoutExpected.With(LongestCode, string.Join(' ', forbidden.AsEnumerable()));

    public static string BetweenExpected(decimal least, decimal most) => most == JsonNumber.Limit
        ? ExchangeTexts.FromExpected.With(least)
        : ExchangeTexts.BetweenExpected.With(least, most);

    public static string WordExpected<T>(Words<T> words)
        where T : struct, Enum =>
        ExchangeTexts.WordExpected.With(words.All);

    public static string Text(JsonTreeNode node, FaultLog log) =>
        Take(node, log, node.Kind == JsonValueKind.String && node.Text.Length > 0, ExchangeTexts.NonEmptyTextExpected).Text;

    public static string AnyText(JsonTreeNode node, FaultLog log) =>
        Take(node, log, node.Kind == JsonValueKind.String, ExchangeTexts.AnyTextExpected).Text;

    public static string Code(JsonTreeNode node, FaultLog log) => Code(node, log, "");

    public static string Code(JsonTreeNode node, FaultLog log, string forbidden)
    {
        var fits = node.Kind == JsonValueKind.String
            && node.Text.Length is > 0 and <= LongestCode
            && node.Text.AsSpan().IndexOfAny(forbidden) < 0
            && !node.Text.Any(char.IsControl);
        return Take(node, log, fits, CodeExpected(forbidden)).Text;
    }

    public static int Whole(JsonTreeNode node, FaultLog log, int least, int most, string expected)
    {
        if (node.Kind == JsonValueKind.Number && decimal.IsInteger(node.Number) && node.Number >= least && node.Number <= most)
        {
            return (int)node.Number;
        }
        log.Expect(node, expected);
        return least;
    }

    public static decimal Number(JsonTreeNode node, FaultLog log) =>
        Take(node, log, node.Kind == JsonValueKind.Number, ExchangeTexts.AnyNumberExpected).Number;

    public static decimal Number(JsonTreeNode node, FaultLog log, decimal least, decimal most, string expected) =>
        Take(node, log, node.Kind == JsonValueKind.Number && node.Number >= least && node.Number <= most, expected).Number;

    public static T Word<T>(JsonTreeNode node, FaultLog log, Words<T> words)
        where T : struct, Enum
    {
        var value = node.Kind == JsonValueKind.String ? words.Read(node.Text) : null;
        Take(node, log, value is not null, WordExpected(words));
        return value ?? default;
    }

    public static Period Period(JsonTreeNode node, FaultLog log)
    {
        var period = Measures.Period.Year;
        var fits = node.Kind == JsonValueKind.String && Measures.Period.TryParse(node.Text, out period);
        Take(node, log, fits, ExchangeTexts.PeriodExpected);
        return period;
    }

    /// <summary>A number, yes or no, or a day.</summary>
    public static Value Value(JsonTreeNode node, FaultLog log, string expected)
    {
        switch (node.Kind)
        {
            case JsonValueKind.Number:
                return Measures.Value.Of(node.Number);
            case JsonValueKind.True or JsonValueKind.False:
                return Measures.Value.Of(node.Kind == JsonValueKind.True);
            case JsonValueKind.String when DateOnly.TryParseExact(node.Text, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date):
                return Measures.Value.Of(date);
            default:
                log.Expect(node, expected);
                return default;
        }
    }

    private static JsonTreeNode Take(JsonTreeNode node, FaultLog log, bool fits, string expected)
    {
        if (!fits)
        {
            log.Expect(node, expected);
        }
        return node;
    }
}
