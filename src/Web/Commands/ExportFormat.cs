using Traguardo.Core.Compiling;
using Traguardo.Core.Cycles;
using Traguardo.Core.Exchange;
using Traguardo.Core.Reports;
using Traguardo.Documents.Csv;

namespace Traguardo.Web.Commands;

/// <summary>What an export gave: the bytes of a file, or why there are none.</summary>
internal sealed record ExportedFile(byte[] Content, string? Refusal = null);

/// <summary>The formats of an export: the whole cycle in JSON, or its scorecards as tables.</summary>
internal static class ExportFormat
{
    public const string Json = "json";
    public const string Csv = "csv";

    public static IReadOnlyList<string> All { get; } = [Json, Csv];

    /// <summary>The file of a cycle; a scorecard's code keeps to that one.</summary>
    public static ExportedFile Of(Cycle cycle, string format, string? scorecard)
    {
        if (format == Json)
        {
            return new ExportedFile(CycleWriter.Write(cycle));
        }
        // A cycle of the database compiled when it was stored.
        var scored = CompiledCycle.Compile(cycle).Compiled!.Score();
        var cards = scored.Scorecards.Where(card => scorecard is null || card.Node.Code == scorecard).ToList();
        if (cards.Count == 0)
        {
            var known = string.Join(", ", scored.Scorecards.Select(card => card.Node.Code));
            return new ExportedFile([], string.Format(null, CommandTexts.ExportUnknownScorecard, scorecard, known));
        }
        return new ExportedFile(OneTable(ScorecardTable.Of(scored, cards[0])));
    }

    // In Italian for a spreadsheet set to Italian; in English for programs.
    private static byte[] OneTable(ReportTable table)
    {
        using var file = new MemoryStream();
        CsvWriter.Write(table, file, Languages.Current == Languages.English ? CsvOptions.Invariant : CsvOptions.Italian);
        return file.ToArray();
    }
}
