using System.Text;

namespace Traguardo.Documents.Workbooks.Reading;

/// <summary>Knows a file by its first bytes: its name says nothing.</summary>
internal static class FileKinds
{
    private static ReadOnlySpan<byte> Zip => "PK\u0003\u0004"u8;

    private static ReadOnlySpan<byte> CompoundFile => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>Why the bytes are no workbook; null where they may be one.</summary>
    public static WorkbookRefusal? Refusal(ReadOnlySpan<byte> file)
    {
        if (file.StartsWith(Zip))
        {
            return null;
        }
        return file.IsEmpty ? new(WorkbookProblem.Empty, WorkbookTexts.Empty)
            : file.StartsWith("PK"u8) ? new(WorkbookProblem.Broken, WorkbookTexts.Broken)
            : file.StartsWith(CompoundFile) ? OfCompoundFile(file)
            : file.StartsWith("%PDF"u8) ? new(WorkbookProblem.Pdf, WorkbookTexts.Pdf)
            : IsText(file) ? new(WorkbookProblem.PlainText, WorkbookTexts.PlainText)
            : new(WorkbookProblem.Unknown, WorkbookTexts.Unknown);
    }

    // A workbook with a password is packed whole into the container that Excel used before 2007.
    private static WorkbookRefusal OfCompoundFile(ReadOnlySpan<byte> file) =>
        file.IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0
            ? new(WorkbookProblem.Password, WorkbookTexts.Password)
            : new(WorkbookProblem.OldExcel, WorkbookTexts.OldExcel);

    private static bool IsText(ReadOnlySpan<byte> file) =>
        file.StartsWith(Encoding.Unicode.Preamble)
        || file[..Math.Min(file.Length, 4096)].IndexOfAnyInRange((byte)0, (byte)8) < 0;
}
