using System.Text.Json;
using Traguardo.Core.Exchange;

namespace Traguardo.Core.Templates;

/// <summary>The members of a template and its sections.</summary>
internal sealed class TemplateShape
{
    public static IReadOnlyList<string> TemplateMembers { get; } = ["format", "code", "title", "purpose", "language", "personalCards", "front", "sections"];

    public static IReadOnlyList<string> SectionMembers { get; } = ["id", "number", "title", "each", "when", "optional", "content", "sections"];

    public static IReadOnlyList<string> ConditionMembers { get; } = ["has", "context", "tag", "prose"];

    private readonly HashSet<string> anchors = [];

    public static DocumentTemplate Read(JsonTreeNode node, FaultLog log)
    {
        var members = new Members(node, log);
        members.RefuseOthers(TemplateMembers);
        var shape = new TemplateShape();
        var sections = members.RequiredObjects("sections", (section, _) => shape.Section(section, [], log));
        if (sections.Count == 0 && node.Member("sections") is { Kind: JsonValueKind.Array } empty)
        {
            log.Expect(empty, TemplateTexts.SectionsExpected);
        }
        return new DocumentTemplate
        {
            Code = Anchor(members, "code", log),
            Title = PlacedText.Of(members, "title", false, log),
            Purpose = members.OptionalText("purpose"),
            Language = members.OptionalWord("language", TemplateWords.Language),
            ShowsPersonalCards = members.Flag("personalCards"),
            Front = members.Optional("front") is { } front ? Words(front, TemplateWords.Front, log) : [],
            Sections = sections,
        };
    }

    /// <param name="node">The section.</param>
    /// <param name="around">What the sections around it are repeated for.</param>
    /// <param name="log">Where its faults go.</param>
    private TemplateSection Section(JsonTreeNode node, IReadOnlyList<Repetition> around, FaultLog log)
    {
        var members = new Members(node, log);
        members.RefuseOthers(SectionMembers);
        var each = members.Optional("each") is { } word ? Scalars.Word(word, log, TemplateWords.Each) : (Repetition?)null;
        if (each is { } repetition && !Repetitions.Narrows(repetition, around))
        {
            log.Add(node.Member("each")!, TemplateTexts.RepeatedWithin.With(Shown.Of(node.Member("each")!.Text)), TemplateTexts.RepeatedWithinExpected);
        }
        IReadOnlyList<Repetition> within = each is { } inner ? [.. around, inner] : around;
        var here = within.Count > 0;
        var id = Anchor(members, "id", log);
        if (id.Length > 0 && !anchors.Add(id))
        {
            log.Add(node.Member("id")!, TemplateTexts.DoubleAnchor.With(Shown.Of(id)), TemplateTexts.DoubleAnchorExpected);
        }
        return new TemplateSection
        {
            Id = id,
            Number = members.Optional("number") is { } number ? Number(number, log) : default,
            Title = PlacedText.Of(members, "title", here, log),
            Each = each,
            When = members.Optional("when") is { } condition ? When(condition, here, log) : null,
            IsOptional = members.Flag("optional"),
            Content = members.Objects("content", (block, _) => BlockShape.Read(block, here, log)),
            Sections = members.Objects("sections", (section, _) => Section(section, within, log)),
        };
    }

    private static SectionNumber Number(JsonTreeNode node, FaultLog log)
    {
        if (node.Kind == JsonValueKind.False)
        {
            return SectionNumber.None;
        }
        if (node is not { Kind: JsonValueKind.String, Text.Length: > 0 })
        {
            log.Expect(node, TemplateTexts.NumberExpected);
        }
        return SectionNumber.Of(node.Text);
    }

    private static Condition When(JsonTreeNode node, bool isRepeated, FaultLog log)
    {
        var members = new Members(node, log);
        members.RefuseOthers(ConditionMembers);
        var condition = new Condition(
            members.Optional("has") is { } has ? Scalars.Word(has, log, TemplateWords.Has) : null,
            PlacedText.OptionalOf(members, "context", false, log),
            PlacedText.OptionalOf(members, "tag", false, log),
            PlacedText.OptionalOf(members, "prose", isRepeated, log));
        if (condition == new Condition() && node.Kind == JsonValueKind.Object)
        {
            log.Add(node, ExchangeTexts.Missing, TemplateTexts.NoConditionExpected.With(string.Join(", ", ConditionMembers)));
        }
        return condition;
    }

    private static string Anchor(Members members, string name, FaultLog log)
    {
        if (members.Required(name, TemplateTexts.AnchorExpected) is not { } node)
        {
            return "";
        }
        if (node is not { Kind: JsonValueKind.String, Text.Length: > 0 and <= 100 } || !char.IsAsciiLetterOrDigit(node.Text[0])
            || !node.Text.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter is '.' or '-'))
        {
            log.Expect(node, TemplateTexts.AnchorExpected);
        }
        return node.Text;
    }

    private static List<T> Words<T>(JsonTreeNode node, Words<T> words, FaultLog log)
        where T : struct, Enum
    {
        if (node.Kind == JsonValueKind.Array)
        {
            return [.. node.Children.Select(word => Scalars.Word(word, log, words))];
        }
        log.Expect(node, ExchangeTexts.ListExpected);
        return [];
    }
}
