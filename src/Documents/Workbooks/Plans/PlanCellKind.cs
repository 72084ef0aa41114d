using System.Text.Json;
using System.Text.Json.Nodes;

namespace Traguardo.Documents.Workbooks.Plans;

/// <summary>How a member of the exchange format stands in a cell, both ways.</summary>
internal abstract class PlanCellKind
{
    /// <summary>What a cell must hold, for who has written something else.</summary>
    public abstract string Expected { get; }

    /// <summary>The words a person may choose from; empty where anything may be written.</summary>
    public virtual IReadOnlyList<string> Choices => [];

    /// <summary>What the cell holds: a text, a decimal or a day; null: nothing.</summary>
    public abstract object? Write(JsonElement member);

    /// <summary>Reads the member, which may be JSON's own <c>null</c>; false where the cell cannot be read.</summary>
    public abstract bool TryRead(BookCell cell, out JsonNode? member);

    /// <summary>What was found; nothing found is a cell that cannot be read.</summary>
    protected static bool Found(JsonNode? found, out JsonNode? member) => (member = found) is not null;
}
