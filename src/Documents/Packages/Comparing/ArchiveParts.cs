using System.Xml;

namespace Traguardo.Documents.Packages.Comparing;

/// <summary>The parts of a document that is itself an archive.</summary>
internal static class ArchiveParts
{
    private static readonly PackageLimits Limits = new() { Bytes = 100_000_000, Files = 2_000, UnpackedBytes = 300_000_000 };

    /// <summary>The parts by their names; null where it is no archive, or one that is not taken.</summary>
    public static Dictionary<string, byte[]>? Of(byte[] file)
    {
        try
        {
            return PackageArchive.Read(file, Limits, isDocument: true).ToDictionary(part => part.Name, part => part.Content);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>Reads a part as XML: no document type, nothing from outside.</summary>
    public static XmlReader Xml(byte[] part) => XmlReader.Create(new MemoryStream(part), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true });
}
