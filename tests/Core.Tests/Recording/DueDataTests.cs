using CsCheck;
using Traguardo.Core.Cycles;
using Traguardo.Core.Display;
using Traguardo.Core.Exchange;
using Traguardo.Core.Measures;
using Traguardo.Core.Planning;
using Traguardo.Core.Recording;
using Traguardo.Core.Tests.Generators;
using Traguardo.Core.Tests.Support;
using Xunit;

namespace Traguardo.Core.Tests.Recording;

public sealed class DueDataTests
{
    private static readonly Cycle Sample = CycleReader.Read(Repository.Bytes("samples/pisa-2020/cycle.json")).Cycle!;

    private static readonly Cycle Quarterly = Plan.Of(Plan.Card("ente", Plan.Item("X", 100, 10))) with
    {
        Indicators = [Plan.Indicator("X", formula: "[A] / [B]")],
        Measures =
        [
            new Measure { Code = "A", Name = "fatte", Owner = "U1", Frequency = Frequency.Quarterly },
            new Measure { Code = "B", Name = "previste", Owner = "U2" },
            new Measure { Code = "C", Name = "di nessuna formula", Owner = "U1" },
        ],
    };

    [Fact]
    public void The_values_of_the_sample_are_asked_for_but_those_of_the_year_before()
    {
        var due = DueData.Of(Sample.Compiled());

        Assert.Equal(
            Sample.Values.Select(value => new DatumKey(DatumKind.Measure, value.Measure, value.Year, value.Period))
                .Concat(Sample.IndicatorValues.Select(value => new DatumKey(DatumKind.Indicator, value.Indicator, value.Year, value.Period)))
                .Select(key => key.ToString()).Except(["misura/708/2019", "misura/699/2019"]).Order(),
            due.All.Select(datum => datum.Key.ToString()).Order());
        Assert.Equal(["misura/699/2019"], due.Read.Except(due.All).Select(datum => datum.Key.ToString()));
        Assert.Equal((65, 13), (due.All.Count, due.Sheets.Count));
        Assert.Empty(due.Sheets.SelectMany(sheet => sheet.Missing));
        Assert.Empty(due.Sheets.Select(sheet => sheet.Owner).Except(Sample.Units.Select(unit => unit.Code)));
    }

    [Fact]
    public void The_sample_entered_value_by_value_as_people_type_scores_what_it_scored()
    {
        var full = DueData.Of(Sample.Compiled());
        var due = DueData.Of((Sample with { Values = [], IndicatorValues = [] }).Compiled());
        Assert.Equal(full.Read.Select(datum => datum.Key), due.All.Select(datum => datum.Key));
        Assert.All(due.All, datum => Assert.Equal(Lack.Value, datum.Lacks));

        foreach (var datum in full.Read)
        {
            var typed = EnteredText.Read(EnteredText.Show(datum.Entered!.Value!.Value, datum.Unit, Figures.Italian), datum.Unit, Figures.Italian);
            due = due.With(datum.Key, datum.Entered with { Value = typed.Value });
        }

        Assert.Equal(full.All.Select(datum => datum.Entered), due.All.Select(datum => datum.Entered));
        Assert.Equal("94,9", Figures.Italian.Score(due.Scored.Scorecards[0].Result!.Value));
        Assert.Equal(full.Scored.Scorecards.Select(card => card.Result), due.Scored.Scorecards.Select(card => card.Result));
    }

    [Fact]
    public void A_page_holds_what_one_unit_enters_for_one_period()
    {
        var due = DueData.Of(Quarterly.Compiled());

        Assert.Equal(
            ["U1 Q1: misura/A/2020/Q1", "U1 Q2: misura/A/2020/Q2", "U1 Q3: misura/A/2020/Q3", "U1 Q4: misura/A/2020/Q4", "U2 : misura/B/2020"],
            due.Sheets.Select(sheet => $"{sheet.Owner} {sheet.Period}: {string.Join(' ', sheet.Data.Select(datum => datum.Key))}"));
        Assert.Null(due.Sheet("U2", Period.Parse("Q1")));
        Assert.Null(due.Find(Key("D")));
    }

