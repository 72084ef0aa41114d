namespace Traguardo.Core.Scoring;

/// <summary>What people call a scorecard, node or item.</summary>
public static class EntryName
{
    /// <summary>Its code, or that of its indicator.</summary>
    public static string CodeOf(ScoredEntry entry) => entry switch
    {
        ScoredNode node => node.Node.Code,
        ScoredItem { Indicator.Indicator: { } indicator } => indicator.Code,
        ScoredItem { Objective.Node: { } objective } => objective.Code,
        _ => throw new ArgumentException("An entry of none of the kinds there are.", nameof(entry)),
    };

    /// <summary>Its short title where it has one, else its title, or its indicator's name.</summary>
    public static string TitleOf(ScoredEntry entry) => entry switch
    {
        ScoredNode node => node.Node.ShortTitle ?? node.Node.Title,
        ScoredItem { Indicator.Indicator: { } indicator } => indicator.Name,
        ScoredItem { Objective.Node: { } objective } => objective.ShortTitle ?? objective.Title,
        _ => throw new ArgumentException("An entry of none of the kinds there are.", nameof(entry)),
    };

    /// <summary>Code and title; a scorecard's title alone.</summary>
    public static string Of(ScoredEntry entry) =>
        entry is ScoredNode { Node.Kind: Cycles.NodeKind.Scorecard } ? TitleOf(entry) : $"{CodeOf(entry)} {TitleOf(entry)}";
}
