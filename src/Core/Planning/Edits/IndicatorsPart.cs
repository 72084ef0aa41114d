using Traguardo.Core.Cycles;
using Traguardo.Core.Display;

namespace Traguardo.Core.Planning.Edits;

internal sealed class IndicatorsPart : PlanPart<Indicator>
{
    internal override SubjectKind Kind => SubjectKind.Indicator;

    internal override string Room => "indicators";

    internal override string CodeOf(Indicator element) => element.Code;

    internal override List<Indicator> Read(Cycle cycle) => cycle.Indicators;

    internal override Cycle Write(Cycle cycle, List<Indicator> elements) => cycle with { Indicators = elements };

    internal override Cycle Rename(Cycle cycle, string from, string to)
    {
        var renamed = cycle with
        {
            IndicatorValues = [.. cycle.IndicatorValues.Select(value => value.Indicator == from ? value with { Indicator = to } : value)],
            Neutralisations = [.. cycle.Neutralisations.Select(set => set.Indicator == from ? set with { Indicator = to } : set)],
            Revisions = [.. cycle.Revisions.Select(revision => revision with { Was = Of(revision.Was), Becomes = Of(revision.Becomes) })],
        };
        return PlanTree.Map(renamed, entry => entry is Item item ? Of(item) : entry);

        Item Of(Item item) => item.Indicator == from ? item with { Indicator = to } : item;
    }

    internal override IEnumerable<Subject> ReferredBy(Cycle cycle, string code) =>
        from entry in PlanTree.All(cycle)
        where entry.Entry is Item item && item.Indicator == code
        select new Subject(SubjectKind.Item, entry.Path, entry.Path);

    internal override IEnumerable<Consequence> GoesWith(Cycle cycle, string code)
    {
        var values = cycle.IndicatorValues.Count(value => value.Indicator == code);
        if (values > 0)
        {
            yield return new Consequence(SubjectOf(code), Counted.Of(values, PlanningTexts.ValuesGo));
        }
        foreach (var neutralisation in cycle.Neutralisations.Where(set => set.Indicator == code))
        {
            yield return new Consequence(NodeReferences.SubjectOf(neutralisation), PlanningTexts.GoesWith.With(code));
        }
    }

    internal override Cycle Release(Cycle cycle, string code) => cycle with
    {
        IndicatorValues = [.. cycle.IndicatorValues.Where(value => value.Indicator != code)],
        Neutralisations = [.. cycle.Neutralisations.Where(set => set.Indicator != code)],
    };
}
