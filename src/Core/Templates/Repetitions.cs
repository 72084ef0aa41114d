using Traguardo.Core.Cycles;
using Traguardo.Core.Scoring;

namespace Traguardo.Core.Templates;

/// <summary>All that a section is repeated for.</summary>
internal static class Repetitions
{
    public static IEnumerable<Standpoint> Of(Repetition each, ReportRoom room, Standpoint at) => each switch
    {
        Repetition.Perspective => Nodes(room.Node(null, at), NodeKind.Perspective, NodeKind.Priority).Select(at.At),
        Repetition.Objective when at.Programme is not null => at.Node is { } objective ? [at.At(objective)] : [],
        Repetition.Objective => Nodes(room.Node(null, at), NodeKind.Objective).Select(at.At),
        Repetition.Programme => Programmes(room, at).Select(programme => at.At(programme, ObjectiveOf(room, programme))),
        Repetition.Scorecard => room.Scored.Scorecards.Where(card => card.Node.Holder is null).Select(at.At),
        Repetition.PersonalCard => room.PersonalCards.Select(at.At),
        Repetition.Area => room.Scored.Areas.Select(at.At),
        _ => room.Criteria.Select(criterion => at.At(criterion.Criterion)),
    };

    /// <summary>
    /// Whether a repetition inside others gives no more than what they stand at has: of what ignores where it stands the sections would multiply.
    /// </summary>
    public static bool Narrows(Repetition each, IReadOnlyList<Repetition> around) =>
        around.Count == 0 || (IsOfScorecard(each) && !around.Contains(each) && around.All(one => IsOfScorecard(one) || one is Repetition.Scorecard or Repetition.PersonalCard));

    private static bool IsOfScorecard(Repetition each) => each is Repetition.Perspective or Repetition.Objective or Repetition.Programme;

    /// <summary>All programmes, or those that pay for what the section stands at.</summary>
    public static IEnumerable<Programme> Programmes(ReportRoom room, Standpoint at) =>
        at.Programme is { } one ? [one]
        : at.Node is not { } node ? room.Cycle.Programmes
        : room.Cycle.Programmes.Where(programme => ObjectiveOf(room, programme) is { } objective
            && (objective.Path == node.Path || objective.Path.StartsWith(node.Path + "/", StringComparison.Ordinal)));

    public static ScoredNode? ObjectiveOf(ReportRoom room, Programme programme) =>
        room.Scored.Compiled.ObjectiveOf(programme) is { } objective ? room.Scored.Find(objective.Path) as ScoredNode : null;

    private static IEnumerable<ScoredNode> Nodes(ScoredNode? below, params NodeKind[] kinds) => below?.Nodes.Where(node => kinds.Contains(node.Node.Kind)) ?? [];
}
