using Traguardo.Core.Compiling;
using Traguardo.Core.Cycles;
using Traguardo.Core.Measures;
using Traguardo.Core.Scoring;
using Traguardo.Core.Tests.Support;
using Xunit;

namespace Traguardo.Core.Tests.Scoring;

public sealed class ReadingTests
{
    [Theory, Examples(nameof(YearOfPeriods))]
    public void A_year_comes_from_its_periods(string periods, string sum, string last, string mean, string toDate)
    {
        var quarters = Frequency.Quarterly.Periods();
        var readings = Cell.List(periods).Select((cell, i) => (cell, i)).ToDictionary(pair => quarters[pair.i], pair => ReadingOf(pair.cell));
        string Year(Aggregation aggregation) => InWords(YearOfPeriods.Of(
            new Measure { Code = "1", Name = "Misura", Frequency = Frequency.Quarterly, Aggregation = aggregation }, period => readings[period]));

        Assert.Equal(
            (sum, last, mean, toDate),
            (Year(Aggregation.Sum), Year(Aggregation.Last), Year(Aggregation.Mean), Year(Aggregation.ToDate)));
    }

    [Fact]
    public void A_value_given_for_the_year_stands_before_its_periods()
    {
        var quarter = new MeasureValue { Measure = "1", Year = 2020, Period = Period.Parse("Q1"), Value = Value.Of(3) };
        var cycle = new Cycle
        {
            Administration = new Administration { Code = "ente", Name = "Ente" },
            Year = 2020,
            Method = new Method(),
            Measures = [new Measure { Code = "1", Name = "Misura", Frequency = Frequency.Quarterly }],
            Values = [.. Frequency.Quarterly.Periods().Select(period => quarter with { Period = period })],
        };
        var compiled = CompiledCycle.Compile(cycle).OrThrow();

        Assert.Equal(Value.Of(12), compiled.Read(cycle.Measures[0], 2020).Value);
        Assert.Equal(Value.Of(11), compiled.WithValue(quarter with { Value = Value.Of(2) }).Read(cycle.Measures[0], 2020).Value);
        Assert.Equal(Value.Of(100), compiled.WithValue(quarter with { Period = Period.Year, Value = Value.Of(100) }).Read(cycle.Measures[0], 2020).Value);
    }

    private static Reading ReadingOf(string cell) => cell switch
    {
        "manca" => Reading.Nothing,
        "non dovuto" => new Reading(ValueState.NotDue, null),
        "non si applica" => new Reading(ValueState.NotApplicable, null),
        _ => new Reading(cell.EndsWith(" stimato", StringComparison.Ordinal) ? ValueState.Estimated : ValueState.Measured, Cell.Value(cell.Split(' ')[0])),
    };

    private static string InWords(Reading reading) => reading.State switch
    {
        ValueState.Missing => "manca",
        ValueState.NotDue => "non dovuto",
        ValueState.NotApplicable => "non si applica",
        var state => Cell.Like("", reading.Value!.Value.Content) + (state == ValueState.Estimated ? " stimato" : ""),
    };

    [Theory, Examples(nameof(Lights))]
    public void A_light_is_read_on_the_exact_score(decimal score, decimal amber, decimal green, string light)
    {
        var word = Lights.Of(new LightThresholds { Amber = amber, Green = green }, score) switch
        {
            Light.Red => "rosso",
            Light.Amber => "giallo",
            _ => "verde",
        };
        Assert.Equal(light, word);
    }

    [Theory, Examples(nameof(Judgements))]
    public void A_judgement_is_read_on_the_whole_number(decimal score, string bands, string judgement)
    {
        var all = Cell.Pairs(bands).Select(band => new JudgementBand(Cell.Number(band.Left), band.Right)).ToList();

        Assert.Equal(judgement, Judgements.Of(all, score)?.Label ?? "–");
    }

    [Theory, Examples(nameof(Ratio))]
    public void A_quotient_keeps_eighteen_decimals_and_stays_within_a_million(decimal dividend, decimal divisor, string quotient) =>
        Assert.Equal(quotient, Cell.Like("", Ratio.Of(dividend, divisor)));

    [Fact]
    public void A_quotient_by_zero_is_an_error() => Assert.Throws<DivideByZeroException>(() => Ratio.Of(1, 0));

    [Theory, Examples(nameof(Cap))]
    public void An_achievement_counts_up_to_its_cap(decimal achievement, string ofMethod, string ofItem, string counts)
    {
        var item = Plan.Item("X", weight: 1) with { Cap = ofItem == "–" ? null : CapOf(ofItem) };
        var cycle = Plan.Of(Plan.Card("ente", item)).With(("X", achievement)) with { Method = new Method { Cap = CapOf(ofMethod) } };

        Assert.Equal(counts, Cell.Like(counts, cycle.Scored().Find("ente/X")!.Result));
    }

    private static Cap CapOf(string cell) => cell == "nessuno" ? Cap.None : new Cap(Cell.Number(cell));
}