    [Fact]
    public void What_no_formula_reads_stands_on_no_page_and_can_be_entered_all_the_same()
    {
        var due = DueData.Of(Quarterly.Compiled());

        Assert.Equal(["misura/C/2020"], due.Unread.Select(datum => datum.Key.ToString()));
        Assert.DoesNotContain(due.All, datum => datum.Key.Code == "C");
        var entered = due.With([KeyValuePair.Create(Key("C"), (Entered?)new Entered(Value.Of(7))), KeyValuePair.Create(Key("B"), (Entered?)new Entered(Value.Of(8)))]);
        Assert.Equal((7, 8), (entered.Find(Key("C"))!.Entered!.Value!.Value.Content, entered.Find(Key("B"))!.Entered!.Value!.Value.Content));
    }

    [Fact]
    public void Only_what_some_item_shows_this_year_is_asked_for()
    {
        var card = Plan.Card(
            "ente",
            Plan.Item("counts", 50),
            Plan.Item("observed", 0, null) with { Weight = null, Monitoring = true },
            Plan.Item("not due", 50) with { Status = ItemStatus.NotDue },
            Plan.Item("not applicable", 50) with { Status = ItemStatus.NotApplicable },
            Plan.Item("both", 50) with { Status = ItemStatus.NotDue },
            Plan.Item("later", 50) with { Status = ItemStatus.NotDue },
            Plan.Item("aside", 50));
        var cycle = Plan.Of(card, Plan.Card("sg", Plan.Item("both", 100)));
        var due = DueData.Of((cycle with
        {
            Indicators = [.. cycle.Indicators.Where(indicator => indicator.Code != "later"), Plan.Indicator("unused"), Plan.Indicator("of no scorecard", formula: "[A]"), Plan.Indicator("later", formula: "[B]")],
            Measures = [.. new[] { "A", "B", "C" }.Select(code => new Measure { Code = code, Name = code })],
            Neutralisations = [new Neutralisation { Scorecard = "ente", Indicator = "aside" }],
        }).Compiled());

        Assert.Equal(["A", "counts", "observed", "both", "aside"], due.All.Select(datum => datum.Key.Code));
    }

    [Fact]
    public void A_value_given_for_the_year_holds_in_place_of_its_quarters()
    {
        var cycle = Quarterly with { Values = [Of("A", "Q1", 5), Of("A", "", 50)] };

        Assert.Equal(["misura/A/2020/Q1", "misura/A/2020", "misura/B/2020"], DueData.Of(cycle.Compiled()).All.Select(datum => datum.Key.ToString()));
    }

    [Theory]
    [InlineData("", "misura/A/2019 misura/A/2020/Q1", "nothing known: asked for whole")]
    [InlineData("S1", "misura/A/2019 misura/A/2020/Q1", "not one of its periods")]
    [InlineData("Q1", "misura/A/2019 misura/A/2020/Q1", "one quarter of four")]
    [InlineData("Q1 Q2 Q3 Q4", "misura/A/2020/Q1", "known from its quarters")]
    [InlineData("year", "misura/A/2020/Q1", "there already, carried over or entered")]
    [InlineData("missing", "misura/A/2020/Q1", "declared not to be there: that is an answer")]
    [InlineData("unexplained", "misura/A/2019 misura/A/2020/Q1", "declared, and nobody says why")]
    public void A_year_before_is_asked_for_where_a_formula_reads_it(string known, string expected, string why)
    {
        var values = known.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(period => period is "missing" or "unexplained"
            ? Of("A", "", 0) with { Year = 2019, Value = null, State = ValueState.Missing, Reason = period == "missing" ? "non rilevato" : null }
            : Of("A", period == "year" ? "" : period, 10) with { Year = 2019 });
        var cycle = Quarterly with { Indicators = [Plan.Indicator("X", formula: "[A] / [A, -1]")], Values = [.. values] };

        Assert.True(expected == string.Join(' ', DueData.Of(cycle.Compiled()).All.Take(expected.Split(' ').Length).Select(datum => datum.Key)), why);
    }

