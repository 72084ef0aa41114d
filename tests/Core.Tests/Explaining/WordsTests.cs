using System.Text.RegularExpressions;
using Traguardo.Core.Cycles;
using Traguardo.Core.Display;
using Traguardo.Core.Explaining;
using Traguardo.Core.Measures;
using Traguardo.Core.Scoring;
using Traguardo.Core.Tests.Support;
using Xunit;

namespace Traguardo.Core.Tests.Explaining;

/// <summary>Every sentence an explanation may use, in a case that needs it.</summary>
public sealed class WordsTests
{
    private static readonly DateOnly Term = new(2020, 9, 30);

    private static readonly (string Name, Cycle Cycle)[] Cases =
    [
        ("molte perdite", Plan.Of(Plan.Card("ente", [.. Enumerable.Range(1, 6).Select(i => Plan.Item($"I{i}", 10))]))
            .With(("I1", 0.9m), ("I2", 0.8m), ("I3", 0.7m), ("I4", 0.6m), ("I5", 0.5m), ("I6", 1))),
        ("quattro perdite, una piccola", Plan.Of(Plan.Card("ente", [.. Enumerable.Range(1, 4).Select(i => Plan.Item($"I{i}", 10))]))
            .With(("I1", 0.9m), ("I2", 0.8m), ("I3", 0.7m), ("I4", 0.999m))),
        ("oltre il target", Uncapped(Plan.Of(Plan.Card("ente", Plan.Objective("A", 1, Plan.Item("X", 1)), Plan.Objective("B", 1, Plan.Item("Y", 1))))
            .With(("X", 1.3m), ("Y", 0.9m)))),
        ("la voce peggiore", Plan.Of(Plan.Card("ente", Plan.Objective("A", 1, Plan.Item("X", 1)), Plan.Objective("B", 1, Plan.Item("Y", 1))) with { Rollup = Rollup.Worst })
            .With(("X", 0.11m), ("Y", 0.9m))),
        ("media semplice", Plan.Of(Plan.Card("ente", Plan.Item("X", 1), Plan.Item("Y", 9)) with { Rollup = Rollup.Mean }).With(("X", 1), ("Y", 0.5m))),
        ("righe a due decimali", Rounded(2)),
        ("righe a un decimale", Rounded(1)),
        ("righe all'unità", Rounded(0)),
        ("nulla conta", Holding(Plan.Item("X", 1) with { Status = ItemStatus.NotDue }, Plan.Item("Y", 1) with { Status = ItemStatus.NotApplicable })),
        ("mancano due valori", Holding(Plan.Item("X", 1), Plan.Item("Y", 1))),
        ("un valore mancante resta fuori", Holding(Plan.Item("X", 1), Plan.Item("Y", 1)).With(("X", 1)) with { Method = new Method { Missing = MissingRule.Skip } }),
        ("manca il target", Holding(Plan.Item("X", 1, target: null)).With(("X", 1))),
        ("senza target, con una curva", Holding(Plan.Item("X", 1, target: null) with { Curve = new StepsCurve([new(0.5m, 0.6m), new(0.9m, 1)]) }).With(("X", 0.7m))),
        ("sterilizzata", Neutralised(NeutralisedRule.LeftOut)),
        ("sterilizzata e contata come raggiunta", Neutralised(NeutralisedRule.Full)),
        ("in monitoraggio", Holding(new Item { Indicator = "X", Monitoring = true }).With(("X", 7))),
        ("stimata", Holding(Plan.Item("X", 1)) with { IndicatorValues = [Plan.Recorded("X", Value.Of(0.5m), ValueState.Estimated)] }),
        ("obiettivo senza punteggio", Plan.Of(Plan.Card("sg", Plan.Refer("ente/A")), Plan.Card("ente", Plan.Objective("A", 1)))),
        ("sì o no", Judged(Better.Yes, Value.Of(false), new Target(Value.Of(true)))),
        ("data", Judged(Better.By, Value.Of(Term.AddDays(1)), new Target(Value.Of(Term)))),
        ("data con soglia", Judged(Better.By, Value.Of(Term.AddDays(3)), new Target(Value.Of(Term)), new FloorCurve(5))),
        ("data con punti", Judged(Better.By, Value.Of(Term.AddDays(3)), new Target(Value.Of(Term)), new LineCurve([new(1, 1), new(11, 0)]))),
        ("più basso", Judged(Better.Lower, Value.Of(12), Target.Of(10), cap: 1.25m)),
        ("più basso con soglia", Judged(Better.Lower, Value.Of(12), Target.Of(10), new FloorCurve(20))),
        ("uguale", Judged(Better.Equal, Value.Of(12), Target.Of(10))),
        ("entro i limiti", Judged(Better.Within, Value.Of(12), Target.Of(4, 10))),
        ("con soglia, in percentuale", Judged(Better.Higher, Value.Of(0.5m), Target.Of(1), new FloorCurve(0.6m), unit: UnitOfMeasure.Percent)),
        ("con base", Judged(Better.Higher, Value.Of(6), Target.Of(10), new BaselineCurve(2))),
        ("obiettivo con una curva", Plan.Of(
            Plan.Card("sg", Plan.Refer("ente/A") with { Curve = new LineCurve([new(0.5m, 0), new(0.95m, 1)]) }),
            Plan.Card("ente", Plan.Objective("A", 1, Plan.Item("X", 1)))).With(("X", 0.8m))),
        ("stati dei dati", Reading("[a] + [b] + [c] + [d]", [ValueState.NotDue, ValueState.NotApplicable, ValueState.Missing, ValueState.Estimated])),
        ("dati con la loro fonte", Reading("-[a] * 100 + max([a], [b])", [ValueState.Measured, ValueState.Measured])),
        ("dati di più anni", Reading("[a] / [a, -1] + [a, -2]", [ValueState.Measured])),
        ("formula che divide per zero", Reading("[a] / ([a] - 1)", [ValueState.Measured])),
        ("formula fuori misura", Reading("[a] / 0.0000000000000001", [ValueState.Measured])),
        ("formula di una misura sola", Reading("[a]", [ValueState.Estimated])),
        ("area", WithArea(0.5m, 0.8m, 1)),
        ("area con un obiettivo appena sotto", WithArea(0.999m, 1)),
        ("area raggiunta", WithArea(1, 1)),
        ("area di un obiettivo", WithArea(0.88m)),
        ("area senza punteggio", WithArea()),
    ];

