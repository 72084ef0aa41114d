using System.Globalization;
using System.Text;
using System.Text.Json;
using Traguardo.Core.Cycles;
using Traguardo.Core.Exchange;
using Traguardo.Core.Measures;
using Traguardo.Core.Planning.Differences;
using Traguardo.Core.Tests.Support;
using Traguardo.Core.Validating;
using Xunit;

namespace Traguardo.Core.Tests.Validating;

/// <summary>What the OIV draws, judges and validates.</summary>
public sealed class ValidatingTests : IDisposable
{
    private static readonly string[] Keys = ["misura/10/2020", "misura/20/2020", "misura/30/2020", "misura/30/2020/Q1", "indicatore/A1/2020", "indicatore/B1/2020"];

    private static readonly DateOnly Today = new(2021, 5, 11);

    private readonly Language language = Language.Italian();

    public void Dispose() => language.Dispose();

    [Theory, Examples("SampleDraw")]
    public void A_seed_draws_the_same_sample_whoever_draws_it(string seed, string count, string drawn)
    {
        var sample = SampleDraw.Of(seed, Keys, int.Parse(count, CultureInfo.InvariantCulture));

        Assert.Equal(drawn, sample.Count == 0 ? "–" : string.Join(", ", sample.Select(one => one.Key)));
        Assert.Equal(sample, SampleDraw.Of(seed, Keys.Reverse().Concat(Keys), int.Parse(count, CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Who_knows_some_of_the_values_draws_the_sample_as_far_as_they_know_it()
    {
        var known = Keys.Where(key => !key.StartsWith("indicatore", StringComparison.Ordinal)).ToHashSet();
        var whole = SampleDraw.Of("OIV 2020", Keys, 3).Where(one => known.Contains(one.Key)).ToList();

        Assert.Equal(whole, SampleDraw.Of("OIV 2020", known, whole.Count));
    }

    [Theory, Examples("SampleSize")]
    public void A_sample_has_a_number_of_values_or_a_part_of_all(string text, string population, string drawn)
    {
        var isRead = SampleSize.TryParse(text, out var size);

        Assert.Equal(drawn, isRead ? size.Of(int.Parse(population, CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture) : "non si legge");
        Assert.True(!isRead || (SampleSize.TryParse($"{size}", out var again) && again == size));
    }

    [Fact]
    public void A_sample_is_drawn_from_the_values_of_the_year_or_from_those_that_count_in_a_scorecard()
    {
        var cycle = Plan.Empty with
        {
            Measures = [new Measure { Code = "10", Name = "Imprese" }, new Measure { Code = "20", Name = "Visite" }, new Measure { Code = "30", Name = "Giorni" }],
            Values = [Of("10", 1), Of("20", 2), Of("10", 3, Plan.Year - 1), Of("30", null)],
            Indicators = [Plan.Indicator("X", formula: "[10] + [10, -1]"), Plan.Indicator("Y"), Plan.Indicator("Z")],
            IndicatorValues = [Plan.Recorded("Y", Value.Of(1m)), Plan.Recorded("Z", Value.Of(1m))],
            Scorecards = [Plan.Card("ente", Plan.Objective("A", 100, Plan.Item("X", 50, 4), Plan.Item("Y", 50, 1))), Plan.Card("sg", Plan.Refer("ente/A"))],
            Neutralisations = [new Neutralisation { Scorecard = "sg", Indicator = "Y" }],
        };
        var scored = cycle.Scored();
        string[] From(string? card) => [.. DrawableValues.Of(scored, card).Select(key => $"{key}")];

        Assert.Equal([$"misura/10/{Plan.Year}", $"misura/20/{Plan.Year}", $"indicatore/Y/{Plan.Year}", $"indicatore/Z/{Plan.Year}"], From(null));
        Assert.Equal([$"misura/10/{Plan.Year}", $"indicatore/Y/{Plan.Year}"], From("ente"));
        Assert.Equal([$"misura/10/{Plan.Year}"], From("sg"));
        Assert.Empty(From("nessuno"));
    }

    [Theory, Examples("ValidationOutcome")]
    public void What_follows_from_the_criteria(string answers, string proposed, string decided, string observations, string hindrance)
    {
        ExaminedCriterion[] examined = [.. answers.Split(", ").Select((answer, i) => new ExaminedCriterion($"c{i}", $"Criterio {i}", AnswerOf(answer), answer is "sì" or "no senza nota" ? null : "Nota"))];
        var outcome = Enum.GetValues<ValidationOutcome>().Single(one => FieldWords.Of(one) == decided);
        var validation = new ReportValidation { Outcome = outcome, Observations = observations, Criteria = [.. examined], Organ = "OIV", Number = "4", Date = Today };
        var edited = new ValidateReport(validation, [new("c0", "Uno"), new("c1", "Due")], Today).Apply(Plan.Empty);

        Assert.Equal(proposed, FieldWords.Of(ValidationRules.Proposed([.. examined.Select(one => one.Answer)])!.Value));
        Assert.Equal(hindrance, edited.Compiled is null ? string.Join("; ", edited.Faults.Select(fault => fault.What)) : "–");
        Assert.Equal(hindrance == "–" ? [outcome] : [], edited.Compiled?.Cycle.Validations.Select(one => one.Outcome) ?? []);
    }

    [Fact]
    public void Without_answers_nothing_is_proposed() => Assert.Null(ValidationRules.Proposed([]));

    [Theory, Examples("Judgement")]
    public void A_scorecard_is_judged_by_an_act_that_says_why(string label, string reason, string number, string day, string hindrance)
    {
        var edited = new JudgeCard(new Judgement { Scorecard = "ente", Label = label, Reason = reason, Organ = "OIV", Number = number, Date = Day(day) }, Today).Apply(Judged(92));

        Assert.Equal(hindrance, edited.Compiled is null ? string.Join("; ", edited.Faults.Select(fault => fault.What)) : "–");
        Assert.Equal(hindrance == "–" ? [(label, (decimal?)0.92m)] : [], edited.Compiled?.Cycle.Judgements.Select(one => (one.Label, one.Result)) ?? []);
    }

    [Fact]
    public void Who_judges_again_replaces_the_judgement_and_no_scorecard_without_all_its_values_is_judged()
    {
        var act = new Judgement { Scorecard = "ente", Label = "Buono", Reason = "Perché", Organ = "OIV", Number = "1", Date = Today };
        var first = new JudgeCard(act, Today).Apply(Judged(92)).Compiled!.Cycle;
        var second = new JudgeCard(act with { Label = "Ottimo" }, Today).Apply(first).Compiled!.Cycle;

        Assert.Equal("Ottimo", Assert.Single(second.Judgements).Label);
        Assert.Equal("il punteggio del cruscotto non è completo", Assert.Single(new JudgeCard(act, Today).Apply(Judged(92) with { IndicatorValues = [] }).Faults).What);
        Assert.NotEmpty(new JudgeCard(act with { Scorecard = "altro" }, Today).Apply(Judged(92)).Faults);
        Assert.Empty(CycleView.Without(second, new HashSet<string> { "ente" }).Judgements);
        Assert.Empty(Core.Planning.NextYear.From(second).Cycle.Judgements);
    }

    [Fact]
    public void The_criteria_that_come_with_the_program_are_ten_and_others_are_read_or_refused()
    {
        Assert.Equal(10, ValidationCriteria.Shipped.Count);
        Assert.Equal(["a", "b"], Read("""[{"code":"a","title":"Uno"},{"code":"b","title":"Due","proofs":["sample"]}]""").Select(one => one.Code));
        foreach (var unsound in new[] { "[]", "null", "[null]", """[{"code":"a"}]""", """[{"code":"","title":"Uno"}]""", """[{"code":"a","title":"Uno"},{"code":"a","title":"Due"}]""", "{" })
        {
            Assert.Throws<JsonException>(() => Read(unsound));
        }
        static IReadOnlyList<ValidationCriterion> Read(string json) => ValidationCriteria.Read(Encoding.UTF8.GetBytes(json));
    }

    [Fact]
    public void Criteria_are_kept_as_a_text_and_read_again()
    {
        ExaminedCriterion[] criteria = [new("piano", "Coerenza", CriterionAnswer.Yes), new("dati", "Dati \"veri\"", CriterionAnswer.No, "nota") { Extra = """{"x":1}""" }];

        Assert.Equal(criteria, CriteriaText.Read(CriteriaText.Write(criteria)));
        Assert.Empty(CriteriaText.Read(CriteriaText.Write([])));
    }

    private static Cycle Judged(decimal percent) => Plan.Empty with
    {
        Method = new Method { Judgements = [new JudgementBand(90, "Ottimo"), new JudgementBand(0, "Buono")] },
        Indicators = [Plan.Indicator("Y")],
        IndicatorValues = [Plan.Recorded("Y", Value.Of(percent))],
        Scorecards = [Plan.Card("ente", Plan.Objective("A", 100, Plan.Item("Y", 100, 100)))],
    };

    private static MeasureValue Of(string measure, decimal? value, int year = Plan.Year) =>
        new() { Measure = measure, Year = year, Value = value is { } given ? Value.Of(given) : null, State = value is null ? ValueState.Missing : ValueState.Measured };

    private static CriterionAnswer AnswerOf(string text) => text switch { "sì" => CriterionAnswer.Yes, "osservazioni" => CriterionAnswer.WithObservations, _ => CriterionAnswer.No };

    private static DateOnly? Day(string text) => text.Length == 0 ? null : DateOnly.ParseExact(text, "dd/MM/yyyy", CultureInfo.InvariantCulture);
}
