using System.Text;

namespace Traguardo.Documents.Html;

/// <summary>HTML being written: what is text is encoded here and nowhere else.</summary>
internal sealed class Markup
{
    private readonly StringBuilder written = new();
    private readonly Stack<string> open = new();

    /// <summary>Opens an element; attributes without a value are left out, and one whose value is empty stands alone.</summary>
    public Markup Open(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Tag(name, attributes);
        open.Push(name);
        return this;
    }

    /// <summary>Closes the element that was opened last.</summary>
    public Markup Close()
    {
        written.Append("</").Append(open.Pop()).Append('>');
        return this;
    }

    /// <summary>An element that holds nothing and has no end.</summary>
    public Markup Empty(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Tag(name, attributes);
        return this;
    }

    /// <summary>An element that holds a text.</summary>
    public Markup Element(string name, string text, params ReadOnlySpan<(string Name, string? Value)> attributes) => Open(name, attributes).Text(text).Close();

    public Markup Text(string text)
    {
        foreach (var letter in XmlText.Of(text))
        {
            _ = letter switch
            {
                '&' => written.Append("&amp;"),
                '<' => written.Append("&lt;"),
                '>' => written.Append("&gt;"),
                '"' => written.Append("&quot;"),
                _ => written.Append(letter),
            };
        }
        return this;
    }

    /// <summary>What is HTML already.</summary>
    public Markup Raw(string html)
    {
        written.Append(html);
        return this;
    }

    /// <summary>A line ends, for whoever reads the source.</summary>
    public Markup Line()
    {
        written.Append('\n');
        return this;
    }

    public override string ToString() => written.ToString();

    private void Tag(string name, ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        written.Append('<').Append(name);
        foreach (var (attribute, value) in attributes)
        {
            if (value is not null)
            {
                written.Append(' ').Append(attribute);
                if (value.Length > 0)
                {
                    written.Append("=\"");
                    Text(value);
                    written.Append('"');
                }
            }
        }
        written.Append('>');
    }
}
