using System.Text.Json;

namespace Traguardo.Core.Exchange;

/// <summary>One value of a JSON text, which knows where it stands.</summary>
internal sealed class JsonTreeNode
{
    // Shared by all that have no children: most values are numbers and strings.
    private static readonly List<JsonTreeNode> None = [];

    private List<JsonTreeNode> children = None;

    public required JsonValueKind Kind { get; init; }

    /// <summary>Bytes from the start of the text; the line is counted from it when a fault asks.</summary>
    public required int Offset { get; init; }

    public required JsonTreeNode? Parent { get; init; }

    /// <summary>The member's name; null for an element of a list and for the root.</summary>
    public required string? Name { get; init; }

    /// <summary>The place in the parent, from 0.</summary>
    public required int Index { get; init; }

    /// <summary>The content of a string.</summary>
    public string Text { get; set; } = "";

    /// <summary>The content of a number.</summary>
    public decimal Number { get; set; }

    /// <summary>The members of an object or the elements of a list, in the order of the file.</summary>
    public IReadOnlyList<JsonTreeNode> Children => children;

    /// <summary>True once a reader has asked for this member: what is left is unknown to this version.</summary>
    public bool Taken { get; set; }

    /// <summary>True once a fault was found here: one fault a place is enough.</summary>
    public bool Refused { get; set; }

    public void Add(JsonTreeNode child)
    {
        if (ReferenceEquals(children, None))
        {
            children = [];
        }
        children.Add(child);
    }

    /// <summary>The member of this name; null where there is none, or where this is no object.</summary>
    public JsonTreeNode? Member(string name)
    {
        foreach (var child in children)
        {
            if (child.Name == name)
            {
                return child;
            }
        }
        return null;
    }
}
