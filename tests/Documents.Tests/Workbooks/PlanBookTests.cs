using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Traguardo.Core.Cycles;
using Traguardo.Core.Exchange;
using Traguardo.Core.Measures;
using Traguardo.Core.Scoring;
using Traguardo.Core.Tests.Generators;
using Traguardo.Core.Tests.Support;
using Traguardo.Documents.Workbooks;
using Traguardo.Documents.Workbooks.Plans;
using Xunit;

namespace Traguardo.Documents.Tests.Workbooks;

public sealed class PlanBookTests
{
    private static readonly Cycle Sample = CycleReader.Read(Repository.Bytes("samples/pisa-2020/cycle.json")).Cycle!;
    private static readonly Book SampleBook = Bytes(Sample, "it").Taken();

    [Theory]
    [InlineData("it"), InlineData("en")]
    public void The_sample_comes_back_as_it_was_and_scores_the_same(string language)
    {
        var reading = PlanBook.Read(Bytes(Sample, language).Taken());

        Assert.Equal([], reading.Faults.Select(fault => fault.ToString()));
        AssertSame(Sample, reading.Cycle!);
        Assert.Equal(94.9m, decimal.Round(((ScoredNode)reading.Compiled!.Score().Find("ente")!).Result!.Value * 100, 1));
    }

    [Fact]
    public void Any_cycle_comes_back_as_it_was() => CycleGen.Cycle.Sample(
        cycle =>
        {
            var reading = PlanBook.Read(Bytes(cycle, "it").Taken());
            Assert.Equal([], reading.Faults.Select(fault => fault.ToString()));
            AssertSame(cycle, reading.Cycle!);
        },
        iter: 150);

    [Fact]
    public void What_is_awkward_in_a_cell_comes_back_as_it_was()
    {
        var cycle = Sample with
        {
            Note = "=1+1\nuna riga\te _x0041_ così \"; com'è\"",
            Method = Sample.Method with { Cap = Cap.None },
            Programmes = [new Programme { Code = "0012", Name = "1E5", Budget = 0.1234567890123456789m, Spent = -1_000_000_000_000_000m }],
            Indicators =
            [
                .. Sample.Indicators,
                new Indicator { Code = "W", Name = "Fra due estremi", Better = Better.Within, Decimals = 0, Unit = UnitOfMeasure.Percent },
                new Indicator { Code = "Y", Name = "Sì o no", Better = Better.Yes, Unit = UnitOfMeasure.YesNo },
            ],
            IndicatorValues = [.. Sample.IndicatorValues, new IndicatorValue { Indicator = "W", Year = 2020, Value = Value.Of(0.5m) }],
            Values = [.. Sample.Values, new MeasureValue { Measure = Sample.Measures[0].Code, Year = 2001, Value = Value.Of(0.3333333333333333m) }],
            StrategicAreas = [new StrategicArea { Code = "1", Title = "a;b", Objectives = ["ente/A/A1", "ente/A/A3"] }],
            Scorecards = [.. Sample.Scorecards, new Node
            {
                Kind = NodeKind.Scorecard,
                Code = "prova",
                Title = "Prova",
                Collaborators = ["uno; due", " tre ", "\"quattro\"", "cinque"],
                Children =
                [
                    new Item { Objective = "ente/A/A4", Weight = 40, Cap = Cap.None, Target = Target.Of(0.4m), LaterTargets = [Target.Of(0.5m), Target.Of(1)], Tags = ["a;b", "c"], Curve = new BaselineCurve(-2.5m) { Extra = """{"x":1}""" } },
                    new Item { Indicator = "W", Weight = 60, Target = Target.Of(-0.6m, 0.7m), LaterTargets = [Target.Of(-0.1m, 0.7m), Target.Of(0, 1)] },
                    new Item { Indicator = "Y", Weight = 0, Target = new Target(Value.Of(false)), LaterTargets = [new Target(Value.Of(true)), new Target(Value.Of(false))] },
                ],
            }],
            Extra = """{"x-domani":{"più":[1,2.5]}}""",
        };

        var reading = PlanBook.Read(Bytes(cycle, "it").Taken());

        Assert.Equal([], reading.Faults.Select(fault => fault.ToString()));
        AssertSame(cycle, reading.Cycle!);
    }

