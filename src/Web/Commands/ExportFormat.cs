using Traguardo.Core.Compiling;
using Traguardo.Core.Exchange;
using Traguardo.Core.Reports;
using Traguardo.Core.Scoring;
using Traguardo.Documents.Csv;
using Traguardo.Documents.Xlsx;
using Traguardo.Web.Data;

namespace Traguardo.Web.Commands;

/// <summary>What an export gave: the bytes of a file, or why there are none.</summary>
internal sealed record ExportedFile(byte[] Content, string? Refusal = null);

/// <summary>The formats of an export: the whole cycle in JSON, a workbook of its tables, or a scorecard as bare text.</summary>
internal static class ExportFormat
{
    public const string Json = "json";
    public const string Xlsx = "xlsx";
    public const string Csv = "csv";

    public static IReadOnlyList<string> All { get; } = [Json, Xlsx, Csv];

    /// <summary>The file of a cycle; a scorecard's code keeps to that one.</summary>
    public static ExportedFile Of(StoredCycle stored, string format, string? scorecard)
    {
        if (format == Json)
        {
            return new ExportedFile(CycleWriter.Write(stored.Cycle));
        }
        var scored = CompiledCycle.Compile(stored.Cycle).OrThrow().Score();
        var cards = scored.Scorecards.Where(card => scorecard is null || card.Node.Code == scorecard).ToList();
        if (cards.Count == 0)
        {
            var known = string.Join(", ", scored.Scorecards.Select(card => card.Node.Code));
            return new ExportedFile([], string.Format(null, CommandTexts.ExportUnknownScorecard, scorecard, known));
        }
        using var file = new MemoryStream();
        if (format == Csv)
        {
            // In Italian for a spreadsheet set to Italian; in English for programs.
            CsvWriter.Write(ScorecardTable.Of(scored, cards[0]), file, Languages.Current == Languages.English ? CsvOptions.Invariant : CsvOptions.Italian);
        }
        else
        {
            var tables = cards.Select(card => ScorecardTable.Of(scored, card));
            XlsxWriter.Write([.. tables, .. scorecard is null ? OtherTables(scored) : []], file, stored.Summary.ImportedAt);
        }
        return new ExportedFile(file.ToArray());
    }

    private static IEnumerable<ReportTable> OtherTables(ScoredCycle scored)
    {
        if (scored.Cycle.Programmes.Count > 0)
        {
            yield return ProgrammesTable.Of(scored);
        }
        if (scored.Cycle.Measures.Count > 0)
        {
            yield return MeasuresTable.Of(scored);
        }
    }
}