    [Theory]
    [InlineData("it")]
    [InlineData("en")]
    public void Each_case_is_explained_in_the_words_approved(string language)
    {
        using var _ = Language.Of(language);

        ApprovedText.Check(Explained(), $"Words.{language}");
    }

    [Fact]
    public void Each_sentence_is_used_in_some_case()
    {
        using var _ = Language.Italian();
        var explained = Explained();
        var texts = typeof(ExplainTexts).GetProperties().Where(text => text.PropertyType == typeof(string)).Select(text => (string)text.GetValue(null)!);

        Assert.All(texts, text => Assert.Matches(Regex.Replace(Regex.Escape(text), @"\\\{\d}", ".*"), explained));
    }

    [Theory]
    [InlineData("0,4", "Lo 0,4")]
    [InlineData("1", "L'1")]
    [InlineData("1,5", "L'1,5")]
    [InlineData("8%", "L'8%")]
    [InlineData("11", "L'11")]
    [InlineData("11,9", "L'11,9")]
    [InlineData("18", "Il 18")]
    [InlineData("80", "L'80")]
    [InlineData("88,2", "L'88,2")]
    [InlineData("94,9", "Il 94,9")]
    [InlineData("100", "Il 100")]
    [InlineData("108", "Il 108")]
    [InlineData("111", "Il 111")]
    [InlineData("800", "L'800")]
    [InlineData("10", "Il 10")]
    public void A_figure_has_the_article_of_its_sound(string figure, string withArticle) =>
        Assert.Equal(withArticle, ItalianArticle.Before(figure) + figure);

    [Theory]
    [InlineData("pari all'", "94,9%", "pari al ")]
    [InlineData("pari al ", "88,2%", "pari all'")]
    [InlineData("Dal ", "0,4%", "Dallo ")]
    [InlineData("L’", "94,9%", "Il ")]
    [InlineData("sul", "8%", "sull'")]
    [InlineData("TOTALE DEL ", "94,9%", "TOTALE DEL ")]
    [InlineData("TOTALE DEL ", "88,2%", "TOTALE DELL'")]
    [InlineData("dell’", "88,2%", "dell’")]
    [InlineData("al\u00a0", "94,9%", "al\u00a0")]
    [InlineData("nell'", "7%", "nel ")]
    [InlineData("fino all'", "1° marzo 2021", "fino al ")]
    [InlineData("fino al ", "11 marzo 2021", "fino all'")]
    [InlineData("oltre il ", "1.100", "oltre il ")]
    [InlineData("un canal ", "88", "un canal ")]
    [InlineData("con i ", "88", "con i ")]
    [InlineData("è del ", "−3%", "è del ")]
    [InlineData("è dell'", "–", "è dell'")]
    [InlineData("", "88", "")]
    public void Words_before_a_figure_end_with_its_article(string words, string figure, string fitted) => Assert.Equal(fitted, ItalianArticle.Fit(words, figure));

