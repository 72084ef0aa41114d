namespace Traguardo.Documents.Workbooks.Entries;

/// <summary>The marks by which a book is known again: those of the columns stand in a hidden row over the header, those of the book in a hidden sheet.</summary>
internal static class EntryMarks
{
    public const string Format = "traguardo-entries/1";

    public const string Code = "code";
    public const string Value = "value";
    public const string State = "state";
    public const string Reason = "reason";
    public const string Key = "key";

    public const string Book = "book";
    public const string Administration = "administration";
    public const string Year = "year";
    public const string Unit = "unit";
    public const string Period = "period";
    public const string Version = "version";
}
