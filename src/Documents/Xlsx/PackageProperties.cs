using System.Globalization;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace Traguardo.Documents.Xlsx;

/// <summary>Writes what a file says of itself: title, language, when it was made. The library would give this part a name drawn by chance; written by hand, its name and content are known.</summary>
internal static class PackageProperties
{
    private const string Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";
    private const string Terms = "http://purl.org/dc/terms/";
    private const string Instance = "http://www.w3.org/2001/XMLSchema-instance";

    public static void Write(CoreFilePropertiesPart part, string title, CultureInfo language, DateTimeOffset? modified)
    {
        using var stream = part.GetStream(FileMode.Create, FileAccess.Write);
        using var writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false) });
        writer.WriteStartElement("cp", "coreProperties", Core);
        writer.WriteAttributeString("xmlns", "dc", null, DublinCore);
        writer.WriteAttributeString("xmlns", "dcterms", null, Terms);
        writer.WriteAttributeString("xmlns", "xsi", null, Instance);
        writer.WriteElementString("dc", "title", DublinCore, XlsxText.OfXml(title));
        writer.WriteElementString("dc", "creator", DublinCore, "Traguardo");
        writer.WriteElementString("dc", "language", DublinCore, language.Name);
        if (modified is { } time)
        {
            foreach (var name in (string[])["created", "modified"])
            {
                writer.WriteStartElement("dcterms", name, Terms);
                writer.WriteAttributeString("xsi", "type", Instance, "dcterms:W3CDTF");
                writer.WriteString(time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
                writer.WriteEndElement();
            }
        }
        writer.WriteEndElement();
    }
}