    private static string Explained() => string.Concat(Cases.Select(of =>
    {
        var scored = of.Cycle.Scored();
        var explanation = new Explainer(scored, Figures.Current).Explain(scored.Areas.Count > 0 ? "area:1" : scored.Scorecards[0].Path);
        var formulas = scored.Compiled.Indicators.Select(indicator => FormulaInWords.Names(indicator, Figures.Current)).OfType<string>();
        return $"{of.Name}\n{string.Concat(formulas.Select(names => $"{names}\n"))}{ExplanationText.Of(explanation!)}\n";
    }));

    private static Cycle Holding(params Item[] items) => Plan.Of(Plan.Card("ente", [.. items]));

    private static Cycle Uncapped(Cycle cycle) => cycle with { Method = new Method { Cap = Cap.None } };

    private static Cycle Rounded(int decimals) =>
        Holding(Plan.Item("X", 30), Plan.Item("Y", 70)).With(("X", 0.6826m), ("Y", 0.7058m)) with { Method = new Method { RowRounding = decimals } };

    private static Cycle Neutralised(NeutralisedRule rule) => Plan.Of(
        Plan.Card("sg", Plan.Refer("ente/A"), Plan.Item("X", 1), Plan.Item("Y", 1)),
        Plan.Card("ente", Plan.Objective("A", 1, Plan.Item("X", 1), Plan.Item("Y", 1)))).With(("X", 0.5m), ("Y", 0.5m)) with
    {
        Method = new Method { Neutralised = rule },
        Neutralisations = [new Neutralisation { Scorecard = "sg", Indicator = "X", Act = "verbale 3/2021", Reason = "gara annullata" }],
    };

    private static Cycle Judged(Better better, Value actual, Target target, Curve? curve = null, UnitOfMeasure? unit = null, decimal? cap = null) => Plan.Empty with
    {
        Indicators = [Plan.Indicator("X", better) with
        {
            Unit = unit ?? better switch
            {
                Better.By => UnitOfMeasure.Date,
                Better.Yes => UnitOfMeasure.YesNo,
                _ => UnitOfMeasure.Euro,
            },
        }],
        IndicatorValues = [Plan.Recorded("X", actual)],
        Scorecards = [Plan.Card("ente", new Item { Indicator = "X", Weight = 1, Target = target, Curve = curve, Cap = cap is { } limit ? new Cap(limit) : null })],
    };

    private static Cycle Reading(string formula, ValueState[] states)
    {
        var codes = states.Select((state, i) => (Code: $"{(char)('a' + i)}", State: state)).ToList();
        return Plan.Empty with
        {
            Measures = [.. codes.Select(of => new Measure { Code = of.Code, Name = $"Misura {of.Code}", Source = of is { Code: "a", State: ValueState.Measured } ? null : "registro", Owner = "Ufficio studi" })],
            Values = [.. codes.SelectMany(of => Enumerable.Range(0, 3).Select(ago => new MeasureValue
            {
                Measure = of.Code,
                Year = Plan.Year - ago,
                Value = of.State is ValueState.Measured or ValueState.Estimated ? Value.Of(1 + ago) : null,
                State = of.State,
            }))],
            Indicators = [Plan.Indicator("X", formula: formula)],
            Scorecards = [Plan.Card("ente", Plan.Item("X", 1))],
        };
    }

    private static Cycle WithArea(params decimal[] scores)
    {
        var codes = scores.Select((score, i) => (Item: $"X{i}", Score: score)).ToArray();
        return Plan.Of(Plan.Card("ente", [.. codes.Select((of, i) => Plan.Objective($"A{i}", 1, Plan.Item(of.Item, 1)))])).With(codes) with
        {
            StrategicAreas = [new StrategicArea { Code = "1", Title = "Area", Objectives = [.. codes.Select((of, i) => $"ente/A{i}")] }],
        };
    }
}
