using CsCheck;
using Traguardo.Core.Cycles;
using Traguardo.Core.Exchange;
using Traguardo.Core.Measures;
using Traguardo.Core.Recording;
using Traguardo.Core.Tests.Generators;
using Traguardo.Core.Tests.Support;
using Xunit;

namespace Traguardo.Core.Tests.Recording;

public sealed class UnusualTests
{
    private static readonly UnitOfMeasure[] Numbers =
        [UnitOfMeasure.Number, UnitOfMeasure.Percent, UnitOfMeasure.PerThousand, UnitOfMeasure.Ratio, UnitOfMeasure.Euro, UnitOfMeasure.Days, new("ore")];

    private static readonly Gen<Value?> Perhaps = PlainGen.PerhapsValue(PlainGen.Number.Select(Value.Of));

    private static readonly Gen<Datum> AnyDatum =
        from unit in Gen.OneOf(Numbers)
        from period in Gen.OneOf("", "S1", "Q1", "Q3", "M01", "M12").Select(Period.Parse)
        from aggregation in Gen.Enum<Aggregation>()
        from previous in Perhaps
        from before in Perhaps
        from past in PlainGen.Number.Select(Value.Of).Array[0, 5]
        select Datum(unit, period, aggregation) with { Previous = period.IsYear ? null : previous, YearBefore = before, Past = past };

    [Theory, Examples(nameof(Unusual))]
    public void What_is_out_of_its_pattern_is_said(string unit, string period, string how, string previous, string before, string past, string value, string said)
    {
        using var _ = Language.Italian();
        var aggregation = how switch { "progressivo" => Aggregation.ToDate, "ultimo" => Aggregation.Last, _ => Aggregation.Sum };
        var datum = Datum(new UnitOfMeasure(unit), period == "–" ? Period.Year : Period.Parse(period), aggregation) with
        {
            Previous = Known(previous),
            YearBefore = Known(before),
            Past = [.. Cell.List(past).Append(previous).Append(before).Select(Known).OfType<Value>()],
        };

        Assert.Equal(said, Said(Unusual.In(datum, Cell.Value(value))));
    }

    [Theory, Examples("UnusualShare")]
    public void A_percentage_is_held_against_what_was_promised(string target, string value, string said)
    {
        using var _ = Language.Italian();
        var cycle = Plan.Of(Plan.Card("ente", Plan.Item("X", 100) with { Target = Cell.Target(target), Monitoring = target == "–" }));
        var due = DueData.Of((cycle with { Indicators = [Plan.Indicator("X") with { Unit = UnitOfMeasure.Percent }] }).Compiled());

        Assert.Equal(said, Said(Unusual.In(Assert.Single(due.All), Cell.Value(value))));
    }

    [Theory, Examples("Wholes")]
    public void A_part_is_held_against_its_whole(string formula, string unit, string wholeUnit, string target, string entered, string value, string other, string said)
    {
        using var _ = Language.Italian();
        var promised = Cell.Target(target);
        var cycle = Plan.Of(Plan.Card("ente", Plan.Item("X", 100) with { Target = promised, Monitoring = promised is null })) with
        {
            Indicators = [Plan.Indicator("X", promised?.Upper is null ? Better.Higher : Better.Within, formula) with { Unit = new UnitOfMeasure(unit) }],
            Measures = [new Measure { Code = "P", Name = "parte" }, new Measure { Code = "T", Name = "totale", Unit = new UnitOfMeasure(wholeUnit) }],
            Values = other == "–" ? [] : [new MeasureValue { Measure = entered == "P" ? "T" : "P", Year = Plan.Year, Value = Cell.Value(other) }],
        };
        var datum = DueData.Of(cycle.Compiled()).All.First(datum => datum.Key.Code == entered);

        Assert.Equal(said, Said(Unusual.In(datum, Cell.Value(value))));
    }

    [Fact]
    public void Of_all_the_values_of_the_sample_one_is_unusual()
    {
        using var _ = Language.Italian();
        var due = DueData.Of(CycleReader.Read(Repository.Bytes("samples/pisa-2020/cycle.json")).Cycle!.Compiled());

        Assert.Equal(
            ["ST.732: 103% è più di 100%."],
            from datum in due.All
            from sentence in Unusual.In(datum, datum.Entered!.Value!.Value)
            select $"{datum.Key.Code}: {sentence}");
    }

    [Fact]
    public void It_is_said_in_English_too()
    {
        using var _ = Language.English();
        var datum = Datum(UnitOfMeasure.Number, Period.Parse("Q4"), Aggregation.Sum) with { Previous = Value.Of(24) };

        Assert.Equal(["103 is more than four times that of last quarter (24)."], Unusual.In(datum, Value.Of(103)));
    }

    [Fact]
    public void The_same_as_a_year_before_is_never_unusual() =>
        AnyDatum.Where(datum => datum.YearBefore is not null && datum.Aggregation != Aggregation.ToDate)
            .Sample(datum => Assert.Empty(Unusual.In(datum, datum.YearBefore!.Value)));

    [Fact]
    public void Anything_is_answered_with_a_few_sentences() =>
        Gen.Select(AnyDatum, PlainGen.Number).Sample((datum, number) =>
        {
            var said = Unusual.In(datum, Value.Of(number));

            Assert.InRange(said.Count, 0, 3);
            Assert.All(said, sentence => Assert.Matches(@"\A[^\r\n{}]+\.\z", sentence));
        });

    private static string Said(IReadOnlyList<string> sentences) => sentences.Count == 0 ? "–" : string.Join(' ', sentences).Replace('\u00a0', ' ');

    private static Datum Datum(UnitOfMeasure unit, Period period, Aggregation aggregation) =>
        new() { Key = new DatumKey(DatumKind.Measure, "M", Plan.Year, period), Name = "M", Unit = unit, Aggregation = aggregation };

    private static Value? Known(string cell) => cell == "–" ? null : Cell.Value(cell);
}
