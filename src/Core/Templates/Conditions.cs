using Traguardo.Core.Cycles;

namespace Traguardo.Core.Templates;

/// <summary>Whether what a section is there for is so.</summary>
internal static class Conditions
{
    public static bool Holds(Condition condition, ReportRoom room, Standpoint at) =>
        (condition.Has is not { } content || Has(content, room))
        && (condition.Context is not { } path || room.ContextAt(path).Any())
        && (condition.Tag is not { } tag || room.Node(null, at)?.Items.Any(item => item.Item.Tags.Contains(tag)) == true)
        && (condition.Prose is not { } key || room.Text(room.Fill(key, at)) is not null);

    private static bool Has(CycleContent content, ReportRoom room) => content switch
    {
        CycleContent.Scorecards => room.Card is not null,
        CycleContent.PersonalCards => room.PersonalCards.Any(),
        CycleContent.Areas => room.Scored.Areas.Count > 0,
        CycleContent.Programmes => room.Cycle.Programmes.Count > 0,
        CycleContent.Results => room.Card?.Result is not null,
        CycleContent.Revisions => room.Cycle.Revisions.Exists(revision => revision.State == RevisionState.Adopted),
        CycleContent.Neutralisations => room.Cycle.Neutralisations.Exists(act => act.IsInForce),
        CycleContent.Analyses => room.Cycle.Analyses.Count > 0,
        CycleContent.Monitorings => room.Monitorings.Count > 0,
        CycleContent.Validation => room.Validation is not null,
        _ => room.Context.Count > 0,
    };
}
