using System.Globalization;
using CsCheck;
using Traguardo.Core.Compiling;
using Traguardo.Core.Cycles;
using Traguardo.Core.Exchange;
using Traguardo.Core.Measures;
using Traguardo.Core.Monitoring;
using Traguardo.Core.Recording;
using Traguardo.Core.Tests.Generators;
using Traguardo.Core.Tests.Support;
using Xunit;

namespace Traguardo.Core.Tests.Monitoring;

public sealed class MonitoringTests
{
    private const int Year = 2020;

    private static readonly CultureInfo Italian = CultureInfo.GetCultureInfo("it");

    [Theory, Examples("SoFar")]
    public void What_a_year_reads_on_a_day(string frequency, string aggregation, string values, string day, string reads)
    {
        var cycle = Of(frequency, aggregation, ValuesOf(values, Year));

        Assert.Equal(reads, Read(SoFar.Of(cycle, DateOnly.Parse(day, CultureInfo.InvariantCulture))));
    }

    [Theory, Examples("KnownBy")]
    public void What_a_past_day_could_know(string frequency, string aggregation, string values, string day, string reads)
    {
        var then = DateOnly.Parse(day, CultureInfo.InvariantCulture);

        Assert.Equal(reads, Read(SoFar.Of(SoFar.KnownBy(Of(frequency, aggregation, ValuesOf(values, Year)), then, new Dictionary<DatumKey, DateOnly>()), then)));
    }

    [Theory]
    [InlineData("anno 7", "2020-05-10", "7")]
    [InlineData("anno 7", "2020-06-30", "7")]
    [InlineData("anno 7", "2020-07-01", "non dovuto")]
    public void A_past_day_knows_what_was_entered_by_then_though_its_period_was_not_over(string values, string entered, string reads)
    {
        var then = new DateOnly(Year, 6, 30);
        var on = new Dictionary<DatumKey, DateOnly> { [new DatumKey(DatumKind.Measure, "1", Year, Period.Year)] = DateOnly.Parse(entered, CultureInfo.InvariantCulture) };

        Assert.Equal(reads, Read(SoFar.Of(SoFar.KnownBy(Of("anno", "somma", ValuesOf(values, Year)), then, on), then)));
    }

    [Theory, Examples("Scenarios")]
    public void How_a_year_may_end(string frequency, string aggregation, string now, string before, string pace, string past)
    {
        var scenarios = Scenarios.Of(Of(frequency, aggregation, [.. ValuesOf(now, Year), .. ValuesOf(before, Year - 1)]));

        Assert.Equal(pace, Read(scenarios[0].Cycle));
        Assert.Equal(past, scenarios.FirstOrDefault(scenario => scenario.LikeYear == Year - 1) is { } like ? Read(like.Cycle) : "–");
    }

    [Theory]
    [InlineData("Q1 10; Q2 20", 60, Outlook.OnTrack)]
    [InlineData("Q1 10; Q2 20", 61, Outlook.OnTrack)]
    [InlineData("Q1 10; Q2 20", 80, Outlook.Uncertain)]
    [InlineData("Q1 10; Q2 20", 200, Outlook.AtRisk)]
    [InlineData("–", 60, Outlook.Unknown)]
    public void An_item_is_at_risk_where_no_scenario_makes_it_green(string now, int target, Outlook outlook)
    {
        var cycle = Of("trimestre", "somma", [.. ValuesOf(now, Year), .. ValuesOf("Q1 10; Q2 10; Q3 10; Q4 30", Year - 1)], target);

        var forecast = Forecast.Of(cycle).Single(one => one.Path == "ente/I");
        Assert.Equal(outlook, forecast.Outlook);
        Assert.True(forecast.Lowest is null == (outlook == Outlook.Unknown) && forecast.Lowest <= forecast.Expected == forecast.Expected <= forecast.Highest);
    }

