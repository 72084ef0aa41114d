using Traguardo.Core.Display;
using Traguardo.Core.Measures;

namespace Traguardo.Core.Recording;

/// <summary>What <see cref="Unusual"/> says of numbers.</summary>
internal sealed class UnusualNumber
{
    // More than so many times as much, or less than one part of so many.
    private const decimal Far = 3;

    // Less than so many times apart: the season again, or what was meant.
    private const decimal Near = 2;

    private const decimal SmallJump = 10;
    private const int EnoughForRange = 3;

    private static readonly UnitOfMeasure[] NeverNegative = [UnitOfMeasure.Number, UnitOfMeasure.Percent, UnitOfMeasure.PerThousand];

    private readonly Figures figures = Figures.Current;
    private readonly Datum datum;
    private readonly decimal number;
    private readonly decimal? previous;
    private readonly decimal? yearBefore;
    private readonly decimal[] known;
    private readonly decimal[] promised;
    private readonly bool isToDate;

    public UnusualNumber(Datum datum, decimal number)
    {
        this.datum = datum;
        this.number = number;
        isToDate = datum.Aggregation == Aggregation.ToDate && !datum.Key.Period.IsYear;
        previous = isToDate ? null : datum.Previous?.Content;
        yearBefore = datum.YearBefore?.Content;
        known = [.. datum.Past.Select(value => value.Content), .. new[] { previous, yearBefore }.OfType<decimal>()];
        // Of a measure nothing is promised: targets are in the units of what it goes into.
        promised = datum.Key.Kind != DatumKind.Indicator ? []
            : [.. datum.Purposes.SelectMany(purpose => purpose.Items).Select(item => item.Item.Target)
                .SelectMany(target => new[] { target?.Value.Content, target?.Upper }).OfType<decimal>()];
    }

    public IEnumerable<string> Sentences() =>
        new[] { Sign(), Hundredth() ?? Fallen() ?? Zero() ?? Size() ?? Range(), Fraction(), AboveHundred(), Part(), Whole() }.OfType<string>();

    private string? Sign() =>
        number >= 0 || known.Concat(promised).Any(other => other < 0) ? null
        : known.Length > 0 ? RecordingTexts.UnusualSign.With(Show(number))
        : NeverNegative.Contains(datum.Unit) ? RecordingTexts.UnusualNegative.With(Show(number))
        : null;

    private string? Hundredth()
    {
        if (datum.Unit != UnitOfMeasure.Percent || known.Any(other => IsNear(number, other)))
        {
            return null;
        }
        var meant = number * 100;
        return new[] { yearBefore, previous }.Concat(promised.Select(other => (decimal?)other)).FirstOrDefault(other => other is { } reference && IsNear(meant, reference)) is { } near
            ? RecordingTexts.UnusualHundredth.With(Show(number), Show(near), Show(meant))
            : null;
    }

    private string? Fraction() =>
        datum.Unit == UnitOfMeasure.Number && !decimal.IsInteger(number) && known.Length > 0 && known.All(decimal.IsInteger) ? RecordingTexts.UnusualFraction.With(Show(number)) : null;

    private string? Fallen() =>
        isToDate && PeriodDays.Place(datum.Key.Period) > 1 && datum.Previous is { } last && number < last.Content
            ? RecordingTexts.UnusualFallen.With(Show(number), Show(last.Content), OfPrevious)
            : null;

    private string? Zero() =>
        number != 0 || yearBefore == 0 ? null
        : previous is { } last ? last == 0 ? null : RecordingTexts.UnusualZero.With(OfPrevious, Show(last))
        : yearBefore is { } then ? RecordingTexts.UnusualZero.With(OfYearBefore, Show(then))
        : null;

    private string? Size() =>
        previous is { } last && !IsSeason() && Compared(last, OfPrevious) is { } size ? size
        : yearBefore is { } then ? Compared(then, OfYearBefore)
        : null;

    private bool IsSeason() => yearBefore is { } then && IsNear(number, then);

    private static bool IsNear(decimal one, decimal other) => one > 0 && other > 0 && one < other * Near && other < one * Near;

    private string? Compared(decimal other, string reference)
    {
        if (number <= 0 || other <= 0 || IsSmallJump(other))
        {
            return null;
        }
        var text = number > other
            ? Largest(number, other, RecordingTexts.Times100, RecordingTexts.Times10, RecordingTexts.Times5, RecordingTexts.Times4, RecordingTexts.Times3)
            : Largest(other, number, RecordingTexts.Part100, RecordingTexts.Part10, RecordingTexts.Part5, RecordingTexts.Part4, RecordingTexts.Part3);
        return text?.With(Show(number), reference, Show(other));
    }

    private static string? Largest(decimal large, decimal small, string hundred, string ten, string five, string four, string three) =>
        large > 100 * small ? hundred
        : large > 10 * small ? ten
        : large > 5 * small ? five
        : large > 4 * small ? four
        : large > Far * small ? three
        : null;

    private bool IsSmallJump(decimal other) =>
        Math.Abs(number - other) < SmallJump && decimal.IsInteger(number) && decimal.IsInteger(other) && datum.Unit != UnitOfMeasure.Percent;

    private string? Range()
    {
        if (known.Length < EnoughForRange || IsSeason())
        {
            return null;
        }
        var (low, high) = (known.Min(), known.Max());
        var margin = Math.Max(high - low, Math.Max(Math.Abs(low), Math.Abs(high)) / 2);
        return (number < low - margin && !IsSmallJump(low)) || (number > high + margin && !IsSmallJump(high)) ? RecordingTexts.UnusualRange.With(Show(number), Show(low), Show(high)) : null;
    }

    private string? AboveHundred() =>
        datum.Unit == UnitOfMeasure.Percent && number > 1 && !known.Concat(promised).Any(other => other > 1)
            ? RecordingTexts.UnusualAboveHundred.With(Show(number), Show(1))
            : null;

    private string? Part() =>
        datum.PartOf.Where(whole => number > whole.Value.Content).Select(whole => RecordingTexts.UnusualPart.With(Show(number), whole.Code, Show(whole.Value.Content))).FirstOrDefault();

    private string? Whole() =>
        datum.WholeOf.Where(part => number < part.Value.Content).Select(part => RecordingTexts.UnusualWhole.With(Show(number), part.Code, Show(part.Value.Content))).FirstOrDefault();

    private string OfPrevious => PeriodDays.Months(datum.Key.Period) switch
    {
        1 => RecordingTexts.OfLastMonth,
        3 => RecordingTexts.OfLastQuarter,
        _ => RecordingTexts.OfLastHalf,
    };

    private string OfYearBefore => (PeriodDays.Months(datum.Key.Period) == 1 ? RecordingTexts.OfMonth : RecordingTexts.OfPeriod)
        .With(PeriodInWords.Of(datum.Key.Year - 1, datum.Key.Period, figures));

    private string Show(decimal value) => figures.Datum(Value.Of(value), datum.Unit);
}
