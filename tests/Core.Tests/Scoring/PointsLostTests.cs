using System.Text.RegularExpressions;
using Traguardo.Core.Cycles;
using Traguardo.Core.Scoring;
using Traguardo.Core.Tests.Support;
using Xunit;

namespace Traguardo.Core.Tests.Scoring;

public sealed partial class PointsLostTests
{
    [Theory, Examples(nameof(PointsLost), ByHeading = true)]
    public void Each_item_has_its_share_and_its_loss_and_together_they_explain_the_score(string heading)
    {
        var rows = ExampleTable.RowsUnder(nameof(PointsLost), heading);
        var (items, total) = (rows.SkipLast(1).ToList(), rows[^1]);
        var card = Plan.Card("ente", [.. items.GroupBy(row => (Name: row[0], Weight: row[1])).Select(Objective)]);
        var values = items.Where(row => row[4] != "–").Select(row => (row[2], Cell.Number(row[4]))).ToArray();
        var scored = (Plan.Of(card).With(values) with { Method = MethodOf(heading) }).Scored().Scorecards[0];

        var all = scored.Items.ToList();
        Assert.Equal(items.Select(row => (row[2], row[5], row[6])), all.Select(item =>
            (item.Item.Indicator!, Shown(item, item.Share), Shown(item, item.PointsLost))));
        Assert.Equal(total[4], Cell.Like("%", scored.Result));
        Assert.Equal(total[5], Cell.Like("", all.Sum(item => item.Share)));
        Assert.Equal(total[6], Cell.Like("", all.Sum(item => item.PointsLost)));
        Assert.Equal(100 * (1 - scored.Result), all.Sum(item => item.PointsLost));
    }

    private static string Shown(ScoredItem item, decimal points) => item.Result is null ? "–" : Cell.Like("", points);

    private static Node Objective(IGrouping<(string Name, string Weight), string[]> rows) =>
        Plan.Objective(rows.Key.Name[..1], Cell.Number(rows.Key.Weight), [.. rows.Select(Item)]) with
        {
            Rollup = rows.Key.Name.Contains("peggiore") ? Rollup.Worst : rows.Key.Name.Contains("media") ? Rollup.Mean : Rollup.WeightedMean,
        };

    private static Item Item(string[] row) =>
        Plan.Item(row[2], Cell.Number(row[3])) with { Status = row[4] == "–" ? ItemStatus.NotDue : ItemStatus.Due };

    private static Method MethodOf(string heading) => new()
    {
        Cap = Cap.None,
        RowRounding = RowsTo().Match(heading) is { Success: true } match ? (int)Cell.Number(match.Groups[1].Value) : null,
    };

    [GeneratedRegex(@"^Righe a (\d+) decimal")]
    private static partial Regex RowsTo();
}
