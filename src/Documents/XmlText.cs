using System.Text;
using System.Xml;

namespace Traguardo.Documents;

/// <summary>Texts as XML, and so HTML, can hold them.</summary>
internal static class XmlText
{
    /// <summary>A text without the characters that XML lacks, halves of surrogate pairs among them.</summary>
    public static string Of(string text) => Of(text, _ => "");

    /// <summary>A text with something else in place of each character that XML lacks.</summary>
    public static string Of(string text, Func<char, string> instead)
    {
        var kept = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                kept.Append(text[i]).Append(text[++i]);
            }
            else if (XmlConvert.IsXmlChar(text[i]))
            {
                kept.Append(text[i]);
            }
            else
            {
                kept.Append(instead(text[i]));
            }
        }
        return kept.ToString();
    }
}
