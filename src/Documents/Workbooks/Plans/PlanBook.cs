using System.Text.Json;
using Traguardo.Core.Compiling;
using Traguardo.Core.Cycles;
using Traguardo.Core.Exchange;
using Traguardo.Documents.Workbooks.Writing;

namespace Traguardo.Documents.Workbooks.Plans;

/// <summary>
/// A whole cycle as a workbook, a sheet for each kind of thing and a row for each thing, that can be written in Excel and read again.
/// Sheets, heads and words are in the language of the interface; reading takes either. What is written is read again as the same cycle.
/// </summary>
public static class PlanBook
{
    /// <summary>Writes a cycle; the stream stays open. The same cycle gives the same bytes.</summary>
    /// <param name="cycle">The cycle.</param>
    /// <param name="stream">Where to write; it need not seek.</param>
    /// <param name="modified">When the book says it was made; null: it does not say.</param>
    public static void Write(Cycle cycle, Stream stream, DateTimeOffset? modified = null)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        using var json = JsonDocument.Parse(CycleWriter.Write(cycle), new JsonDocumentOptions { MaxDepth = 256 });
        DraftWriter.Write($"{cycle.Administration.Name} {cycle.Year}", new PlanDraft(json.RootElement).Sheets(), stream, modified);
    }

    /// <summary>Reads a cycle: all or nothing, and all the faults at once.</summary>
    public static PlanBookReading Read(Book book)
    {
        ArgumentNullException.ThrowIfNull(book);
        return new PlanReader(book).Read();
    }
}

/// <summary>What reading a plan gave: a cycle ready to be scored, or the faults that keep it out.</summary>
/// <param name="Cycle">The cycle; null where there are faults.</param>
/// <param name="Compiled">The same, compiled; null where there are faults.</param>
/// <param name="Faults">The faults in the order of the workbook, at most 200 and one more that counts the others.</param>
public sealed record PlanBookReading(Cycle? Cycle, CompiledCycle? Compiled, IReadOnlyList<BookFault> Faults);
