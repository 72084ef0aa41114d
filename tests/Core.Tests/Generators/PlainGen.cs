using CsCheck;
using Traguardo.Core.Measures;

namespace Traguardo.Core.Tests.Generators;

/// <summary>Numbers, days and texts such as plans hold, with the awkward ones among them.</summary>
public static class PlainGen
{
    /// <summary>A number with up to four decimals; often zero, sometimes negative, with or without trailing zeros, and now and then as large or as long as may be.</summary>
    public static Gen<decimal> Number { get; } = Gen.Frequency(
        (1, Gen.Const(0m)),
        (2, Gen.Int[0, 20].Select(whole => (decimal)whole)),
        (1, Gen.OneOf(1_000_000_000_000_000m, -1_000_000_000_000_000m, 999_999_999_999_999.9999999999999m, 0.0000000000000000000000000001m, -0.3333333333333333333333333333m)),
        (6, Gen.Select(Gen.Int[-2_000, 1_000_000], Gen.Int[0, 4], (digits, scale) => new decimal(Math.Abs(digits), 0, 0, digits < 0, (byte)scale))));

    public static Gen<decimal> Weight { get; } = Gen.Frequency(
        (1, Gen.Const(0m)),
        (5, Gen.Int[1, 100].Select(whole => (decimal)whole)),
        (2, Gen.Int[1, 1_000].Select(tenths => tenths / 10m)));

    /// <summary>A fraction such as an objective's score is held against.</summary>
    public static Gen<decimal> Fraction { get; } = Gen.Int[0, 100].Select(hundredths => hundredths / 100m);

    public static Gen<DateOnly> Day { get; } = Gen.Int[0, 730].Select(days => new DateOnly(2019, 6, 1).AddDays(days));

    public static Gen<string> Words { get; } = Gen.OneOf(
        "Imprese attive", "Qualità dei servizi", "Più «che» adeguato", "a \"b\" \\ c", "<b>&amp;</b>", "riga\ne riga\t", "🎯 Ωmega", "x");

    public static Gen<string?> PerhapsWords { get; } = Perhaps(Words);

    /// <summary>Members that no version knows, as reading keeps them.</summary>
    public static Gen<string?> Extra { get; } = Gen.Frequency(
        (9, Gen.Const((string?)null)),
        (1, Gen.OneOf<string?>("""{"x-nota":"più avanti"}""", """{"zz":[1,2.50,{"a":null,"b":[true,false]}],"x y":""}""")));

    public static Gen<Value> Value(ValueKind kind) => kind switch
    {
        ValueKind.Date => Day.Select(Measures.Value.Of),
        ValueKind.YesNo => Gen.Bool.Select(Measures.Value.Of),
        _ => Number.Select(Measures.Value.Of),
    };

    public static Gen<T?> Perhaps<T>(Gen<T> gen)
        where T : class =>
        Gen.Select(Gen.Bool, gen, (there, value) => there ? value : null);

    public static Gen<T?> PerhapsValue<T>(Gen<T> gen)
        where T : struct =>
        Gen.Select(Gen.Bool, gen, (there, value) => there ? value : (T?)null);
}
