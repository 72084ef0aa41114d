using System.Text;
using System.Xml;

namespace Traguardo.Documents.Workbooks.Reading;

/// <summary>
/// A part read from its beginning to its end, node by node, with names as they are without their namespace: the strict format and the
/// usual one differ in nothing else that matters here. No document type, nothing from outside, no depth.
/// </summary>
internal sealed class XmlPart : IDisposable
{
    private const int MaxDepth = 32;

    // What a cell holds, were each of its characters written as _x0041_.
    private const int LongestText = 7 * Xlsx.XlsxText.LongestCell;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    };

    private readonly char[] piece = new char[4096];
    private readonly XmlReader reader;
    private bool begun;

    public XmlPart(Stream stream)
    {
        reader = XmlReader.Create(stream, Settings);
        reader.MoveToContent();
    }

    /// <summary>True where an element begins here.</summary>
    public bool IsStart => reader.NodeType == XmlNodeType.Element;

    /// <summary>True where an element ends here, one with nothing in it as well.</summary>
    public bool IsEnd => reader.NodeType == XmlNodeType.EndElement || (IsStart && reader.IsEmptyElement);

    /// <summary>The element's name; empty where there is none here.</summary>
    public string Name => reader.NodeType is XmlNodeType.Element or XmlNodeType.EndElement ? reader.LocalName : "";

    public bool Read()
    {
        var read = !begun || reader.Read();
        begun = true;
        return reader.Depth <= MaxDepth ? read : throw new InvalidDataException("Too deep.");
    }

    /// <summary>Adds the text that stands here, if any, piece by piece: one that no cell could hold is not taken into memory first.</summary>
    public void AppendTextTo(StringBuilder text)
    {
        if (reader.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace))
        {
            return;
        }
        while (reader.ReadValueChunk(piece, 0, piece.Length) is > 0 and var length)
        {
            text.Append(piece, 0, length);
            if (text.Length > LongestText)
            {
                throw new InvalidDataException("Too long a text.");
            }
        }
    }

    /// <summary>An attribute by its name without prefix; null where there is none.</summary>
    public string? Attribute(string name)
    {
        if (!IsStart)
        {
            return null;
        }
        for (var i = 0; i < reader.AttributeCount; i++)
        {
            reader.MoveToAttribute(i);
            if (reader.LocalName == name)
            {
                var value = reader.Value;
                reader.MoveToElement();
                return value;
            }
        }
        reader.MoveToElement();
        return null;
    }

    public void Dispose() => reader.Dispose();
}
