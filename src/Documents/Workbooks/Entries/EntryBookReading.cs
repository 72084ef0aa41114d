using Traguardo.Core.Measures;

namespace Traguardo.Documents.Workbooks.Entries;

/// <summary>What a filled book proposes, and what in it is refused. Nothing is applied.</summary>
/// <param name="Proposals">The rows that are not as they went out, from the top.</param>
/// <param name="Refusals">What cannot be taken, from the top; empty where all can.</param>
public sealed record EntryBookReading(IReadOnlyList<EntryProposal> Proposals, IReadOnlyList<BookFault> Refusals);

/// <summary>A row that somebody filled in or changed.</summary>
/// <param name="Key">The datum's name, as it went out. A file may be forged: ask whether the person may write it.</param>
/// <param name="Version">What the datum was when the book went out.</param>
/// <param name="Row">The row, for messages.</param>
/// <param name="Value">The cell of the value, typed or as text («1.234,56»); null where it is empty.</param>
/// <param name="State">The state; null where the cell is empty.</param>
/// <param name="Reason">The reason; null where there is none.</param>
public sealed record EntryProposal(string Key, string Version, CellPlace Row, BookCell? Value, ValueState? State, string? Reason);
