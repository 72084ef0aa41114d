using Traguardo.Core.Reports.Charts;

namespace Traguardo.Documents.Drawing;

/// <summary>Where the points of a trend stand.</summary>
internal sealed class Plot
{
    // Below this share of the highest, the lowest is far enough for a scale from zero to show how figures went.
    private const decimal NearlyTheSame = 0.7m;

    private readonly TrendChart chart;
    private readonly (decimal Left, decimal Right, decimal Tall) room;
    private readonly decimal biggest;
    private readonly decimal low;
    private readonly decimal high;

    public Plot(TrendChart chart, decimal left, decimal right, decimal top, decimal tall)
    {
        this.chart = chart;
        room = (left, right, tall);
        Foot = top + tall;
        // As shares of the biggest: the difference of two numbers may be more than a decimal holds.
        var numbers = chart.Lines.SelectMany(line => line.Points).OfType<Drawn>().Select(point => point.Number).ToList();
        biggest = numbers.Select(Math.Abs).DefaultIfEmpty().Max();
        (low, high) = biggest == 0 ? (0, 1) : (numbers.Min() / biggest, numbers.Max() / biggest);
        IsFromZero = low >= 0 && (low < high * NearlyTheSame || low == high);
        (low, high) = IsFromZero ? (0, high) : low == high ? (low, low + 1) : (low - ((high - low) / 4), high);
        high = high == low ? low + 1 : high;
    }

    /// <summary>The height of the lowest value of the scale.</summary>
    public decimal Foot { get; }

    /// <summary>True where that is zero.</summary>
    public bool IsFromZero { get; }

    public decimal Across(int i) => chart.Labels.Count < 2 ? (room.Left + room.Right) / 2 : room.Left + ((room.Right - room.Left) * i / (chart.Labels.Count - 1));

    /// <summary>A line's points, broken where there is none.</summary>
    public IEnumerable<IReadOnlyList<(decimal X, decimal Y)>> Stretches(TrendLine line)
    {
        var stretch = new List<(decimal, decimal)>();
        for (var i = 0; i < line.Points.Count; i++)
        {
            if (line.Points[i] is { } point)
            {
                stretch.Add((Across(i), Down(point.Number)));
            }
            else if (stretch.Count > 0)
            {
                yield return stretch;
                stretch = [];
            }
        }
        if (stretch.Count > 0)
        {
            yield return stretch;
        }
    }

    /// <summary>All points with their figures, first those that must be named: the last of each line, the first, the highest and the lowest.</summary>
    public IEnumerable<(decimal X, decimal Y, string Shown)> ByWeight() =>
        from line in chart.Lines
        let there = Enumerable.Range(0, line.Points.Count).Where(i => line.Points[i] is not null).ToList()
        where there.Count > 0
        let lowest = there.MinBy(i => line.Points[i]!.Value.Number)
        let highest = there.MaxBy(i => line.Points[i]!.Value.Number)
        from i in there
        let weight = i == there[^1] ? 0 : i == there[0] ? 1 : i == highest || i == lowest ? 2 : 3
        orderby weight, i
        select (Across(i), Down(line.Points[i]!.Value.Number), line.Points[i]!.Value.Shown);

    private decimal Down(decimal number) => Foot - (((biggest == 0 ? 0 : number / biggest) - low) / (high - low) * room.Tall);
}
