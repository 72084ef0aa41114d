namespace Traguardo.Documents.Workbooks.Entries;

/// <summary>
/// The workbook by which a unit fills in its values off line. Only value, state and reason can be written in; a hidden sheet says which
/// book it is and how each datum went out, so that what nobody touched is not proposed when the book comes back.
/// </summary>
public static class EntryBook
{
    /// <summary>Writes the book; the stream stays open. The same content gives the same bytes.</summary>
    /// <param name="content">The rows to fill in; no two of the same key.</param>
    /// <param name="stream">Where to write; it need not seek.</param>
    /// <param name="modified">When the book says it was made; null: it does not say.</param>
    public static void Write(EntryBookContent content, Stream stream, DateTimeOffset? modified = null)
    {
        ArgumentNullException.ThrowIfNull(content);
        Writing.DraftWriter.Write(content.Title, [EntrySheetDraft.Of(content), EntryHiddenSheet.Draft(content)], stream, modified);
    }

    /// <summary>Reads a book that came back: what it proposes, and what in it is refused.</summary>
    /// <param name="book">The workbook.</param>
    /// <param name="expected">Which book it must be.</param>
    public static EntryBookReading Read(Book book, EntryBookIdentity expected)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(expected);
        var (hidden, refusals) = EntryHiddenSheet.Read(book, expected);
        return hidden is null ? new EntryBookReading([], refusals) : new EntrySheetReader(hidden).Read(book);
    }
}
