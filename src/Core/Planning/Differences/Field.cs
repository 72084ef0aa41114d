using System.Globalization;
using Traguardo.Core.Cycles;
using Traguardo.Core.Display;
using Traguardo.Core.Measures;

namespace Traguardo.Core.Planning.Differences;

/// <summary>A field as it is compared and as it is shown.</summary>
/// <param name="Key">Its name in <c>performance-cycle/1</c>.</param>
/// <param name="Label">Its name in words.</param>
/// <param name="Shown">What it says, as people read it; null where it says nothing.</param>
/// <param name="Content">What it says to the last digit, with the codes of the newer version.</param>
internal sealed record Field<T>(string Key, string Label, Func<T, Version, string?> Shown, Func<T, Codes, string?> Content);

/// <summary>One of the two versions, as figures of it are shown.</summary>
internal sealed class Version(Cycle cycle, Figures figures)
{
    private readonly Dictionary<string, Indicator> indicators = cycle.Indicators.ToDictionary(indicator => indicator.Code);
    private readonly Dictionary<string, UnitOfMeasure> measures = cycle.Measures.ToDictionary(measure => measure.Code, measure => measure.Unit);

    public Cycle Cycle => cycle;

    public Figures Figures => figures;

    public Indicator? IndicatorOf(Item item) => item.Indicator is { } code ? indicators.GetValueOrDefault(code) : null;

    public UnitOfMeasure UnitOf(MeasureValue value) => measures[value.Measure];

    public UnitOfMeasure UnitOf(IndicatorValue value) => indicators[value.Indicator].Unit;

    public string Target(Item item, Target target)
    {
        var indicator = IndicatorOf(item);
        var unit = indicator?.Unit ?? UnitOfMeasure.Percent;
        var decimals = new[] { indicator?.Decimals ?? 0, DecimalsOf(target.Value.Content, unit), DecimalsOf(target.Upper ?? 0, unit) }.Max();
        return figures.Target(target, indicator?.Better ?? Better.Higher, unit, decimals);
    }

    private static int DecimalsOf(decimal number, UnitOfMeasure unit) => Figures.DecimalsOf(unit == UnitOfMeasure.Percent ? number * 100 : number);
}

/// <summary>The fields that are alike in many parts.</summary>
internal static class Fields
{
    public static Field<T> Text<T>(string key, string label, Func<T, string?> of) => new(key, label, (part, _) => of(part), (part, _) => of(part));

    public static Field<T> Code<T>(string key, string label, Func<T, string?> of, Func<Codes, string?, string?> now) =>
        new(key, label, (part, _) => of(part), (part, codes) => now(codes, of(part)));

    public static Field<T> CodeList<T>(string key, string label, Func<T, List<string>> of, Func<Codes, string?, string?> now) => new(
        key,
        label,
        (part, _) => of(part).Count == 0 ? null : string.Join(", ", of(part)),
        (part, codes) => Row(of(part).Select(one => now(codes, one))));

    public static Field<T> Number<T>(string key, string label, Func<T, decimal?> of, Func<Figures, decimal, string> shown) => new(
        key,
        label,
        (part, version) => of(part) is { } number ? shown(version.Figures, number) : null,
        (part, _) => Exact(of(part)));

    public static Field<T> Word<T, TEnum>(string key, string label, Func<T, TEnum?> of, Func<TEnum, string> word)
        where TEnum : struct, Enum =>
        new(key, label, (part, _) => of(part) is { } value ? word(value) : null, (part, _) => of(part)?.ToString());

    public static Field<T> YesNo<T>(string key, string label, Func<T, bool> of) => new(
        key,
        label,
        (part, version) => version.Figures.Bare(Value.Of(of(part)), UnitOfMeasure.YesNo, 0),
        (part, _) => of(part) ? "1" : "0");

    public static Field<T> Extra<T>()
        where T : IExtensible =>
        Text<T>("extra", DifferenceTexts.Extra, part => part.Extra);

    /// <summary>A number whatever zeros it was written with.</summary>
    public static string? Exact(decimal? number) => (number / 1.0000000000000000000000000000m)?.ToString(CultureInfo.InvariantCulture);

    public static string? Exact(Value? value) => value is { } given ? $"{given.Kind} {Exact(given.Content)}" : null;

    /// <summary>Several texts as one that no others give.</summary>
    public static string Row(IEnumerable<string?> texts) => string.Concat(texts.Select(text => $"{text?.Length ?? -1}:{text};"));
}
