using System.Globalization;
using Traguardo.Core.Display;
using Traguardo.Core.Exchange;
using Traguardo.Core.Explaining;
using Traguardo.Core.Scoring;
using Traguardo.Core.Tests.Support;
using Xunit;

namespace Traguardo.Core.Tests.Explaining;

public sealed class ExplainerTests
{
    private static readonly ScoredCycle Sample = CycleReader.Read(Repository.Bytes("samples/pisa-2020/cycle.json")).Compiled!.Score();

    [Theory]
    [InlineData("ente")]
    [InlineData("ente/D/D2/D2.2")]
    [InlineData("ente/A/A4/A4.1")]
    [InlineData("ente/A/A4/A4.6")]
    [InlineData("sg/P1/ente/A/A4")]
    [InlineData("sg/P1/ente/A/A4/A4.1")]
    [InlineData("area:1")]
    public void Figures_of_the_sample_are_explained_in_the_words_approved(string address)
    {
        var name = "Sample/" + address.Replace('/', '-').Replace(':', '-');
        using (Language.Italian())
        {
            ApprovedText.Check(ExplanationText.Of(new Explainer(Sample, Figures.Italian).Explain(address)!), $"{name}.it");
        }
        using (Language.English())
        {
            ApprovedText.Check(ExplanationText.Of(new Explainer(Sample, Figures.English).Explain(address)!), $"{name}.en");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("ente/")]
    [InlineData("ente/A/A9")]
    [InlineData("A4")]
    [InlineData("area:9")]
    [InlineData("area:")]
    [InlineData("sg/P1/ente/A/A4/")]
    [InlineData("sg/P1/ente/A/A4/A4.9")]
    [InlineData("sg/P1/ente/A/A4/ente/A/A4")]
    public void An_address_that_leads_nowhere_has_no_explanation(string address) =>
        Assert.Null(new Explainer(Sample, Figures.Italian).Explain(address));

    [Fact]
    public void Every_address_in_an_explanation_leads_back_to_the_same_figure()
    {
        var explainer = new Explainer(Sample, Figures.Italian);
        var all = Sample.Scorecards.SelectMany(card => WithInputs(explainer.Explain(card.Path)!)).ToList();

        Assert.All(all, one => Assert.Equal(Figure(one), Figure(explainer.Explain(one.Path)!)));
        Assert.Contains(all, one => one.Path == "sg/P1/ente/A/A4/A4.1");
    }

    [Fact]
    public void Every_mean_is_true_as_it_is_printed()
    {
        var means = Sample.Scorecards.Select(card => card.Path).Concat(Sample.Areas.Select(area => Explainer.AreaPrefix + area.Area.Code))
            .SelectMany(path => WithInputs(new Explainer(Sample, Figures.English).Explain(path)!))
            .Select(one => one.Arithmetic)
            .OfType<string>()
            .Where(sum => sum.StartsWith('(') && sum.EndsWith('%'))
            .ToList();

        Assert.True(means.Count > 20);
        Assert.All(means, sum => Assert.Equal(Printed(sum.Split('=')[1]), Mean(sum.Split('=')[0])));
    }

    // (30 × 91.81% + 20 × 89.00%) / 50, or without the weights.
    private static decimal Mean(string sum)
    {
        var sides = sum.Split(") / ");
        var rows = sides[0].TrimStart('(').Split('+').Select(row => row.Split('×').Aggregate(1m, (product, factor) => product * Printed(factor)));
        return decimal.Round(rows.Sum() / Printed(sides[1]), 2, MidpointRounding.AwayFromZero);
    }

    private static decimal Printed(string figure) => decimal.Parse(figure.Trim().TrimEnd('%'), CultureInfo.InvariantCulture);

    private static (ExplanationKind, string, decimal?, decimal?) Figure(Explanation one) => (one.Kind, one.Shown, one.Share, one.PointsLost);

    // Without base data, and without objectives referred to: the item that refers to one has its address.
    private static IEnumerable<Explanation> WithInputs(Explanation one) =>
        one.Inputs.SelectMany(WithInputs).Where(input => input.Kind != ExplanationKind.Measure && input.Path != one.Path).Prepend(one);
}