    [Fact]
    public void A_cycle_begun_from_the_year_before_counts_nothing_of_it_as_done()
    {
        var due = DueData.Of(NextYear.From(Sample).Cycle.Compiled());

        Assert.All(due.All, datum => Assert.Equal(Sample.Year + 1, datum.Key.Year));
        Assert.Equal((0, due.All.Count), (due.Sheets.Sum(sheet => sheet.Complete), due.Sheets.Sum(sheet => sheet.Missing.Count())));
        var before = Assert.Single(due.Read, datum => !datum.IsAsked);
        Assert.Equal("misura/699/2020", before.Key.ToString());
        Assert.Equal(before.Entered!.Value, due.Find(before.Key with { Year = 2021 })!.YearBefore);
        // It may be corrected all the same; taken out, it is asked for.
        Assert.Equal(Number(41), due.With(before.Key, new Entered(Value.Of(41))).Find(before.Key)!.Entered!.Value);
        Assert.True(due.With(before.Key, null).Find(before.Key)!.IsAsked);
    }

    [Fact]
    public void A_row_shows_the_period_before_the_year_before_and_what_is_known()
    {
        var cycle = Quarterly with
        {
            Values = [Of("A", "Q1", 10), Of("A", "Q2", 20), Of("A", "Q4", 40), Of("A", "Q2", 2) with { Year = 2019 }, Of("A", "Q4", 4) with { Year = 2019 }, Of("A", "", 9) with { Year = 2019 }, Of("B", "", 7) with { Year = 2019 }],
        };
        var due = DueData.Of(cycle.Compiled());

        var second = due.Find(Key("A", "Q2"))!;
        Assert.Equal((Number(10), Number(2), Number(20)), (second.Previous, second.YearBefore, second.Entered!.Value));
        Assert.Equal([Number(10), Number(2), Number(4)], second.Past.Select(value => (Value?)value));
        Assert.Equal(Number(4), due.Find(Key("A", "Q1"))!.Previous);
        Assert.Equal((null, Number(7)), (due.Find(Key("B"))!.Previous, due.Find(Key("B"))!.YearBefore));
    }

    [Theory, Examples("WithoutDatum")]
    public void What_is_declared_not_to_be_there_says_what_that_does(string rule, string how, string often, string period, string said)
    {
        using var _ = Language.Italian();
        var cycle = Plan.Of(Plan.Card("ente", Plan.Item("X", 100, 10))) with
        {
            Method = new Method { Missing = rule == "contano zero" ? MissingRule.Zero : MissingRule.Skip },
            Indicators = [Plan.Indicator("X", formula: "[A]")],
            Measures = [new Measure
            {
                Code = "A",
                Name = "fatte",
                Frequency = often switch { "mensile" => Frequency.Monthly, "trimestrale" => Frequency.Quarterly, _ => Frequency.Yearly },
                Aggregation = how switch { "progressivo" => Aggregation.ToDate, "ultimo" => Aggregation.Last, _ => Aggregation.Sum },
            }],
        };
        var key = Key("A", period == "–" ? "" : period);
        var datum = DueData.Of(cycle.Compiled()).With(key, new Entered(null, ValueState.Missing, "non rilevato")).Find(key)!;

        Assert.Equal(said, PurposeInWords.Of(datum, Assert.Single(datum.Purposes), Figures.Italian).Replace('\u00a0', ' '));
    }