    [Fact]
    public void It_is_a_valid_workbook_with_the_same_bytes_each_time()
    {
        using var document = Xlsx.Workbook.Open(Bytes(Sample, "it"));

        Xlsx.Workbook.AssertValid(document);
        Assert.Equal(Bytes(Sample, "it"), Bytes(Sample, "it"));
    }

    [Fact]
    public void Sheets_and_heads_are_in_the_language_of_who_asks()
    {
        Assert.Equal(
            ["Ciclo", "Unità", "Misure", "Indicatori", "Cruscotti", "Programmi", "Aree", "Valori", "Sterilizzazioni", "Giudizi", "Atti"],
            SampleBook.Sheets.Select(sheet => sheet.Name));
        Assert.Equal(["Stands in", "Kind", "Code", "Title"], Bytes(Sample, "en").Taken().Sheet("Scorecards")!.Rows[0].Cells.Take(4).Select(cell => cell.Text));
    }

    [Fact]
    public void Columns_may_be_in_any_order_and_codes_may_have_been_typed_as_numbers()
    {
        var units = SampleBook.Sheet("Unità")!;
        var turned = new Book([.. SampleBook.Sheets.Select(sheet => sheet != units ? sheet : sheet with
        {
            Rows = [.. units.Rows.Select(row => new BookRow(row.Number, [.. row.Cells.Select(cell => cell with { Place = cell.Place with { Column = 5 - cell.Place.Column } }).Reverse()]))],
        })]);
        var numbered = turned.Put("Misure", "A2", int.Parse(Sample.Measures[0].Code, CultureInfo.InvariantCulture));

        AssertSame(Sample, PlanBook.Read(numbered).Cycle!);
    }

    [Fact]
    public void Numbers_and_days_may_have_been_typed_as_text()
    {
        var row = Sample.Values.FindIndex(value => value.Value is { Kind: ValueKind.Number }) + 2;
        var cycle = PlanBook.Read(SampleBook.Put("Valori", $"E{row}", "1.234,56").Put("Programmi", "D2", "87,5%").Put("Ciclo", "B6", "2020")).Cycle!;

        Assert.Equal(Value.Of(1234.56m), cycle.Values[row - 2].Value);
        Assert.Equal(0.875m, cycle.Programmes[0].Budget);
    }

