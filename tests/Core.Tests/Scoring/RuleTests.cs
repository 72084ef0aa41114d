using Traguardo.Core.Cycles;
using Traguardo.Core.Scoring;
using Traguardo.Core.Tests.Support;
using Xunit;

namespace Traguardo.Core.Tests.Scoring;

public sealed class RuleTests
{
    [Theory, Examples(nameof(HigherRule))]
    public void More_is_better(string actual, string target, string achievement) => Check(Better.Higher, actual, target, achievement);

    [Theory, Examples(nameof(LowerRule))]
    public void Less_is_better(string actual, string target, string achievement) => Check(Better.Lower, actual, target, achievement);

    [Theory, Examples(nameof(EqualRule))]
    public void The_target_itself_is_wanted(string actual, string target, string achievement) => Check(Better.Equal, actual, target, achievement);

    [Theory, Examples(nameof(WithinRule))]
    public void A_range_is_wanted(string actual, string low, string high, string achievement) => Check(Better.Within, actual, $"{low}–{high}", achievement);

    [Theory, Examples(nameof(YesRule))]
    public void An_answer_is_wanted(string actual, string target, string achievement) => Check(Better.Yes, actual, target, achievement);

    [Theory, Examples(nameof(ByRule))]
    public void A_day_is_wanted(string actual, string target, string achievement) => Check(Better.By, actual, target, achievement);

    [Fact]
    public void Without_a_target_there_is_no_achievement() =>
        Assert.All(Enum.GetValues<Better>(), better => Assert.Null(Achievement.Of(better, Cell.Value("1"), target: null, curve: null)));

    private static void Check(Better better, string actual, string target, string achievement) =>
        Assert.Equal(achievement, Cell.Like(achievement, Achievement.Of(better, Cell.Value(actual), Cell.Target(target), curve: null)));
}
