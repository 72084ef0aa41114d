using System.Xml;
using Traguardo.Core.Display;
using Traguardo.Documents.Workbooks.Reading;

namespace Traguardo.Documents.Workbooks;

/// <summary>
/// Opens an uploaded XLSX, whoever made it: nothing in it is run or followed, and bytes, parts, rows, cells and characters are counted
/// while they are read, so that a hostile file costs no more than the limits. What is no workbook is answered in words.
/// </summary>
public static class WorkbookReader
{
    /// <summary>Reads a workbook. Never throws for what the file holds.</summary>
    /// <param name="upload">The file; it is read once, from where it stands, and no further than the limit.</param>
    /// <param name="limits">How much is taken; the usual unless said.</param>
    public static WorkbookReading Read(Stream upload, WorkbookLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(upload);
        limits ??= WorkbookLimits.Usual;
        var file = Bytes(upload, limits.Bytes + 1);
        try
        {
            return new WorkbookReading(Open(file, limits), null);
        }
        catch (RefusedException refused)
        {
            return new WorkbookReading(null, refused.Refusal);
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException or IOException or FormatException or OverflowException or ArgumentException or NotSupportedException)
        {
            return new WorkbookReading(null, new WorkbookRefusal(WorkbookProblem.Broken, WorkbookTexts.Broken));
        }
    }

    private static Book Open(byte[] file, WorkbookLimits limits)
    {
        if (file.Length > limits.Bytes)
        {
            throw new RefusedException(WorkbookProblem.TooLarge, WorkbookTexts.TooLarge.With(Figures.Current.Number(limits.Bytes)));
        }
        if (FileKinds.Refusal(file) is { } refusal)
        {
            throw new RefusedException(refusal);
        }
        using var package = new Package(file, new Budget(limits));
        return BookParser.Read(package);
    }

    private static byte[] Bytes(Stream stream, int most)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[81_920];
        while (bytes.Length < most && stream.Read(buffer, 0, (int)Math.Min(buffer.Length, most - bytes.Length)) is > 0 and var read)
        {
            bytes.Write(buffer, 0, read);
        }
        return bytes.ToArray();
    }
}
