using System.Text;
using Traguardo.Core.Exchange;
using Xunit;

namespace Traguardo.Core.Tests.Checks;

/// <summary>Tables printed beside a plan, with totals that are those of their rows, and others that are not.</summary>
internal static class ContextExamples
{
    public static IEnumerable<ExamplePlan> Faulty =>
    [
        With("a column that makes 51 where 50 is printed, and a row and a gender that do not add up", """
            {"staff": {
              "title": "Personale per titolo di studio", "years": [2019, 2020],
              "rows": {"Obbligo": [8, 7], "Diploma": [20, 20], "Laurea": [24, 24]}, "total": [52, 50],
              "genderLastYear": {"Obbligo": {"donne": 5, "uomini": 3}, "Diploma": {"donne": 16, "uomini": 4}, "Laurea": {"donne": 14, "uomini": 10}},
              "printedGenderTotals": {"donne": 34, "uomini": 17}}}
            """),
        With("a group and both results of the accounts", """
            {"finance": {"columns": ["Consuntivo"], "groups": [
              {"name": "Proventi correnti", "printed": [1000.50], "rows": {"Diritto annuale": [700], "Altri proventi": [300.25]}},
              {"name": "Oneri correnti", "printed": [900], "rows": {"Personale": [600], "Funzionamento": [300]}}],
              "results": {"Gestione corrente": [110.50], "Gestione finanziaria": [-5], "Risultato economico": [100]}}}
            """),
        With("more rows than can be written out", """
            {"staff": {"years": [2020], "rows": {"20-29": [1], "30-39": [1], "40-49": [1], "50-59": [1], "60-64": [1], "65-66": [1], "67": [1]}, "total": [8]}}
            """),
    ];

    public static IEnumerable<ExamplePlan> Harmless =>
    [
        With("everything adds up", """
            {"staff": {
              "years": [2019, 2020], "rows": {"A": [8, 6], "B": [20, 20]}, "total": [28, 26],
              "genderLastYear": {"A": {"donne": 5, "uomini": 1}, "B": {"donne": 16, "uomini": 4}}, "printedGenderTotals": {"donne": 21, "uomini": 5}}}
            """),
        With("nothing is printed that the rows could be held against", """
            {"staff": {"years": [2020], "rows": {"A": [8], "B": [20]}}}
            """),
    ];

    private static ExamplePlan With(string what, string json)
    {
        var reading = ContextReader.Read(Encoding.UTF8.GetBytes(json));
        Assert.Equal([], reading.Faults);
        return new ExamplePlan("context-totals", what, SoundPlan.Whole) { Context = reading.Tables };
    }
}
