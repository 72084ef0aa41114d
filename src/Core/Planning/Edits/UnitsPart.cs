using Traguardo.Core.Cycles;

namespace Traguardo.Core.Planning.Edits;

internal sealed class UnitsPart : PlanPart<Unit>
{
    internal override SubjectKind Kind => SubjectKind.Unit;

    internal override string Room => "units";

    internal override string CodeOf(Unit element) => element.Code;

    internal override List<Unit> Read(Cycle cycle) => cycle.Units;

    internal override Cycle Write(Cycle cycle, List<Unit> elements) => cycle with { Units = elements };

    internal override Cycle Rename(Cycle cycle, string from, string to)
    {
        string? Code(string? code) => code == from ? to : code;
        var renamed = cycle with
        {
            Units = [.. cycle.Units.Select(unit => unit with { Parent = Code(unit.Parent) })],
            Measures = [.. cycle.Measures.Select(measure => measure with { Owner = Code(measure.Owner) })],
            Indicators = [.. cycle.Indicators.Select(indicator => indicator with { Owner = Code(indicator.Owner) })],
            Programmes = [.. cycle.Programmes.Select(programme => programme with { Units = [.. programme.Units.Select(unit => Code(unit)!)] })],
        };
        return PlanTree.Map(renamed, entry => entry is not Node node ? entry : node with
        {
            Owner = Code(node.Owner),
            Collaborators = [.. node.Collaborators.Select(unit => Code(unit)!)],
            Holder = Code(node.Holder),
            Evaluator = Code(node.Evaluator),
        });
    }

    internal override IEnumerable<Subject> ReferredBy(Cycle cycle, string code) =>
    [
        .. cycle.Units.Where(unit => unit.Parent == code).Select(unit => SubjectOf(unit.Code)),
        .. from entry in PlanTree.All(cycle)
           where entry.Entry is Node node && (node.Owner == code || node.Collaborators.Contains(code) || node.Holder == code || node.Evaluator == code)
           select new Subject(Subject.KindOf(entry.Entry), entry.Path, entry.Path),
        .. cycle.Indicators.Where(indicator => indicator.Owner == code).Select(indicator => PlanParts.Indicators.SubjectOf(indicator.Code)),
        .. cycle.Measures.Where(measure => measure.Owner == code).Select(measure => PlanParts.Measures.SubjectOf(measure.Code)),
        .. cycle.Programmes.Where(programme => programme.Units.Contains(code)).Select(programme => PlanParts.Programmes.SubjectOf(programme.Code)),
    ];
}
