using System.Text.Json;
using Traguardo.Core.Cycles;
using Traguardo.Core.Measures;

namespace Traguardo.Core.Exchange;

/// <summary>What is said with the figures of a context file: titles, sources, notes, names, units, decimals. All of it may be missing.</summary>
internal static class ContextWords
{
    public const string Labels = "labels";

    private const string Units = "units";
    private const string Decimals = "decimals";
    private const int MostDecimals = 10;

    /// <summary>Members that say something of a table, and are no figures of it.</summary>
    public static IReadOnlySet<string> Reserved { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "title", "name", "source", "note", "unit", Units, Decimals, Labels, "columns", "years",
    };

    /// <summary>Its own title or name, or what the object around it calls it; null where it has none.</summary>
    public static string? TitleOf(JsonTreeNode node) =>
        TextOf(node, "title") ?? TextOf(node, "name") ?? (node is { Parent: { } parent, Name: { } name } ? Named(parent, Labels, name)?.Text : null);

    /// <summary>What its figures were taken from, as it says or what is around it; null where nothing does.</summary>
    public static string? SourceOf(JsonTreeNode node) => Around(node, "source");

    /// <summary>A table with its source, its note and its theme.</summary>
    public static ContextTable With(JsonTreeNode node, ContextTable table) => table with
    {
        Source = SourceOf(node),
        Note = TextOf(node, "note"),
        Theme = ThemeOf(node),
    };

    /// <summary>A row with its name, its unit and its decimals.</summary>
    public static ContextRow Row(JsonTreeNode table, string key, IReadOnlyList<decimal?> values) => new(LabelOf(table, key), values)
    {
        Key = key,
        Unit = (Named(table, Units, key)?.Text ?? Around(table, "unit")) is { } unit ? UnitOf(unit) : UnitOfMeasure.Number,
        Decimals = table.Member(Decimals) is { Kind: JsonValueKind.Number } all ? Count(all)
            : table.Member(Decimals)?.Member(key) is { Kind: JsonValueKind.Number } one ? Count(one)
            : null,
    };

    /// <summary>What a row or a column is called: the name given in <c>labels</c>, or its own.</summary>
    public static string LabelOf(JsonTreeNode table, string key) => Named(table, Labels, key)?.Text ?? key;

    /// <summary>A text of a node; null where it has none.</summary>
    public static string? TextOf(JsonTreeNode node, string member) =>
        node.Member(member) is { Kind: JsonValueKind.String, Text.Length: > 0 } text ? text.Text : null;

    private static JsonTreeNode? Named(JsonTreeNode node, string member, string key) =>
        node.Member(member)?.Member(key) is { Kind: JsonValueKind.String, Text.Length: > 0 } text ? text : null;

    private static string? Around(JsonTreeNode? node, string member)
    {
        for (; node is not null; node = node.Parent)
        {
            if (TextOf(node, member) is { } text)
            {
                return text;
            }
        }
        return null;
    }

    private static string? ThemeOf(JsonTreeNode node)
    {
        while (node.Parent is { Parent: not null } parent)
        {
            node = parent;
        }
        return node.Parent is { } root ? Named(root, Labels, node.Name ?? "")?.Text ?? TitleOf(node) ?? node.Name : null;
    }

    // A day, a yes or a no is no figure of a table: what is called so is shown as a number.
    private static UnitOfMeasure UnitOf(string code) => new UnitOfMeasure(code) is { Kind: ValueKind.Number } unit ? unit : UnitOfMeasure.Number;

    private static int? Count(JsonTreeNode node) =>
        decimal.IsInteger(node.Number) && node.Number is >= 0 and <= MostDecimals ? (int)node.Number : null;
}
