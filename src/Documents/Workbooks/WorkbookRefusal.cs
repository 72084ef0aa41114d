namespace Traguardo.Documents.Workbooks;

/// <summary>Why a file is not taken for a workbook.</summary>
public enum WorkbookProblem
{
    /// <summary>It has no content.</summary>
    Empty,

    /// <summary>It has too many bytes.</summary>
    TooLarge,

    /// <summary>Unpacked, it is too large: what a zip bomb is.</summary>
    TooLargeUnpacked,

    /// <summary>It has too many parts, sheets, rows, cells or characters.</summary>
    TooMuch,

    /// <summary>It holds macros.</summary>
    Macros,

    /// <summary>It is protected by a password.</summary>
    Password,

    /// <summary>It is of the Excel before 2007.</summary>
    OldExcel,

    /// <summary>It is a binary workbook (<c>.xlsb</c>).</summary>
    BinaryExcel,

    /// <summary>It is an OpenDocument file (<c>.ods</c>).</summary>
    OpenDocument,

    /// <summary>It is a PDF.</summary>
    Pdf,

    /// <summary>It is plain text, such as CSV.</summary>
    PlainText,

    /// <summary>It is an archive or a document, and no workbook.</summary>
    OtherArchive,

    /// <summary>It is something else.</summary>
    Unknown,

    /// <summary>It begins as a workbook and cannot be read.</summary>
    Broken,

    /// <summary>It has no sheets.</summary>
    NoSheets,

    /// <summary>It takes data from other files.</summary>
    ExternalLinks,

    /// <summary>Its XML declares a document type, which no spreadsheet does.</summary>
    DocumentType,
}

/// <summary>A refusal: what is wrong with the file, and in a sentence or two what it is and what to do.</summary>
/// <param name="Problem">What is wrong.</param>
/// <param name="Message">The sentences.</param>
public sealed record WorkbookRefusal(WorkbookProblem Problem, string Message);

/// <summary>What opening a file gave.</summary>
/// <param name="Book">The workbook; null where it is refused.</param>
/// <param name="Refusal">Why it is refused; null where it is not.</param>
public sealed record WorkbookReading(Book? Book, WorkbookRefusal? Refusal);
