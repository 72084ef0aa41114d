using System.Text;
using Traguardo.Core.Audit;
using Traguardo.Core.Checks;
using Traguardo.Core.Compiling;
using Traguardo.Core.Cycles;
using Traguardo.Core.Display;
using Traguardo.Core.Exchange;
using Traguardo.Core.Formulas;
using Traguardo.Core.Measures;
using Traguardo.Core.Planning;
using Traguardo.Core.Recording;
using Traguardo.Core.Templates;
using Traguardo.Core.Tests.Audit;
using Traguardo.Core.Tests.Support;
using Traguardo.Core.Tests.Templates;
using Traguardo.Core.WhatIf;
using Xunit;

namespace Traguardo.Core.Tests.Fuzzing;

/// <summary>Readers of Core, given what nobody would send; see docs/testing.md.</summary>
public sealed class CoreFuzzTests
{
    private const string Corpus = "tests/Core.Tests/Fuzzing/Corpus/";

    private static readonly byte[][] Cycles =
    [
        Repository.Bytes("tests/Core.Tests/Exchange/everything.json"),
        Repository.Bytes("tests/Web.Tests/Features/Cycles/odd.json"),
        Repository.Bytes("tests/Web.Tests/Commands/Files/comune.json"),
    ];

    private static readonly CompiledCycle Sample = CycleReader.Read(Repository.Bytes("samples/pisa-2020/cycle.json")).Compiled!;

    [Fact]
    public void A_cycle_file_is_scored_or_refused_in_words() => Fuzz.Run("cycle file", 300, random => random.Json(random.Of(Cycles)), file =>
    {
        var reading = CycleReader.Read(file);
        if (reading.Compiled is not { } compiled)
        {
            AssertInWords(reading.Faults);
            return false;
        }
        var scored = compiled.Score();
        ResultWriter.Write(scored, CycleChecks.Run(scored));
        DueData.Of(compiled);
        Assert.Empty(CycleReader.Read(CycleWriter.Write(reading.Cycle!)).Faults);
        return true;
    }, file => file);

    [Fact]
    public void A_context_file_is_read_or_refused_in_words()
    {
        byte[][] files = [Repository.Bytes("samples/pisa-2020/context.json"), Repository.Bytes("tests/Web.Tests/Commands/Files/context.json")];
        var scored = Sample.Score();
        Fuzz.Run("context file", 100, random => random.Json(random.Of(files)), file =>
        {
            var reading = ContextReader.Read(file);
            if (reading.Faults.Count > 0)
            {
                AssertInWords(reading.Faults);
                return false;
            }
            CycleChecks.Run(scored, reading.Tables);
            return true;
        }, file => file);
    }

    [Fact]
    public void A_template_makes_a_document_or_is_refused_in_words()
    {
        byte[][] files = [.. Shipped.Codes.Select(Shipped.Bytes)];
        Fuzz.Run("document template", 100, random => random.Json(random.Of(files)), file =>
        {
            var reading = TemplateReader.Read(file);
            if (reading.Template is not { } template)
            {
                AssertInWords(reading.Faults);
                return false;
            }
            ReportBuilder.Build(template, Shipped.Source);
            return true;
        }, file => file);
    }

    [Fact]
    public void An_exported_audit_log_is_verified_or_its_first_fault_is_said()
    {
        var log = Logs.Written(Logs.Chained(Logs.Entered, Logs.Corrected, Logs.Confirmed));
        var whole = AuditVerifier.Verify(new MemoryStream(log));
        var lines = Encoding.UTF8.GetString(log).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Fuzz.Run("audit export", 500, random => random.Next(3) == 0 ? random.Bytes(log) : Line(random, lines), file =>
        {
            using var stream = new MemoryStream(file);
            var answer = AuditVerifier.Verify(stream);
            if (answer.Fault is { } fault)
            {
                Assert.DoesNotContain('\n', fault.InWords("registro.jsonl"));
                return false;
            }
            // What is taken for whole is what was written.
            Assert.Equal(whole.Head, answer.Head);
            return true;
        }, file => file);
    }

