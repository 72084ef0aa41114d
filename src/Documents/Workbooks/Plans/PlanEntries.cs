using System.Text.Json;

namespace Traguardo.Documents.Workbooks.Plans;

/// <summary>The trees of a plan as rows: each names the node it stands in by its path, and is an item where it shows an indicator or another card's objective.</summary>
internal static class PlanEntries
{
    /// <summary>The column of the path of the node above, which is no member of the format.</summary>
    public const string In = "@in";

    /// <summary>The kind of a row that is an item with an indicator.</summary>
    public const string Indicator = "indicator";

    /// <summary>The kind of a row that is an item with another card's objective.</summary>
    public const string Link = "link";

    public const string Children = "children";

    /// <summary>The columns of items alone; nodes alone have those that are not here nor of both.</summary>
    public static readonly IReadOnlySet<string> OfItems = new HashSet<string>
    {
        "indicator", "objective", "target", "laterTargets", "targetReason", "cap", "curve", "monitoring", "status", "tags", "note",
    };

    public static readonly IReadOnlySet<string> OfBoth = new HashSet<string> { In, "kind", "weight" };

    /// <summary>All rows, each card from its top down.</summary>
    public static IEnumerable<PlanRow> Rows(JsonElement scorecards) => scorecards.EnumerateArray().SelectMany(card => Rows(card, "", 0));

    /// <summary>The path of a node in another.</summary>
    public static string Path(string above, string code) => above.Length == 0 ? code : $"{above}/{code}";

    private static IEnumerable<PlanRow> Rows(JsonElement entry, string above, int level)
    {
        var isNode = entry.TryGetProperty(Children, out var children);
        var kind = isNode ? entry.GetProperty("kind").GetString()! : entry.TryGetProperty("indicator", out _) ? Indicator : Link;
        yield return new PlanRow(entry, level, new Dictionary<string, string?> { [In] = above, ["kind"] = WordKinds.Entry.Write(kind), [Children] = null });
        if (isNode)
        {
            var path = Path(above, entry.GetProperty("code").GetString()!);
            foreach (var row in children.EnumerateArray().SelectMany(child => Rows(child, path, level + 1)))
            {
                yield return row;
            }
        }
    }
}

/// <summary>A row to be written.</summary>
/// <param name="Element">What it is of.</param>
/// <param name="Level">How deep it is folded.</param>
/// <param name="Said">What is said in a column in another way than by the member of its name.</param>
internal sealed record PlanRow(JsonElement Element, int Level, IReadOnlyDictionary<string, string?> Said)
{
    private static readonly Dictionary<string, string?> Nothing = [];

    public PlanRow(JsonElement element)
        : this(element, 0, Nothing)
    {
    }
}
