using Traguardo.Core.Reports;
using Traguardo.Core.Reports.Charts;

namespace Traguardo.Documents.Tests.Drawing;

/// <summary>Charts of every kind with what is hard to draw: nothing, one, many; very long words; the biggest numbers and none.</summary>
internal static class HardCharts
{
    private const string Long = "Promuovere l'internazionalizzazione, la filiera del turismo e la valorizzazione integrata del territorio, dell'innovazione e della trasparenza";
    private const string OneWord = "precipitevolissimevolmenteprecipitevolissimevolmenteprecipitevolissimevolmente";
    private const string Other = "集団 😀😀 Ψηφιακή <&> \"città»\u00a0perché…";
    private static readonly string[] Labels = ["A", Long, OneWord, Other, ""];

    private static readonly Drawn?[] Numbers =
    [
        new Drawn(1, "1"), new Drawn(0, "0"), null, new Drawn(decimal.MaxValue, "79.228.162.514.264.337.593.543.950.335,00 €"), new Drawn(0.0000000000000000001m, "0,00%"),
        new Drawn(-5, "−5"),
    ];

    public static IEnumerable<(string Name, Chart Chart)> All =>
        from count in new[] { 0, 1, 3, 40 }
        from chart in Of(count)
        select ($"{chart.GetType().Name} of {count}", chart);

    private static IEnumerable<Chart> Of(int count) =>
    [
        Map(count, count), Map(0, count),
        new LightsChart { Title = "T", Description = "D", Behind = MadeReport.Staff, Rows = Many(count, i => new LightRow(Label(i), Number(i), Word(i))) },
        new TrendChart { Title = "T", Description = "D", Behind = MadeReport.Staff, Labels = Many(count, i => Label(i)), Lines = Many(Math.Min(count, 9), line => new TrendLine(Label(line), Many(count, i => Number(i + line)))) },
        new TrendChart { Title = "T", Description = "D", Behind = MadeReport.Staff, Labels = Many(count, i => $"{i}"), Lines = [new TrendLine("L", Many(count, i => (Drawn?)new Drawn(90 + i, $"{90 + i}")))] },
        new TrendChart { Title = "T", Description = "D", Behind = MadeReport.Staff, Labels = Many(count, i => $"{i}"), Lines = [new TrendLine("L", Many(count, i => (Drawn?)new Drawn(i % 2 == 0 ? decimal.MinValue : decimal.MaxValue, "?")))] },
        new LossesChart { Title = "T", Description = "D", Behind = MadeReport.Staff, Start = new LossStep(Long, new Drawn(100, "100")), Losses = Many(count, i => new LossStep(Label(i), Number(i) ?? new Drawn(3, "3,00"))), End = new LossStep("", new Drawn(0, "0")) },
        new PairsChart { Title = "T", Description = "D", Behind = MadeReport.Staff, First = count == 3 ? Long : "Budget", Second = count == 3 ? OneWord : "Speso", Rows = Many(count, i => new PairRow(Label(i), Number(i), Number(i + 1), i % 2 == 0 ? null : "81,76%")) },
        new PyramidChart { Title = "T", Description = "D", Behind = MadeReport.Staff, Left = count == 3 ? Long : "Donne", Right = count == 3 ? OneWord : "Uomini", Rows = Many(count, i => new PairRow(Label(i), Number(i), Number(i + 1))) },
    ];

    private static MapChart Map(int columns, int count) => new()
    {
        Title = "T", Description = "D", Behind = MadeReport.Staff,
        Columns = Many(Math.Min(columns, 9), i => Head(i)),
        Bands = Many(Math.Min(count, 5), band => new MapBand(Head(band), Many(Math.Clamp(columns, 1, 9), column => Many((band + column) % 6, i => Tile(i + column))))),
    };

    private static MapTile Tile(int i) => new(i % 3 == 2 ? OneWord : $"A{i}", Label(i), Number(i)?.Shown, Word(i));

    private static MapHead Head(int i) => new(Label(i), Number(i + 1)?.Shown, Word(i));

    private static string Label(int i) => Labels[i % Labels.Length];

    private static Drawn? Number(int i) => Numbers[i % Numbers.Length];

    private static OutcomeCell Word(int i) => new((Outcome)(i % 10), i % 4 == 3 ? Long : "non raggiunto");

    private static List<T> Many<T>(int count, Func<int, T> make) => [.. Enumerable.Range(0, count).Select(make)];
}
