using System.Text.Json;
using Traguardo.Core.Exchange;
using Traguardo.Core.Templates.Charting;
using Traguardo.Core.Templates.Tables;

namespace Traguardo.Core.Templates;

/// <summary>The parts of a section: an object each, which one member tells what it is.</summary>
internal static class BlockShape
{
    public const int MostFigures = 6;

    /// <summary>The members that tell what a part is.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["prose", "text", "note", "figures", "table", "chart"];

    public static IReadOnlyList<string> ProseMembers { get; } = ["prose", "heading", "guide", "instead"];

    public static IReadOnlyList<string> FigureMembers { get; } = ["name", "label"];

    public static IReadOnlyList<string> ColumnMembers { get; } = ["column", "header", "text"];

    public static TemplateBlock Read(JsonTreeNode node, bool isRepeated, FaultLog log)
    {
        var members = new Members(node, log);
        var kinds = Kinds.Where(kind => node.Member(kind) is not null).ToList();
        if (kinds.Count != 1)
        {
            log.Add(node, TemplateTexts.OneOfBlocks, TemplateTexts.OneOfBlocksExpected.With(string.Join(", ", Kinds)));
            return new TextTemplate("");
        }
        string? Optional(string name) => PlacedText.OptionalOf(members, name, isRepeated, log);
        switch (kinds[0])
        {
            case "prose":
                members.RefuseOthers(ProseMembers);
                return new ProseTemplate(PlacedText.Of(members, "prose", isRepeated, log), Optional("heading"), Optional("guide"), Optional("instead"));
            case "text":
                members.RefuseOthers(["text"]);
                return new TextTemplate(PlacedText.Of(members, "text", isRepeated, log));
            case "note":
                members.RefuseOthers(["note"]);
                return new NoteTemplate(PlacedText.Of(members, "note", isRepeated, log));
            case "figures":
                members.RefuseOthers(["figures"]);
                return Figures(members, node, isRepeated, log);
            case "table":
                return Table(members, isRepeated, log);
            default:
                return Chart(members, isRepeated, log);
        }
    }

    /// <summary>The members that a table of a kind may have.</summary>
    public static IReadOnlyList<string> MembersOf(TableKind kind) => ["table", "title", .. kind.Options, "columns", "turned"];

    /// <summary>The members that a chart of a kind may have.</summary>
    public static IReadOnlyList<string> MembersOf(ChartKind kind) => ["chart", "title", .. kind.Options];

    private static FiguresTemplate Figures(Members members, JsonTreeNode node, bool isRepeated, FaultLog log)
    {
        var figures = members.RequiredObjects("figures", (figure, _) =>
        {
            var inner = new Members(figure, log);
            inner.RefuseOthers(FigureMembers);
            return new FigureTemplate(PlacedText.Of(inner, "name", isRepeated, log), PlacedText.OptionalOf(inner, "label", isRepeated, log));
        });
        if (node.Member("figures") is { Kind: JsonValueKind.Array, Children.Count: < 1 or > MostFigures } list)
        {
            log.Expect(list, TemplateTexts.FiguresExpected.With(1, MostFigures));
        }
        return new FiguresTemplate(figures);
    }

    private static TableTemplate Table(Members members, bool isRepeated, FaultLog log)
    {
        var name = members.Taken("table")!;
        if (TableKinds.Find(name.Text) is not { } kind)
        {
            Unknown(name, TableKinds.All.Select(one => one.Name), log);
            return new TableTemplate { Kind = "" };
        }
        members.RefuseOthers(MembersOf(kind));
        return new TableTemplate
        {
            Kind = kind.Name,
            Title = PlacedText.OptionalOf(members, "title", isRepeated, log),
            Of = PlacedText.OptionalOf(members, "of", isRepeated, log),
            Context = Context(members, kind.Options, log),
            Rows = members.OptionalWord("rows", TemplateWords.Rows),
            Tag = PlacedText.OptionalOf(members, "tag", false, log),
            Level = members.Optional("level") is { } level ? Scalars.Word(level, log, Words.Level) : null,
            IsTurned = members.Flag("turned"),
            Columns = members.Optional("columns") is { } columns ? Columns(columns, kind, isRepeated, log) : [],
        };
    }

