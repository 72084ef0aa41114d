using System.Text;
using System.Xml;

namespace Traguardo.Documents.Packages.Comparing;

/// <summary>The paragraphs of a text document, under the headings they stand under; in a table, by the first cell of their row.</summary>
internal static class DocxPieces
{
    public static IReadOnlyList<Piece> Of(byte[] file)
    {
        var parts = ArchiveParts.Of(file) ?? throw new InvalidDataException();
        var pieces = new List<Piece>();
        foreach (var (name, part) in parts.OrderBy(part => part.Key == "word/document.xml" ? 0 : 1).ThenBy(part => part.Key, StringComparer.Ordinal))
        {
            if (name.StartsWith("word/", StringComparison.Ordinal) && name.EndsWith(".xml", StringComparison.Ordinal))
            {
                Add(pieces, name == "word/document.xml" ? "" : name, part);
            }
        }
        return pieces;
    }

    private static void Add(List<Piece> pieces, string place, byte[] part)
    {
        var (heading, row, isFirst, isHeading) = (place, "", false, false);
        var text = new StringBuilder();
        using var xml = ArchiveParts.Xml(part);
        while (xml.Read())
        {
            var isStart = xml.NodeType == XmlNodeType.Element;
            switch (xml.LocalName)
            {
                case "tr":
                    (row, isFirst) = ("", isStart);
                    break;
                case "pStyle" when isStart:
                    isHeading = xml.GetAttribute("val", xml.NamespaceURI) is { } style && style.StartsWith("Heading", StringComparison.Ordinal);
                    break;
                case "tab" or "br" when isStart:
                    text.Append(' ');
                    break;
                case "p" when xml.NodeType == XmlNodeType.EndElement:
                    End();
                    break;
            }
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA)
            {
                text.Append(xml.Value);
            }
        }
        End();

        void End()
        {
            var words = text.ToString().Trim();
            text.Clear();
            if (words.Length > 0)
            {
                heading = isHeading ? words : heading;
                row = isFirst ? words : row;
                isFirst = false;
                pieces.Add(new Piece(row.Length > 0 && row != words ? $"{heading} › {row}" : heading, words));
            }
            isHeading = false;
        }
    }
}