    [Fact]
    public void What_is_missing_is_to_be_filled_until_the_year_is_over()
    {
        Filled FilledOf(Cycle cycle, params Phase[] phases)
        {
            var scored = CompiledCycle.Compile(cycle with { Acts = [.. phases.Select(phase => new PhaseAct(phase))] }).OrThrow().Score();
            return FilledSoFar.Of(scored.Cycle, scored.Scorecards[0]);
        }
        var sample = CycleReader.Read(Repository.Bytes("samples/pisa-2020/cycle.json")).Cycle! with { Neutralisations = [] };
        var empty = sample with { Values = [], IndicatorValues = [] };
        Phase[] over = [Phase.Approved, Phase.UnderWay, Phase.FinalMeasurement];

        Assert.Equal((Filled.None, Filled.None, Filled.All), (FilledOf(empty), FilledOf(empty, over[..2]), FilledOf(empty, over)));
        Assert.Equal((Filled.Some, Filled.All), (FilledOf(empty with { IndicatorValues = [.. sample.IndicatorValues.Take(1)] }, over[..2]), FilledOf(sample, over[..2])));
    }

    [Fact]
    public void A_year_that_is_over_is_no_longer_foreseen()
    {
        var cycle = CycleReader.Read(Repository.Bytes("samples/pisa-2020/cycle.json")).Cycle!;
        var scored = CompiledCycle.Compile(cycle).OrThrow().Score();

        Assert.All(Forecast.Of(cycle), forecast => Assert.Equal((scored.Find(forecast.Path)!.Result, forecast.Lowest), (forecast.Expected, forecast.Highest)));
        Assert.Equal(scored.Scorecards[0].Result, CompiledCycle.Compile(SoFar.Of(cycle, new DateOnly(Year, 12, 31))).OrThrow().Score().Scorecards[0].Result);
    }

    [Fact]
    public void Any_cycle_can_be_foreseen_and_seen_on_any_day() =>
        CycleGen.Cycle.Select(Gen.Int[1, 366]).Sample(
            (cycle, day) =>
            {
                Forecast.Of(cycle);
                CompiledCycle.Compile(SoFar.Of(cycle, new DateOnly(CycleGen.Year, 1, 1).AddDays(day - 1))).OrThrow();
            },
            iter: 300);

    private static string Read(Cycle cycle)
    {
        var reading = CompiledCycle.Compile(cycle).OrThrow() is var compiled ? compiled.Read(cycle.Measures[0], Year) : default;
        return reading.State switch
        {
            ValueState.Missing => "manca",
            ValueState.NotDue => "non dovuto",
            _ => (reading.Value!.Value.Content / 1.000000000000000000000000000000m).ToString(Italian),
        };
    }

    private static Cycle Of(string frequency, string aggregation, List<MeasureValue> values, int target = 1) => new()
    {
        Administration = new Administration { Code = "ente_prova", Name = "Ente di prova" },
        Year = Year,
        Method = new Method(),
        Measures =
        [
            new Measure
            {
                Code = "1",
                Name = "Imprese",
                Frequency = frequency switch { "anno" => Frequency.Yearly, "trimestre" => Frequency.Quarterly, _ => Frequency.Monthly },
                Aggregation = aggregation switch { "somma" => Aggregation.Sum, "media" => Aggregation.Mean, "ultimo" => Aggregation.Last, _ => Aggregation.ToDate },
            },
        ],
        Values = values,
        Indicators = [new Indicator { Code = "I", Name = "Imprese", Better = Better.Higher, Formula = "[1]" }],
        Scorecards = [new Node { Kind = NodeKind.Scorecard, Code = "ente", Title = "Ente", Children = [new Item { Indicator = "I", Weight = 100, Target = Target.Of(target) }] }],
    };

    // «Q1 10; Q2 20», «anno 7»
    private static List<MeasureValue> ValuesOf(string cell, int year) => cell == "–" ? [] :
    [
        .. cell.Split("; ").Select(one => one.Split(' ')).Select(one => new MeasureValue
        {
            Measure = "1",
            Year = year,
            Period = one[0] == "anno" ? Period.Year : Period.Parse(one[0]),
            Value = Value.Of(decimal.Parse(one[1], Italian)),
        }),
    ];
}
