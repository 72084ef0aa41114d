using Traguardo.Core.Cycles;
using Traguardo.Core.Planning;
using Traguardo.Core.Planning.Differences;

namespace Traguardo.Web.Data;

/// <summary>How many parts of a cycle a file in its place changed, each counted once however much of it is another; null where none is.</summary>
/// <param name="Plan">Of the plan: the method, scorecards and what stands in them, indicators, measures, programmes, offices.</param>
/// <param name="Values">Values of measures and of indicators.</param>
/// <param name="Acts">Acts, revisions, neutralisations, judgements, analyses, validations.</param>
/// <param name="Context">True where the context tables are others.</param>
/// <param name="Sample">True where it was the sample, and is nobody's any more.</param>
internal sealed record ReplacedParts(int? Plan, int? Values, int? Acts, bool? Context, bool? Sample)
{
    /// <summary>Counts them. Numbers alone: whoever reads the audit may not see every scorecard.</summary>
    public static ReplacedParts Of(StoredCycle stored, Cycle cycle, string? contextJson, bool isSample)
    {
        var kinds = CycleDifferences.Between(stored.Cycle, cycle).Select(one => one.Subject).Distinct().CountBy(KindOf).ToDictionary();
        int? Count(Part part) => kinds.TryGetValue(part, out var count) ? count : null;
        return new ReplacedParts(Count(Part.Plan), Count(Part.Values), Count(Part.Acts), stored.ContextJson == contextJson ? null : true, stored.Summary.IsSample && !isSample ? true : null);
    }

    private static Part KindOf(Subject subject) => subject.Kind switch
    {
        SubjectKind.MeasureValue or SubjectKind.IndicatorValue => Part.Values,
        SubjectKind.Neutralisation or SubjectKind.Revision or SubjectKind.Analysis or SubjectKind.Judgement or SubjectKind.Validation or SubjectKind.Act => Part.Acts,
        _ => Part.Plan,
    };

    private enum Part
    {
        Plan,
        Values,
        Acts,
    }
}
