using Traguardo.Core.Cycles;

namespace Traguardo.Core.Planning.Edits;

/// <summary>Nothing refers to an area: it names its objectives, not they it.</summary>
internal sealed class AreasPart : PlanPart<StrategicArea>
{
    internal override SubjectKind Kind => SubjectKind.Area;

    internal override string Room => "areas";

    internal override string CodeOf(StrategicArea element) => element.Code;

    internal override List<StrategicArea> Read(Cycle cycle) => cycle.StrategicAreas;

    internal override Cycle Write(Cycle cycle, List<StrategicArea> elements) => cycle with { StrategicAreas = elements };

    internal override Cycle Rename(Cycle cycle, string from, string to) => cycle;

    internal override IEnumerable<Subject> ReferredBy(Cycle cycle, string code) => [];
}
