using Traguardo.Core.Cycles;
using Traguardo.Core.Display;
using Traguardo.Core.Measures;
using Traguardo.Core.Planning;
using Traguardo.Core.Scoring;

namespace Traguardo.Web.Features.Planning;

/// <summary>Says what stands in a scorecard, and where.</summary>
internal static class EntryWords
{
    /// <summary>Its code.</summary>
    public static string CodeOf(ScoredEntry entry) => entry is ScoredNode node ? node.Node.Code : ((ScoredItem)entry).Item is var item ? item.Indicator ?? item.Objective ?? "" : "";

    /// <summary>Its title or name.</summary>
    public static string TitleOf(ScoredEntry entry) => entry switch
    {
        ScoredNode node => node.Node.Title,
        ScoredItem { Indicator: { } indicator } => indicator.Indicator.Name,
        ScoredItem { Objective: { } objective } => objective.Node.Title,
        _ => "",
    };

    /// <summary>Its code and title.</summary>
    public static string Named(ScoredEntry entry) => $"{CodeOf(entry)} {TitleOf(entry)}".Trim();

    /// <summary>What it is, in a word.</summary>
    public static string KindOf(ScoredEntry entry) => entry is ScoredNode node ? KindOf(node.Node.Kind) : Subject.Word(SubjectKind.Item);

    /// <summary>What a node of a kind is.</summary>
    public static string KindOf(NodeKind kind) => Core.Planning.Differences.FieldWords.Of(kind);

    /// <summary>What a page says on which a node of a kind is made.</summary>
    public static string New(NodeKind kind) => kind switch
    {
        NodeKind.Scorecard => PlanPageTexts.NewScorecard,
        NodeKind.Perspective => PlanPageTexts.NewPerspective,
        NodeKind.Priority => PlanPageTexts.NewPriority,
        _ => PlanPageTexts.NewObjective,
    };

    /// <summary>Path of the node it stands in; null for a scorecard.</summary>
    public static string? ParentOf(ScoredEntry entry) => entry is ScoredItem item ? item.ParentPath
        : entry.Path.Length == CodeOf(entry).Length ? null
        : entry.Path[..^(CodeOf(entry).Length + 1)];

    /// <summary>Its target; null where nothing is promised.</summary>
    public static string? TargetOf(ScoredItem item) => item.Item.Target is not { } target ? null
        : item.Indicator?.Indicator is { } indicator ? Figures.Current.Target(target, indicator.Better, indicator.Unit, indicator.Decimals)
        : Figures.Current.Target(target, Better.Higher, UnitOfMeasure.Percent, 0);

    /// <summary>What may stand in a node of a kind.</summary>
    public static IReadOnlyList<NodeKind> Below(NodeKind kind) => kind switch
    {
        NodeKind.Scorecard => [NodeKind.Perspective, NodeKind.Priority, NodeKind.Objective],
        NodeKind.Perspective or NodeKind.Priority => [NodeKind.Objective],
        _ => [],
    };
}
