using System.Globalization;
using Traguardo.Core.Reports.Charts;
using Traguardo.Core.Tests.Support;
using Traguardo.Documents.Drawing;
using Xunit;

namespace Traguardo.Documents.Tests.Drawing;

public sealed class ChartSvgTests
{
    // A programmer reads svg 1.1 in a browser, a word processor and a maker of PDF: what all three draw.
    private static readonly string[] Plain = ["svg", "title", "desc", "rect", "line", "polyline", "path", "text"];
    private static readonly string[] Attributes =
    [
        "xmlns", "width", "height", "viewBox", "role", "aria-labelledby", "font-family", "id", "x", "y", "x1", "y1", "x2", "y2", "rx", "points", "d", "transform",
        "fill", "stroke", "stroke-width", "stroke-dasharray", "font-size", "font-weight", "text-anchor",
    ];

    private static readonly IReadOnlyList<(string Name, Chart Chart, ReadPicture Picture)> Every =
        [.. MadeReport.Charts.Select(chart => (chart.Title, chart)).Concat(HardCharts.All).Select(chart => (chart.Item1, chart.Item2, new ReadPicture(chart.Item2)))];

    public static TheoryData<string> Kinds => [.. MadeReport.Charts.Select(chart => chart.GetType().Name)];

    [Theory, MemberData(nameof(Kinds))]
    public void Each_kind_is_drawn_as_approved(string kind)
    {
        var chart = MadeReport.Charts.Single(chart => chart.GetType().Name == kind);

        // An element a line, for whoever reads what changed.
        ApprovedText.Check(ChartSvg.Of(chart, "f").Replace("><", ">\n<", StringComparison.Ordinal) + "\n", kind);
    }

    [Fact]
    public void It_has_a_size_a_title_and_a_description_by_ids_of_its_own()
    {
        var picture = new ReadPicture(MadeReport.Charts[0]);

        Assert.Equal("img", picture.Root.Attribute("role")!.Value);
        Assert.Equal($"0 0 {picture.Root.Attribute("width")!.Value} {picture.Root.Attribute("height")!.Value}", picture.Root.Attribute("viewBox")!.Value);
        Assert.Equal("f-title f-desc", picture.Root.Attribute("aria-labelledby")!.Value);
        Assert.Equal([("f-title", "Mappa strategica"), ("f-desc", "Un obiettivo raggiunto, uno no.")], picture.Elements("title", "desc").Select(element => (element.Attribute("id")!.Value, element.Value)));
    }

    [Fact]
    public void Nothing_is_in_it_that_some_programs_do_not_draw() => Assert.All(Every, chart =>
    {
        var elements = chart.Picture.Root.DescendantsAndSelf().ToList();
        Assert.Empty(elements.Select(element => element.Name.LocalName).Except(Plain));
        Assert.Empty(elements.SelectMany(element => element.Attributes()).Select(attribute => attribute.Name.LocalName).Except(Attributes));
    });

    [Fact]
    public void Everything_stands_within_the_picture() => Assert.Empty(
        from chart in Every
        from box in chart.Picture.Boxes
        where !box.IsWithin(chart.Picture.Frame)
        select $"{chart.Name}: {box} in {chart.Picture.Frame}");

    [Fact]
    public void No_words_run_into_others() => Assert.Empty(
        from chart in Every
        let words = chart.Picture.Words
        from i in Enumerable.Range(0, words.Count)
        from other in words.Skip(i + 1)
        where words[i].Box.IsOver(other.Box)
        select $"{chart.Name}: {words[i].Text} / {other.Text}");

    [Fact]
    public void No_word_is_left_out_however_long() => Assert.All(Every, chart =>
    {
        var text = chart.Picture.Text;
        Assert.All(chart.Name.EndsWith(" 0", StringComparison.Ordinal) && chart.Chart is not LossesChart ? ["Nessun dato."] : Labels(chart.Chart), label => Assert.Contains(label.Replace(" ", "", StringComparison.Ordinal), text, StringComparison.Ordinal));
    });

    [Fact]
    public void Words_and_shapes_stand_out_from_what_is_behind_them() => Assert.All(Every, chart =>
    {
        var picture = chart.Picture;
        Assert.All(picture.Elements("text").Zip(picture.Words), word => Assert.True(
            Contrast(word.First.Attribute("fill")!.Value, Behind(picture, word.Second.Box)) >= 4.5m, $"{word.Second.Text} on {Behind(picture, word.Second.Box)}"));
        // A white line is a gap.
        Assert.All(picture.Elements("path", "line", "polyline").Where(shape => shape.Name.LocalName != "line" || shape.Attribute("stroke")!.Value != "#ffffff"), shape => Assert.True(Contrast((shape.Attribute("stroke") is { Value: not "#ffffff" } stroke ? stroke : shape.Attribute("fill")!).Value, "#ffffff") >= 3));
    });

    [Fact]
    public void The_machine_s_language_is_of_no_account()
    {
        var chart = HardCharts.All.First(chart => chart.Name == "TrendChart of 3").Chart;
        var drawn = ChartSvg.Of(chart, "f");
        using var english = Language.English();

        Assert.Equal(drawn, ChartSvg.Of(chart, "f"));
    }

