using System.Globalization;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Traguardo.Core.Cycles;
using Traguardo.Core.Measures;

namespace Traguardo.Web.Data.Mapping;

/// <summary>A decimal as text, digit by digit: SQLite has no decimal, and its driver would write 1 as 1.0 and 1.00 as 1.0.</summary>
internal sealed class DecimalText() : ValueConverter<decimal, string>(number => Write(number), text => Read(text))
{
    public static string Write(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    public static decimal Read(string text) => decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);
}

/// <summary>A moment as the ticks of its UTC time: exact, and compared alike by every database.</summary>
internal sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(moment => moment.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));

/// <summary>A value as it would stand in a file: <c>0.95</c>, <c>true</c>, <c>2020-12-31</c>.</summary>
internal sealed class ValueText() : ValueConverter<Value, string>(value => Write(value), text => Read(text))
{
    private const string Day = "yyyy-MM-dd";

    public static string Write(Value value) => value.Kind switch
    {
        ValueKind.YesNo => value.IsYes ? "true" : "false",
        ValueKind.Date => value.Date.ToString(Day, CultureInfo.InvariantCulture),
        _ => DecimalText.Write(value.Content),
    };

    public static Value Read(string text) =>
        bool.TryParse(text, out var yes) ? Value.Of(yes)
        : DateOnly.TryParseExact(text, Day, out var date) ? Value.Of(date)
        : Value.Of(DecimalText.Read(text));
}

/// <summary>A target: a value, or two bounds with two dots between.</summary>
internal sealed class TargetText() : ValueConverter<Target, string>(target => Write(target), text => Read(text))
{
    private const string Between = "..";

    public static string Write(Target target) =>
        ValueText.Write(target.Value) + (target.Upper is { } upper ? Between + DecimalText.Write(upper) : "");

    public static Target Read(string text) =>
        text.Split(Between) is [var low, var high]
            ? new Target(ValueText.Read(low), DecimalText.Read(high))
            : new Target(ValueText.Read(text));
}

/// <summary>Targets in a row, a semicolon between; no text where there are none.</summary>
internal sealed class TargetsText() : ValueConverter<List<Target>, string>(targets => Write(targets), text => Read(text))
{
    private const char Next = ';';

    public static string Write(List<Target> targets) => string.Join(Next, targets.Select(TargetText.Write));

    public static List<Target> Read(string text) => [.. text.Split(Next, StringSplitOptions.RemoveEmptyEntries).Select(TargetText.Read)];
}

/// <summary>A cap: a number, or <c>none</c>. (No text at all says that an item has no cap of its own.)</summary>
internal sealed class CapText() : ValueConverter<Cap, string>(cap => Write(cap), text => Read(text))
{
    private const string None = "none";

    public static string Write(Cap cap) => cap.Limit is { } limit ? DecimalText.Write(limit) : None;

    public static Cap Read(string text) => text == None ? Cap.None : new Cap(DecimalText.Read(text));
}

/// <summary>A period by its code.</summary>
internal sealed class PeriodText() : ValueConverter<Period, string>(period => period.Code, text => Period.Parse(text));

/// <summary>A unit of measure by its code.</summary>
internal sealed class UnitOfMeasureText() : ValueConverter<UnitOfMeasure, string>(unit => unit.Code, text => new UnitOfMeasure(text));
