using Traguardo.Core.Cycles;
using Traguardo.Core.Explaining;
using Traguardo.Core.Revising;
using Traguardo.Core.Scoring;
using Traguardo.Web.Features.Shared;

namespace Traguardo.Web.Features.Revising;

/// <summary>A revision as pages show it.</summary>
/// <param name="Page">The page.</param>
/// <param name="Revision">The revision.</param>
public sealed record RevisionView(CyclePage Page, Revision Revision)
{
    /// <summary>Where its item stands in the plan as it now is.</summary>
    public string Path => RevisionPath.Of(Revision);

    /// <summary>The scorecard it is of, as people call it.</summary>
    public string CardName => Page.Cycle.Scorecards.Find(card => card.Code == CardCode) is { } card ? card.ShortTitle ?? card.Title : CardCode;

    /// <summary>Code of the scorecard it is of.</summary>
    public string CardCode => Revision.Node.Split('/')[0];

    /// <summary>Code of the indicator or objective, as short as people write it.</summary>
    public string Code => Revision.Becomes.Indicator ?? Objective?.Code ?? Revision.Becomes.Objective ?? "";

    /// <summary>Name of the indicator or objective.</summary>
    public string Name => Of(Revision.Becomes)?.Name ?? Objective?.Title ?? "";

    /// <summary>What was promised before it.</summary>
    public string Was => Page.Figures.Target(Revision.Was, Of(Revision.Was));

    /// <summary>What was promised at the very first, where revisions before this one have changed it; null where this is the first.</summary>
    public string? First => Earlier is { } earlier ? Page.Figures.Target(earlier.Item, Of(earlier.Item)) : null;

    /// <summary>What is promised with it.</summary>
    public string Becomes => Leaves ? RevisionPageTexts.LeavesPlan : Page.Figures.Target(Revision.Becomes, Of(Revision.Becomes));

    /// <summary>True where the item counts no more with it.</summary>
    public bool Leaves => Revision.Becomes.Status == ItemStatus.NotApplicable;

    /// <summary>True where it gives the item another weight.</summary>
    public bool ChangesWeight => Revision.Was.Weight != Revision.Becomes.Weight;

    /// <summary>How far it has come.</summary>
    public string State => Revision.State switch
    {
        RevisionState.Proposed => RevisionPageTexts.Proposed,
        RevisionState.Adopted => RevisionPageTexts.InForce,
        RevisionState.Refused => RevisionPageTexts.Refused,
        _ => RevisionPageTexts.Withdrawn,
    };

    /// <summary>What of it asks for attention.</summary>
    public Light? Light => Revision.State switch
    {
        RevisionState.Proposed => Core.Scoring.Light.Amber,
        RevisionState.Adopted => Core.Scoring.Light.Green,
        _ => null,
    };

    /// <summary>What the OIV said, with the day.</summary>
    public string Opinion => Revision.Opinion is not { } opinion ? RevisionPageTexts.NotHeard : With(Word(opinion), Revision.OpinionOn);

    /// <summary>The act that decided, with the day; null where there is none.</summary>
    public string? Act => Revision.State is RevisionState.Adopted or RevisionState.Refused
        ? With(string.Join(' ', new[] { Revision.Organ, Revision.Number }.Where(part => part is not null)), Revision.Date).Trim()
        : null;

    /// <summary>An opinion in a word.</summary>
    public static string Word(Opinion opinion) => opinion == Core.Cycles.Opinion.Favourable ? RevisionPageTexts.Favourable : RevisionPageTexts.Contrary;

    /// <summary>What stands in the plan as it now is with the item as the revision found it, and as it leaves it; null where the item is no longer there.</summary>
    public (ScoredCycle Before, ScoredCycle After)? Effect() =>
        Score(Revision.Was) is { } before && Score(Revision.Becomes) is { } after ? (before, after) : null;

    // The item's revisions are in the order of their proposals.
    private FirstPromise? Earlier => FirstPromise.Of(
        Page.Cycle with { Revisions = [.. Page.Cycle.Revisions.TakeWhile(other => other != Revision)] }, RevisionPath.Before(Revision));

    private ScoredCycle? Score(Item item) => new Core.Planning.Edits.ChangeItem(Path, item).Apply(Page.Cycle).Compiled?.Score();

    private Indicator? Of(Item item) => item.Indicator is { } code ? Page.Loaded.Compiled.FindIndicator(code)?.Indicator : null;

    private Node? Objective => Revision.Becomes.Objective is { } path ? Page.Loaded.Compiled.FindNode(path)?.Node : null;

    private string With(string words, DateOnly? day) => day is { } known ? string.Format(null, RevisionPageTexts.OnDay, words, Page.Figures.Date(known)) : words;
}
