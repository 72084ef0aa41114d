using System.Globalization;
using System.Text.Json;
using Traguardo.Core.Compiling;
using Traguardo.Core.Measures;

namespace Traguardo.Core.Exchange;

/// <summary>Single values, each with what it must be. What does not fit goes to the log.</summary>
internal static class Scalars
{
    public const string DateFormat = "yyyy-MM-dd";

    public static string YearExpected => ExchangeTexts.YearExpected.With(Years.First, Years.Last);

    public static string WordExpected<T>(Words<T> words)
        where T : struct, Enum =>
        ExchangeTexts.WordExpected.With(words.All);

    public static string WholeExpected(int least, int most) => ExchangeTexts.WholeExpected.With(least, most);

    public static string Text(JsonTreeNode node, FaultLog log)
    {
        if (node.Kind != JsonValueKind.String || node.Text.Length == 0)
        {
            log.Expect(node, ExchangeTexts.NonEmptyTextExpected);
        }
        return node.Text;
    }

    public static string AnyText(JsonTreeNode node, FaultLog log)
    {
        if (node.Kind != JsonValueKind.String)
        {
            log.Expect(node, ExchangeTexts.AnyTextExpected);
        }
        return node.Text;
    }

    public static string Code(JsonTreeNode node, FaultLog log, string forbidden = "")
    {
        if (node.Kind != JsonValueKind.String || !Codes.IsSound(node.Text, forbidden))
        {
            log.Expect(node, Codes.Expected(forbidden));
        }
        return node.Text;
    }

    public static int Year(JsonTreeNode node, FaultLog log)
    {
        if (IsWhole(node, Years.First, Years.Last))
        {
            return (int)node.Number;
        }
        log.Expect(node, YearExpected);
        return Years.First;
    }

    public static int Whole(JsonTreeNode node, FaultLog log, int least, int most)
    {
        if (IsWhole(node, least, most))
        {
            return (int)node.Number;
        }
        log.Expect(node, WholeExpected(least, most));
        return least;
    }

    public static decimal Number(JsonTreeNode node, FaultLog log)
    {
        if (node.Kind != JsonValueKind.Number)
        {
            log.Expect(node, ExchangeTexts.AnyNumberExpected);
        }
        return node.Number;
    }

    public static bool Flag(JsonTreeNode node, FaultLog log)
    {
        if (node.Kind is not (JsonValueKind.True or JsonValueKind.False))
        {
            log.Expect(node, ExchangeTexts.FlagExpected);
        }
        return node.Kind == JsonValueKind.True;
    }

    public static T Word<T>(JsonTreeNode node, FaultLog log, Words<T> words)
        where T : struct, Enum
    {
        if (node.Kind == JsonValueKind.String && words.Read(node.Text) is { } value)
        {
            return value;
        }
        log.Expect(node, WordExpected(words));
        return default;
    }

    public static Period Period(JsonTreeNode node, FaultLog log)
    {
        if (node.Kind == JsonValueKind.String && Measures.Period.TryParse(node.Text, out var period))
        {
            return period;
        }
        log.Expect(node, ExchangeTexts.PeriodExpected);
        return Measures.Period.Year;
    }

    public static DateOnly Day(JsonTreeNode node, FaultLog log)
    {
        if (node.Kind == JsonValueKind.String && TryDay(node.Text, out var date))
        {
            return date;
        }
        log.Expect(node, ExchangeTexts.DayExpected);
        return default;
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
            case JsonValueKind.String when TryDay(node.Text, out var date):
                return Measures.Value.Of(date);
            default:
                log.Expect(node, expected);
                return default;
        }
    }

    private static bool IsWhole(JsonTreeNode node, int least, int most) =>
        node.Kind == JsonValueKind.Number && decimal.IsInteger(node.Number) && node.Number >= least && node.Number <= most;

    // Of a year that a plan can be of: weeks are added to days, and there is an end to the calendar.
    private static bool TryDay(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out date) && Years.Include(date.Year);
}
