using System.Text.Encodings.Web;
using System.Text.Json;
using Traguardo.Core.Checks;
using Traguardo.Core.Exchange;
using Traguardo.Core.Measures;
using Traguardo.Core.Tests.Support;
using Xunit;

namespace Traguardo.Core.Tests.Exchange;

/// <summary>One cycle with every state an item can be in, and the whole of what is written of it.</summary>
public sealed class ResultWriterTests
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly string Cycle = """
        {"format": "performance-cycle/1", "administration": {"code": "c_x", "name": "Comune di X"}, "year": 2024,
         "method": {"cap": 1.2, "judgements": [{"from": 0, "label": "Basso"}, {"from": 80, "label": "Alto"}]},
         "indicators": [
           {"code": "N", "name": "Numero", "better": "higher", "decimals": 1},
           {"code": "P", "name": "Percentuale", "better": "lower", "unit": "percent", "decimals": 0},
           {"code": "W", "name": "Fra due", "better": "within"},
           {"code": "Y", "name": "Sì o no", "better": "yes", "unit": "yesno"},
           {"code": "D", "name": "Entro", "better": "by", "unit": "date"},
           {"code": "M", "name": "Senza valore", "better": "higher"},
           {"code": "S", "name": "Sterilizzato", "better": "higher"}],
         "indicatorValues": [
           {"indicator": "N", "year": 2024, "value": 10},
           {"indicator": "N", "year": 2024, "period": "Q2", "value": 3},
           {"indicator": "P", "year": 2024, "value": 0.125, "state": "estimated"},
           {"indicator": "W", "year": 2024, "value": 55},
           {"indicator": "Y", "year": 2024, "value": true},
           {"indicator": "D", "year": 2024, "value": "2024-06-30"},
           {"indicator": "S", "year": 2024, "value": 1}],
         "scorecards": [
           {"kind": "scorecard", "code": "ente", "title": "Ente", "children": [
             {"kind": "objective", "code": "O1", "title": "Più servizi", "weight": 60, "children": [
               {"indicator": "N", "weight": 3, "target": 30},
               {"indicator": "P", "weight": 1, "target": 0.1},
               {"indicator": "W", "weight": 1, "target": [40, 50]},
               {"indicator": "Y", "weight": 1, "target": true},
               {"indicator": "D", "weight": 1, "target": "2024-06-30"},
               {"indicator": "M", "weight": 1, "target": 5},
               {"indicator": "S", "weight": 1, "target": 5}]},
             {"kind": "objective", "code": "O2", "title": "Solo osservato", "weight": 40, "children": [
               {"indicator": "N", "monitoring": true},
               {"indicator": "P", "weight": 1, "target": 1, "status": "notDue"},
               {"indicator": "W", "weight": 1, "target": [1, 2], "status": "notApplicable"}]}]},
           {"kind": "scorecard", "code": "dir", "title": "Dirigente", "children": [
             {"objective": "ente/O1", "weight": 100, "target": 0.5}]}],
         "neutralisations": [{"scorecard": "ente", "indicator": "S", "act": "OIV 1/2025", "reason": "legge nuova"}],
         "strategicAreas": [
           {"code": "1", "title": "Servizi", "objectives": ["ente/O1"]},
           {"code": "2", "title": "Osservata", "objectives": ["ente/O2"]}]}
        """;

    private static readonly Finding[] Findings =
    [
        new("weights-sum", "ente", Severity.Error, "I pesi sono «sbagliati».", "Correggerli."),
        new("indicator-unused", "indicators/M", Severity.Info, "M non serve.", "Toglierlo."),
    ];

    [Fact]
    public void A_result_says_all_that_was_scored() => ApprovedText.Check(Indented(Write(Period.Year)), "Result");

    [Fact]
    public void A_result_of_a_part_of_the_year_says_which()
    {
        var items = JsonElement.Parse(Write(Period.Parse("Q2")));

        Assert.Equal("Q2", items.GetProperty("period").GetString());
        Assert.Equal("3,0", items.GetProperty("scorecards")[0].GetProperty("items")[0].GetProperty("shownActual").GetString());
    }

    [Fact]
    public void A_result_is_one_line()
    {
        var text = Write(Period.Year);

        Assert.EndsWith("}\n", text, StringComparison.Ordinal);
        Assert.Equal(1, text.Count(character => character == '\n'));
    }

    [Fact]
    public void Figures_are_shown_the_Italian_way_whatever_the_language()
    {
        using var english = Language.English();

        Assert.Contains("\"shownActual\":\"Sì\"", Write(Period.Year), StringComparison.Ordinal);
    }

    private static string Write(Period period)
    {
        var reading = CycleReader.Read(System.Text.Encoding.UTF8.GetBytes(Cycle));
        Assert.Equal([], reading.Faults);
        return System.Text.Encoding.UTF8.GetString(ResultWriter.Write(reading.Compiled!.Score(period), Findings));
    }

    private static string Indented(string json) => JsonSerializer.Serialize(JsonElement.Parse(json), Readable) + "\n";
}
