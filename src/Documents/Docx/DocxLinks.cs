using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Traguardo.Documents.Docx;

/// <summary>Where a document's links lead: addresses outside, and marks on its own sections, tables and figures.</summary>
internal sealed class DocxLinks(MainDocumentPart part)
{
    private const int LongestName = 40;

    private static readonly string[] Schemes = [Uri.UriSchemeHttps, Uri.UriSchemeHttp, Uri.UriSchemeMailto];

    private readonly Dictionary<string, string> outside = [];
    private readonly Dictionary<string, string> names = [];
    private readonly Dictionary<string, string> inContents = [];
    private readonly HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);
    private int marks;

    /// <summary>The relationship to an address; null where it is none that may be followed.</summary>
    public string? To(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || !Schemes.Contains(uri.Scheme))
        {
            return null;
        }
        if (!outside.TryGetValue(uri.AbsoluteUri, out var id))
        {
            outside[uri.AbsoluteUri] = id = string.Create(CultureInfo.InvariantCulture, $"rIdLink{outside.Count + 1}");
            part.AddHyperlinkRelationship(new Uri(uri.AbsoluteUri), isExternal: true, id);
        }
        return id;
    }

    /// <summary>The name of the mark of an anchor: letters, digits and underscores, as Word has them.</summary>
    public string NameOf(string anchor)
    {
        if (!names.TryGetValue(anchor, out var name))
        {
            names[anchor] = name = Free(anchor);
        }
        return name;
    }

    /// <summary>The content, marked so that links to the anchor lead there.</summary>
    public OpenXmlElement[] Marked(string anchor, params OpenXmlElement[] content) => WithMark(NameOf(anchor), content);

    /// <summary>A heading's words, marked for links and, by a name of the kind that Word gives there and other programs look for, for the contents.</summary>
    public OpenXmlElement[] MarkedForContents(string anchor, params OpenXmlElement[] content) => WithMark(NameInContents(anchor), Marked(anchor, content));

    /// <summary>The name by which the contents lead to a section.</summary>
    public string NameInContents(string anchor)
    {
        if (!inContents.TryGetValue(anchor, out var name))
        {
            inContents[anchor] = name = string.Create(CultureInfo.InvariantCulture, $"_Toc{inContents.Count + 1:D9}");
        }
        return name;
    }

    private OpenXmlElement[] WithMark(string name, OpenXmlElement[] content)
    {
        var id = (++marks).ToString(CultureInfo.InvariantCulture);
        return [new BookmarkStart { Id = id, Name = name }, .. content, new BookmarkEnd { Id = id }];
    }

    private string Free(string anchor)
    {
        var clean = new StringBuilder("r_");
        foreach (var letter in anchor)
        {
            clean.Append(char.IsAsciiLetterOrDigit(letter) ? letter : '_');
        }
        for (var i = 1; ; i++)
        {
            var end = i == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"_{i}");
            var name = clean.ToString(0, Math.Min(clean.Length, LongestName - end.Length)) + end;
            if (taken.Add(name))
            {
                return name;
            }
        }
    }
}