    [Fact]
    public void A_point_after_a_zero_divides_no_thousands()
    {
        var row = Sample.Values.FindIndex(value => value.Value is { Kind: ValueKind.Number }) + 2;

        Assert.Contains(PlanBook.Read(SampleBook.Put("Valori", $"E{row}", "0.875")).Faults, fault => fault.ToString().Contains("0.875", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("it"), InlineData("en")]
    public void Each_fault_says_the_cell_it_comes_from(string language)
    {
        var objective = SampleBook.Sheet("Cruscotti")!.Rows.First(row => row[1]?.Text == "Obiettivo").Number;
        var item = SampleBook.Sheet("Cruscotti")!.Rows.First(row => row[1]?.Text == "Indicatore").Number;
        var wrong = new (string Name, Book Book)[]
        {
            ("another workbook", MadeBook.Parts().Zip().Taken()),
            ("one sheet too many", new Book([.. SampleBook.Sheets, MadeBook.Parts().Zip().Taken().Sheets[0]])),
            ("a column too many, one twice, one missing", SampleBook.Put("Unità", "C1", "Colore").Put("Unità", "D1", "Codice").Put("Misure", "B1", null)),
            ("something beside the columns", SampleBook.Put("Unità", "F3", "da rivedere")),
            ("no name, no year", SampleBook.Put("Ciclo", "A3", null).Put("Ciclo", "B3", null).Put("Ciclo", "B6", null)),
            ("an entry of one's own", SampleBook.Put("Ciclo", "A40", "Colore").Put("Ciclo", "B40", "blu")),
            ("a unit of measure is anything, a rule is not", SampleBook.Put("Misure", "C2", "mele").Put("Indicatori", "C2", "come viene")),
            ("numbers that are none", SampleBook.Put("Cruscotti", $"E{objective}", "dieci").Put("Programmi", "D3", "1,2,3").Put("Giudizi", "A2", CellKind.Error, "#VALUE!")),
            ("a formula that does not parse", SampleBook.Put("Indicatori", "F2", "[607] / (")),
            ("references to nothing", SampleBook.Put("Unità", "C5", "XX").Put("Cruscotti", $"F{item}", "Z9").Put("Aree", "D2", "ente/Z").Put("Valori", "A2", "9999")),
            ("a code twice", SampleBook.Put("Misure", "A3", Sample.Measures[0].Code)),
            ("a value of nothing, a value of two, a value without year", SampleBook.Put("Valori", "A2", null).Put("Valori", "B3", "A1.1").Put("Valori", "C4", null)),
            ("a value that is none", SampleBook.Put("Valori", "E2", "boh").Put("Valori", "F3", "forse")),
            ("a row that stands nowhere", SampleBook.Put("Cruscotti", $"A{item}", "ente/Z/Z1")),
            ("a node with a target, an item with a title, a row without kind", SampleBook.Put("Cruscotti", $"H{objective}", 5).Put("Cruscotti", $"D{item}", "Titolo").Put("Cruscotti", "B2", "boh")),
            ("a curve, a list of targets and a cap that are none", SampleBook.Put("Cruscotti", $"L{item}", "gradini 30").Put("Cruscotti", $"I{item}", "95%; boh").Put("Cruscotti", $"K{item}", "molto")),
            ("a curve that does not rise", SampleBook.Put("Cruscotti", $"L{item}", "spezzata 10: 0,5; 10: 1")),
            ("weights below zero", SampleBook.Put("Cruscotti", $"E{objective}", -5)),
        };
        using var spoken = Language.Of(language);
        var answers = new StringBuilder();
        foreach (var (name, book) in wrong)
        {
            var reading = PlanBook.Read(book);
            Assert.Null(reading.Cycle);
            answers.Append(name).Append('\n').AppendJoin("", reading.Faults.Select(fault => $"  {fault}\n"));
        }
        ApprovedText.Check(answers.ToString(), $"PlanFaults.{language}");
    }

    [Fact]
    public void Many_faults_are_listed_to_two_hundred_and_counted()
    {
        using var italian = Language.Italian();
        var book = Enumerable.Range(100, 250).Aggregate(SampleBook, (book, row) => book.Put("Unità", $"F{row}", "x"));

        var faults = PlanBook.Read(book).Faults;

        Assert.Equal(201, faults.Count);
        Assert.Equal("foglio Ciclo: altri 50 errori non elencati; atteso: correggere prima quelli elencati", faults[^1].ToString());
    }

    private static byte[] Bytes(Cycle cycle, string language)
    {
        using var spoken = Language.Of(language);
        using var stream = new MemoryStream();
        PlanBook.Write(cycle, stream);
        return stream.ToArray();
    }

    // A sheet knows 12,5 and not 12,50: numbers are compared by what they are.
    private static void AssertSame(Cycle expected, Cycle actual)
    {
        var (left, right) = (JsonNode.Parse(CycleWriter.Write(expected)), JsonNode.Parse(CycleWriter.Write(actual)));
        if (!JsonNode.DeepEquals(left, right))
        {
            var indented = new JsonSerializerOptions { WriteIndented = true };
            Assert.Equal(left!.ToJsonString(indented), right!.ToJsonString(indented));
        }
    }
}