    [Fact]
    public void A_row_says_what_it_serves_and_what_its_value_makes_of_it()
    {
        using var _ = Language.Italian();
        var due = DueData.Of(Quarterly.Compiled());
        string Line(string code, string period = "") => PurposeInWords.Of(due.Find(Key(code, period))!, Assert.Single(due.Find(Key(code, period))!.Purposes), Figures.Italian).Replace('\u00a0', ' ');

        Assert.Equal("serve a X: aspetta B, target ≥ 10,00", Line("A", "Q1"));
        due = due.With(Key("B"), new Entered(Value.Of(10)));
        Assert.Equal("serve a X: aspetta il valore, target ≥ 10,00", Line("A", "Q1"));
        due = due.With(Key("A", "Q1"), new Entered(Value.Of(20)));
        Assert.Equal("serve a X: aspetta gli altri valori dell'anno, target ≥ 10,00", Line("A", "Q1"));
        Assert.Equal("serve a X: aspetta il valore, target ≥ 10,00", Line("A", "Q2"));
        due = due.With(Key("A", "Q2"), new Entered(Value.Of(20))).With(Key("A", "Q3"), new Entered(Value.Of(20))).With(Key("A", "Q4"), new Entered(Value.Of(15)));
        Assert.Equal("serve a X: ora 7,50, target ≥ 10,00", Line("B"));
        Assert.Equal(0.75m, due.Find(Key("B"))!.Purposes[0].Items[0].Result);
        due = due.With(Key("A", "Q4"), new Entered(Value.Of(15), ValueState.Estimated, "provvisorio"));
        Assert.Equal("serve a X: ora 7,50 (stima), target ≥ 10,00", Line("B"));
        due = due.With(Key("B"), new Entered(Value.Of(0)));
        Assert.Equal("serve a X: con questi valori la formula divide per zero, target ≥ 10,00", Line("B"));
        due = due.With(Key("B"), null);
        Assert.Equal("serve a X: aspetta il valore, target ≥ 10,00", Line("B"));
    }

    [Fact]
    public void An_indicator_recorded_as_it_is_says_its_target()
    {
        using var _ = Language.Italian();
        var card = Plan.Card("ente", Plan.Item("X", 100, 10), Plan.Item("Y", 0, null) with { Weight = null, Monitoring = true });
        var due = DueData.Of(Plan.Of(card, Plan.Card("sg", Plan.Item("X", 100, 12))).Compiled());

        Assert.Equal(["target ≥ 10,00; ≥ 12,00", "in monitoraggio"], due.All.Select(datum => PurposeInWords.Of(datum, datum.Purposes[0], Figures.Italian).Replace('\u00a0', ' ')));
    }

    [Fact]
    public void An_indicator_of_no_scorecard_is_said_to_be_so()
    {
        using var _ = Language.Italian();
        var datum = DueData.Of(Sample.Compiled()).Find(Key("406"))!;

        Assert.Equal("serve a C2.10: ora 26/03/2020, in nessun cruscotto", PurposeInWords.Of(datum, Assert.Single(datum.Purposes), Figures.Italian));
    }

    [Fact]
    public void What_a_cycle_may_not_hold_is_refused()
    {
        var due = DueData.Of(Quarterly.Compiled());

        Assert.Throws<ArgumentException>(() => due.With(Key("A", "Q1"), new Entered(Value.Of(true))));
        Assert.Throws<ArgumentException>(() => due.With(Key("A", "Q1"), new Entered(null)));
        Assert.Throws<ArgumentException>(() => due.With(Key("D"), new Entered(Value.Of(1))));
    }

    [Fact]
    public void Whatever_the_cycle_each_page_is_complete_when_every_row_has_an_answer() => CycleGen.Cycle.Sample(
        cycle =>
        {
            var due = DueData.Of(cycle.Compiled());
            Assert.Equal(due.All.Count, due.Sheets.Sum(sheet => sheet.Data.Count));
            Assert.Equal(due.All.Count, due.All.Select(datum => datum.Key).Distinct().Count());
            Assert.All(due.All, datum => Assert.NotEmpty(datum.Purposes.Select(purpose => PurposeInWords.Of(datum, purpose, Figures.Italian))));

            foreach (var datum in due.Sheets.SelectMany(sheet => sheet.Missing).ToList())
            {
                due = due.With(datum.Key, new Entered(null, ValueState.Missing, "non rilevato"));
            }

            Assert.Empty(due.Sheets.SelectMany(sheet => sheet.Missing));
        },
        iter: 200);

    private static DatumKey Key(string code, string period = "") => new(DatumKind.Measure, code, Plan.Year, Period.Parse(period));

    private static MeasureValue Of(string measure, string period, decimal value) =>
        new() { Measure = measure, Year = Plan.Year, Period = Period.Parse(period), Value = Value.Of(value) };

    private static Value? Number(decimal number) => Value.Of(number);
}
