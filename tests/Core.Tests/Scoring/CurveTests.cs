using Traguardo.Core.Cycles;
using Traguardo.Core.Scoring;
using Traguardo.Core.Tests.Support;
using Xunit;

namespace Traguardo.Core.Tests.Scoring;

public sealed class CurveTests
{
    [Theory, Examples(nameof(StepsCurve))]
    public void Steps_give_the_score_of_the_last_one_reached(Better better, string steps, string actual, string target, string achievement) =>
        Check(new StepsCurve(Points(steps)), better, actual, target, achievement);

    [Theory, Examples(nameof(LineCurve))]
    public void A_line_goes_straight_between_its_points(Better better, string points, string actual, string target, string achievement) =>
        Check(new LineCurve(Points(points)), better, actual, target, achievement);

    [Theory, Examples(nameof(FloorCurve))]
    public void Below_its_floor_an_actual_is_worth_nothing(Better better, decimal floor, string actual, string target, string achievement) =>
        Check(new FloorCurve(floor), better, actual, target, achievement);

    [Theory, Examples(nameof(BaselineCurve))]
    public void From_its_base_the_part_of_the_way_made_counts(Better better, decimal start, string actual, string target, string achievement) =>
        Check(new BaselineCurve(start), better, actual, target, achievement);

    private static void Check(Curve curve, Better better, string actual, string target, string achievement) =>
        Assert.Equal(achievement, Cell.Like(achievement, Achievement.Of(better, Cell.Value(actual), Cell.Target(target), curve)));

    private static List<CurvePoint> Points(string cell) =>
        [.. Cell.Pairs(cell).Select(pair => new CurvePoint(Cell.Number(pair.Left), Cell.Number(pair.Right)))];
}
