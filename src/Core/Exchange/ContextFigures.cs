using System.Text.Json;
using Traguardo.Core.Cycles;

namespace Traguardo.Core.Exchange;

/// <summary>The kinds of context table that have no <c>rows</c>: single figures, pairs of what was promised and what came of it, lists of texts.</summary>
internal static class ContextFigures
{
    /// <summary>The table that an object or a list is; null where it is none. Only what has a title is one: all else is passed over.</summary>
    public static ContextTable? Of(JsonTreeNode node)
    {
        if (ContextWords.TitleOf(node) is not { } title)
        {
            return null;
        }
        return node.Kind switch
        {
            JsonValueKind.Object => Singles(node, title) ?? Named(node, title),
            JsonValueKind.Array => Texts(node, title),
            _ => null,
        };
    }

    private static ContextTable? Singles(JsonTreeNode node, string title)
    {
        var figures = FiguresOf(node).ToList();
        return figures.Count == 0 || !figures.TrueForAll(IsFigure) ? null : ContextWords.With(node, new ContextTable
        {
            Path = ContextTableShape.PathOf(node),
            Kind = ContextTableKind.Figures,
            Title = title,
            Columns = [ExchangeTexts.ContextValue],
            Rows = [.. figures.Select(figure => ContextWords.Row(node, figure.Name!, [ValueOf(figure)]))],
        });
    }

    private static ContextTable? Named(JsonTreeNode node, string title)
    {
        var rows = FiguresOf(node).ToList();
        if (rows.Count == 0 || !rows.TrueForAll(row => row is { Kind: JsonValueKind.Object, Children.Count: > 0 } && row.Children.All(IsFigure)))
        {
            return null;
        }
        List<string> keys = [.. rows.SelectMany(row => row.Children).Select(cell => cell.Name!).Distinct().Take(ContextTableShape.MaxColumns)];
        return ContextWords.With(node, new ContextTable
        {
            Path = ContextTableShape.PathOf(node),
            Kind = ContextTableKind.Figures,
            Title = title,
            Columns = keys.ConvertAll(key => ContextWords.LabelOf(node, key)),
            Rows = [.. rows.Select(row => ContextWords.Row(node, row.Name!, keys.ConvertAll(key => row.Member(key) is { } cell ? ValueOf(cell) : null)))],
        });
    }

    private static ContextTable? Texts(JsonTreeNode node, string title) =>
        node.Children.Count == 0 || !node.Children.All(text => text.Kind == JsonValueKind.String) ? null : ContextWords.With(node, new ContextTable
        {
            Path = ContextTableShape.PathOf(node),
            Kind = ContextTableKind.Texts,
            Title = title,
            Columns = [],
            Rows = [.. node.Children.Select(text => new ContextRow(text.Text, []))],
        });

    private static IEnumerable<JsonTreeNode> FiguresOf(JsonTreeNode node) => node.Children.Where(child => !ContextWords.Reserved.Contains(child.Name!));

    private static bool IsFigure(JsonTreeNode node) => node.Kind is JsonValueKind.Number or JsonValueKind.Null;

    private static decimal? ValueOf(JsonTreeNode node) => node.Kind == JsonValueKind.Number ? node.Number : null;
}