    private static ChartTemplate Chart(Members members, bool isRepeated, FaultLog log)
    {
        var name = members.Taken("chart")!;
        if (ChartKinds.Find(name.Text) is not { } kind)
        {
            Unknown(name, ChartKinds.All.Select(one => one.Name), log);
            return new ChartTemplate { Kind = "" };
        }
        members.RefuseOthers(MembersOf(kind));
        return new ChartTemplate
        {
            Kind = kind.Name,
            Title = PlacedText.OptionalOf(members, "title", isRepeated, log),
            Of = PlacedText.OptionalOf(members, "of", isRepeated, log),
            Context = Context(members, kind.Options, log),
            Measures = Measures(members, kind.Options, log),
        };
    }

    // What is of a context table says which.
    private static string? Context(Members members, IReadOnlyList<string> options, FaultLog log) =>
        !options.Contains("context") ? null
        : members.Required("context", TemplateTexts.ContextMissingExpected) is { } node ? PlacedText.Of(node, false, log)
        : null;

    private static List<string> Measures(Members members, IReadOnlyList<string> options, FaultLog log)
    {
        if (!options.Contains("measures") || members.Required("measures", TemplateTexts.MeasuresMissingExpected) is not { } node)
        {
            return [];
        }
        if (node is not { Kind: JsonValueKind.Array, Children.Count: > 0 })
        {
            log.Expect(node, TemplateTexts.MeasuresMissingExpected);
        }
        return [.. node.Children.Select(code => Scalars.Text(code, log))];
    }

    private static List<ColumnTemplate> Columns(JsonTreeNode node, TableKind kind, bool isRepeated, FaultLog log)
    {
        if (node.Kind == JsonValueKind.Array)
        {
            return [.. node.Children.Select(column => Column(column, kind, isRepeated, log))];
        }
        log.Expect(node, ExchangeTexts.ListExpected);
        return [];
    }

    private static ColumnTemplate Column(JsonTreeNode node, TableKind kind, bool isRepeated, FaultLog log)
    {
        if (node.Kind == JsonValueKind.String)
        {
            return new ColumnTemplate(Key(node, kind, log));
        }
        var members = new Members(node, log);
        members.RefuseOthers(ColumnMembers);
        var column = new ColumnTemplate(
            members.Optional("column") is { } key ? Key(key, kind, log) : null,
            PlacedText.OptionalOf(members, "header", isRepeated, log),
            PlacedText.OptionalOf(members, "text", isRepeated, log));
        if (node.Kind == JsonValueKind.Object && column is { Key: null, Header: null })
        {
            log.Add(node, TemplateTexts.ColumnNeedsHeader, TemplateTexts.ColumnNeedsHeaderExpected);
        }
        if (column is { Key: not null, Text: not null })
        {
            log.Add(node.Member("text")!, TemplateTexts.TextOnlyOwn, TemplateTexts.TextOnlyOwnExpected);
        }
        return column;
    }

    private static string Key(JsonTreeNode node, TableKind kind, FaultLog log)
    {
        if (node.Kind != JsonValueKind.String || !kind.Columns.Any(choice => choice.Key == node.Text))
        {
            Unknown(node, kind.Columns.Select(choice => choice.Key), log);
        }
        return node.Text;
    }

    private static void Unknown(JsonTreeNode node, IEnumerable<string> known, FaultLog log)
    {
        var expected = TemplateTexts.UnknownKindExpected.With(string.Join(", ", known));
        if (node is { Kind: JsonValueKind.String, Text.Length: > 0 })
        {
            log.Add(node, TemplateTexts.UnknownKind.With(Shown.Of(node.Text)), expected);
        }
        else
        {
            log.Expect(node, expected);
        }
    }
}
