using CsCheck;
using Traguardo.Core.Display;
using Traguardo.Core.Measures;
using Traguardo.Core.Recording;
using Xunit;

namespace Traguardo.Core.Tests.Recording;

public sealed class DatumKeyTests
{
    private static readonly Period[] Periods =
        [Period.Year, .. Frequency.HalfYearly.Periods(), .. Frequency.Quarterly.Periods(), .. Frequency.Monthly.Periods()];

    private static readonly Gen<DatumKey> AnyKey =
        from kind in Gen.Enum<DatumKind>()
        from code in Gen.OneOf(Gen.OneOf("694", "A1.2", "a/2019", "a/2020/Q1", "/", "//", "M 1", "%2F", "2020", "Q1"), Gen.String[1, 8])
        from year in Gen.Int[1900, 2200]
        from period in Gen.OneOf(Periods)
        select new DatumKey(kind, code, year, period);

    [Theory]
    [InlineData("misura/694/2020/Q1", DatumKind.Measure, "694", 2020, "Q1")]
    [InlineData("misura/694/2020", DatumKind.Measure, "694", 2020, "")]
    [InlineData("indicatore/A1.2/2020", DatumKind.Indicator, "A1.2", 2020, "")]
    [InlineData("misura/a/b/2020/M12", DatumKind.Measure, "a/b", 2020, "M12")]
    [InlineData("misura/2019/2020/S1", DatumKind.Measure, "2019", 2020, "S1")]
    [InlineData("misura/a/2019/2020", DatumKind.Measure, "a/2019", 2020, "")]
    public void A_key_is_read_from_its_text(string text, DatumKind kind, string code, int year, string period)
    {
        Assert.True(DatumKey.TryParse(text, out var key));
        Assert.Equal(new DatumKey(kind, code, year, Period.Parse(period)), key);
    }

    [Theory]
    [InlineData(null), InlineData(""), InlineData("misura"), InlineData("misura/"), InlineData("misura/694"), InlineData("misura//2020"), InlineData("misura/694/2020/")]
    [InlineData("misura/694/02020"), InlineData("misura/694/-2020"), InlineData("misura/694/2020/Q5"), InlineData("misura/694/Q1"), InlineData("misura/694/99999999999")]
    [InlineData("Misura/694/2020"), InlineData("obiettivo/694/2020"), InlineData("misura/2020"), InlineData("misura/2020/Q1")]
    public void Anything_else_is_no_key(string? text) => Assert.False(DatumKey.TryParse(text, out _));

    [Fact]
    public void Every_key_is_read_back() => AnyKey.Sample(key =>
    {
        Assert.True(DatumKey.TryParse(key.ToString(), out var read));
        Assert.Equal(key, read);
    });

    [Fact]
    public void A_text_is_the_key_of_one_datum() => Gen.Select(AnyKey, AnyKey).Sample((one, other) => Assert.Equal(one == other, one.ToString() == other.ToString()));

    [Fact]
    public void The_period_before_ends_the_day_before_this_one_begins() => AnyKey.Sample(key =>
    {
        var end = PeriodDays.LastDay(key.Year, key.Period);
        var begin = new DateOnly(end.Year, end.Month, 1).AddMonths(1 - PeriodDays.Months(key.Period));

        Assert.Equal(begin.AddDays(-1), PeriodDays.LastDay(key.Previous.Year, key.Previous.Period));
        Assert.Equal(PeriodDays.Months(key.Period), PeriodDays.Months(key.Previous.Period));
        Assert.Equal(end.Year - 1, PeriodDays.LastDay(key.YearBefore.Year, key.YearBefore.Period).Year);
    });

    [Theory]
    [InlineData("", "2020", "2020", "2020")]
    [InlineData("S2", "II semestre 2020", "II sem. 2020", "H2 2020")]
    [InlineData("Q4", "IV trimestre 2020", "IV trim. 2020", "Q4 2020")]
    [InlineData("M09", "settembre 2020", "set 2020", "September 2020")]
    public void Periods_have_names(string period, string italian, string brief, string english)
    {
        using (Support.Language.Italian())
        {
            Assert.Equal(italian, PeriodInWords.Of(2020, Period.Parse(period), Figures.Italian));
            Assert.Equal(brief, PeriodInWords.Brief(2020, Period.Parse(period), Figures.Italian));
        }
        using (Support.Language.English())
        {
            Assert.Equal(english, PeriodInWords.Of(2020, Period.Parse(period), Figures.English));
        }
    }
}