    [Fact]
    public void A_bar_is_as_long_as_its_share()
    {
        var bars = new ReadPicture(MadeReport.Charts.OfType<LightsChart>().Single()).Elements("rect").Skip(1).Select(bar => ReadPicture.Number(bar, "width")).ToList();

        // Track and bar of 68%, of 100%; a track alone.
        Assert.Equal([bars[0], decimal.Round(bars[0] * 0.68m, 2), bars[0], bars[0], bars[0]], bars);
    }

    [Fact]
    public void Losses_come_down_to_what_is_left()
    {
        var chart = MadeReport.Charts.OfType<LossesChart>().Single();
        LossesChart[] charts = [chart, chart with { Losses = [new LossStep("A", new Drawn(3, "3,00")), new LossStep("B", new Drawn(2, "2,00"))], End = new LossStep("R", new Drawn(95, "95,0")) }];

        foreach (var picture in charts.Select(chart => new ReadPicture(chart)))
        {
            var bars = picture.Elements("rect").Skip(1).Select(bar => (Left: ReadPicture.Number(bar, "x"), Right: ReadPicture.Number(bar, "x") + ReadPicture.Number(bar, "width"))).ToList();
            Assert.Equal(bars[0].Right, bars[1].Right);
            Assert.Equal(bars[1].Left, bars[2].Right);
            Assert.Equal(bars[2].Left, bars[3].Right);
            Assert.Equal(bars[0].Left, bars[3].Left);
        }
    }

    [Fact]
    public void Small_losses_are_drawn_on_a_scale_that_says_where_it_begins()
    {
        var chart = MadeReport.Charts.OfType<LossesChart>().Single();

        Assert.DoesNotContain("zero", new ReadPicture(chart).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("zero", new ReadPicture(chart with { Losses = [], End = chart.Start }).Text, StringComparison.Ordinal);
        var small = new ReadPicture(chart with { Losses = [new LossStep("A", new Drawn(5.12m, "5,12"))], End = new LossStep("R", new Drawn(94.88m, "94,9")) });
        Assert.EndsWith("Lascalanonpartedazero.", small.Text, StringComparison.Ordinal);
        // Two thirds of the longest bar.
        Assert.Equal(decimal.Round(ReadPicture.Number(small.Elements("rect").ElementAt(1), "width") * 2 / 3, 1), decimal.Round(ReadPicture.Number(small.Elements("rect").ElementAt(2), "width"), 1));
    }

    [Fact]
    public void A_scale_that_does_not_begin_at_zero_says_so()
    {
        TrendChart Trend(params decimal[] numbers) => new()
        {
            Title = "T", Description = "D", Behind = MadeReport.Staff, Labels = [.. numbers.Select((_, i) => $"{i}")],
            Lines = [new TrendLine("L", [.. numbers.Select(number => (Drawn?)new Drawn(number, "x"))])],
        };

        Assert.Contains("Lascalanonpartedazero.", new ReadPicture(Trend(92, 94)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("La", new ReadPicture(Trend(20, 94)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("La", new ReadPicture(Trend(0, 0)).Text, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Labels(Chart chart) => chart switch
    {
        MapChart map => map.Bands.SelectMany(band => band.Cells.SelectMany(cell => cell).SelectMany(tile => new[] { tile.Code, tile.Title, tile.Shown ?? "", tile.Outcome.Word })
            .Append(band.Head.Title)).Concat(map.Columns.Select(head => head.Title)),
        LightsChart lights => lights.Rows.SelectMany(row => new[] { row.Label, row.Result?.Shown ?? "", row.Outcome.Word }),
        LossesChart losses => losses.Losses.Append(losses.Start).Append(losses.End).SelectMany(step => new[] { step.Label, step.Points.Shown }),
        PairsChart pairs => pairs.Rows.SelectMany(Labels).Append(pairs.First).Append(pairs.Second),
        PyramidChart pyramid => pyramid.Rows.SelectMany(Labels).Append(pyramid.Left).Append(pyramid.Right),
        TrendChart trend => trend.Lines.Select(line => line.Name),
        _ => [],
    };

    private static IEnumerable<string> Labels(PairRow row) => [row.Label, row.First?.Shown ?? "", row.Second?.Shown ?? "", row.Share ?? ""];

    // The fill of what was drawn last of all that the words stand on.
    private static string Behind(ReadPicture picture, Box words)
    {
        var middle = new Box((words.Left + words.Right) / 2, (words.Top + words.Bottom) / 2, (words.Left + words.Right) / 2, (words.Top + words.Bottom) / 2);
        return picture.Elements("rect").Last(rect => middle.IsWithin(new Box(
            ReadPicture.Number(rect, "x"), ReadPicture.Number(rect, "y"), ReadPicture.Number(rect, "x") + ReadPicture.Number(rect, "width"), ReadPicture.Number(rect, "y") + ReadPicture.Number(rect, "height")))).Attribute("fill")!.Value;
    }

    private static decimal Contrast(string one, string other)
    {
        var (light, dark) = (Math.Max(Luminance(one), Luminance(other)), Math.Min(Luminance(one), Luminance(other)));
        return (decimal)((light + 0.05) / (dark + 0.05));
    }

    // WCAG 2.1, relative luminance.
    private static double Luminance(string colour)
    {
        double Channel(int at) => int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0 is var c && c <= 0.03928 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
        return (0.2126 * Channel(1)) + (0.7152 * Channel(3)) + (0.0722 * Channel(5));
    }
}
