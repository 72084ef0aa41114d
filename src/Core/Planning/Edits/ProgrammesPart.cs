using Traguardo.Core.Cycles;

namespace Traguardo.Core.Planning.Edits;

internal sealed class ProgrammesPart : PlanPart<Programme>
{
    internal override SubjectKind Kind => SubjectKind.Programme;

    internal override string Room => "programmes";

    internal override string CodeOf(Programme element) => element.Code;

    internal override List<Programme> Read(Cycle cycle) => cycle.Programmes;

    internal override Cycle Write(Cycle cycle, List<Programme> elements) => cycle with { Programmes = elements };

    internal override Cycle Rename(Cycle cycle, string from, string to) =>
        PlanTree.Map(cycle, entry => entry is Node node && node.Programme == from ? node with { Programme = to } : entry);

    internal override IEnumerable<Subject> ReferredBy(Cycle cycle, string code) =>
        from entry in PlanTree.All(cycle)
        where entry.Entry is Node node && node.Programme == code
        select new Subject(Subject.KindOf(entry.Entry), entry.Path, entry.Path);
}