    [Fact]
    public void A_formula_is_parsed_and_gives_a_result_or_says_where_it_is_wrong()
    {
        var formulas = Lines("formulas.txt");
        decimal[] numbers = [0, 1, -1, 0.0000001m, 1e15m, -1e15m, 7];
        Fuzz.Run("formula", 2000, random => random.Text(random.Of(formulas)), text =>
        {
            FormulaCompletion.At(Sample.Cycle, text, text.Length / 2);
            var (formula, fault) = Formula.Parse(text);
            if (formula is null)
            {
                Assert.InRange(fault!.Column, 0, text.Length + 1);
                Assert.NotEmpty(fault.What);
                return false;
            }
            var references = formula.References.Count;
            var kind = formula.KindOf([.. Enumerable.Repeat(ValueKind.Number, references)]);
            if (kind.Fault is not null)
            {
                return false;
            }
            foreach (var number in numbers)
            {
                var outcome = formula.Evaluate([.. Enumerable.Range(0, references).Select(i => Value.Of(i % 2 == 0 ? number : -number / 3))]);
                Assert.True(outcome.Value is not null || outcome.Fault != EvaluationFault.None);
            }
            return true;
        }, Encoding.Unicode.GetBytes);
    }

    [Fact]
    public void A_value_that_was_typed_is_read_and_shown_again_or_refused_in_words()
    {
        var typed = Lines("typed.txt");
        UnitOfMeasure[] units = [UnitOfMeasure.Number, UnitOfMeasure.Percent, UnitOfMeasure.PerThousand, UnitOfMeasure.Ratio, UnitOfMeasure.Euro, UnitOfMeasure.Days, UnitOfMeasure.Date, UnitOfMeasure.YesNo, new("ore\n{0}")];
        Fuzz.Run("typed value", 2000, random => random.Next(4) == 0 ? random.Text() : random.Text(random.Of(typed)), text =>
        {
            var taken = false;
            foreach (var figures in new[] { Figures.Italian, Figures.English })
            {
                foreach (var unit in units)
                {
                    var (value, refusal) = EnteredText.Read(text, unit, figures);
                    Assert.False(value is not null && refusal is not null);
                    if (value is { } read)
                    {
                        taken = true;
                        Assert.Equal(value, EnteredText.Read(EnteredText.Show(read, unit, figures), unit, figures).Value);
                    }
                }
            }
            return taken;
        }, Encoding.Unicode.GetBytes);
    }

    [Fact]
    public void A_column_that_was_pasted_is_laid_on_its_rows_or_refused_in_words()
    {
        var typed = Lines("typed.txt");
        var rows = DueData.Of(Sample).Sheets.MaxBy(sheet => sheet.Data.Count)!.Data;
        Fuzz.Run("pasted column", 1000, random => random.Text(string.Join(random.Of(new[] { "\n", "\r\n", "\t", "\r" }), Enumerable.Range(0, random.Next(1, 8)).Select(_ => random.Of(typed)))), text =>
        {
            var pasted = PastedColumn.Read(text, rows, text.Length % (rows.Count + 1), Figures.Italian);
            Assert.True(pasted.Refusal is null || pasted.Cells.Count == 0);
            Assert.NotEqual("", pasted.Refusal);
            return pasted.Refusal is null;
        }, Encoding.Unicode.GetBytes);
    }

    [Fact]
    public void Trials_of_what_if_are_tried_or_say_what_is_in_their_way()
    {
        var trials = Lines("trials.txt");
        Fuzz.Run("what if", 60, random => Enumerable.Range(0, random.Next(1, 5)).Select(_ => random.Next(5) == 0 ? random.Of(trials) : random.Text(random.Of(trials))).ToArray(), texts =>
        {
            var read = texts.Select(Trial.Read).OfType<Trial>().ToList();
            Assert.All(read, trial => Assert.Equal(trial, Trial.Read(trial.ToString())));
            Hypothesis.Of(Sample, read);
            return read.Count > 0;
        }, texts => Encoding.Unicode.GetBytes(string.Join('\n', texts)));
    }

    // A member of one line spoiled, or lines left out, doubled or in another order.
    private static byte[] Line(Random random, string[] lines)
    {
        var all = lines.Select(Encoding.UTF8.GetBytes).ToList();
        var at = random.Next(all.Count);
        switch (random.Next(4))
        {
            case 0:
                all.RemoveAt(at);
                break;
            case 1:
                all.Insert(random.Next(all.Count + 1), all[at]);
                break;
            default:
                all[at] = random.Json(all[at]);
                break;
        }
        return [.. all.SelectMany(line => line.Append((byte)'\n'))];
    }

    private static void AssertInWords(IReadOnlyList<Fault> faults)
    {
        Assert.NotEmpty(faults);
        Assert.All(faults, fault => Assert.NotEmpty(fault.What));
        Assert.All(faults, fault => Assert.DoesNotContain('\n', FaultText.Line(fault, "ciclo.json")));
    }

    private static string[] Lines(string name) => Encoding.UTF8.GetString(Repository.Bytes(Corpus + name)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
