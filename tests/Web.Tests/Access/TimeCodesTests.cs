using Traguardo.Web.Access;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Access;

[OnAnyDatabase]
public sealed class TimeCodesTests
{
    // «12345678901234567890», as the examples of RFC 6238 have it.
    private const string Key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    public void A_code_is_the_one_of_the_standard(long second, string code) =>
        Assert.Equal(code, TimeCodes.At(Key, DateTimeOffset.FromUnixTimeSeconds(second)));

    [Theory]
    [InlineData(-61, false)]
    [InlineData(-31, true)]
    [InlineData(0, true)]
    [InlineData(30, true)]
    [InlineData(60, false)]
    public void A_clock_may_be_half_a_minute_off(int seconds, bool isTaken)
    {
        var moment = DateTimeOffset.FromUnixTimeSeconds(1111111125);
        Assert.Equal(isTaken, TimeCodes.StepOf(Key, TimeCodes.At(Key, moment.AddSeconds(seconds)), moment) is not null);
    }

    [Theory]
    [InlineData("")]
    [InlineData("28708")]
    [InlineData("2870820")]
    public void What_is_no_code_is_refused(string code) => Assert.Null(TimeCodes.StepOf(Key, code, DateTimeOffset.FromUnixTimeSeconds(59)));
}
