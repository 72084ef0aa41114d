using Traguardo.Core.Checks;
using Traguardo.Core.Cycles;

namespace Traguardo.Core.Planning.Edits;

/// <summary>
/// A list of a plan whose elements have a code: units, areas, programmes, indicators, measures. A code that is changed is changed
/// wherever it is referred to; what is still referred to is not removed.
/// </summary>
/// <typeparam name="T">What is in the list.</typeparam>
public abstract class PlanPart<T>
    where T : class
{
    /// <summary>Puts an element at a place among the others; after the last of them unless said.</summary>
    public PlanEdit Add(T element, int? at = null) => new AddElement<T>(this, element, at);

    /// <summary>Puts an element in the place of the one with a code; where the new one has another code, all that refers to it follows.</summary>
    public PlanEdit Change(string code, T element) => new ChangeElement<T>(this, code, element);

    /// <summary>Takes an element away, with the values recorded of it.</summary>
    public PlanEdit Remove(string code) => new RemoveElement<T>(this, code);

    /// <summary>Puts an element at another place among the others.</summary>
    public PlanEdit Move(string code, int at) => new MoveElement<T>(this, code, at);

    internal abstract SubjectKind Kind { get; }

    /// <summary>How addresses of its elements begin: <c>units</c>.</summary>
    internal abstract string Room { get; }

    internal abstract string CodeOf(T element);

    internal abstract List<T> Read(Cycle cycle);

    internal abstract Cycle Write(Cycle cycle, List<T> elements);

    /// <summary>Everything but the element itself with a new code in place of the old.</summary>
    internal abstract Cycle Rename(Cycle cycle, string from, string to);

    /// <summary>What cannot be without the element.</summary>
    internal abstract IEnumerable<Subject> ReferredBy(Cycle cycle, string code);

    /// <summary>What goes with the element.</summary>
    internal virtual IEnumerable<Consequence> GoesWith(Cycle cycle, string code) => [];

    /// <summary>The cycle without what goes with the element.</summary>
    internal virtual Cycle Release(Cycle cycle, string code) => cycle;

    internal Subject SubjectOf(string code) => new(Kind, $"{Room}/{code}", code);

    internal int Find(Cycle cycle, string code) => Read(cycle).FindIndex(element => CodeOf(element) == code);

    internal Draft Drafted(Cycle cycle, string? code) => new(cycle, code is null ? null : SubjectOf(code).Address);

    /// <summary>The refusal of an element whose code is another's; null where it is not.</summary>
    /// <param name="cycle">The cycle.</param>
    /// <param name="element">The element as it is to be.</param>
    /// <param name="own">The code of the one it takes the place of; null where it is new.</param>
    internal Draft? Refused(Cycle cycle, T element, string? own)
    {
        var code = CodeOf(element);
        return code == own || Find(cycle, code) < 0 ? null
            : Refusals.Of(cycle, SubjectOf(own ?? code).Address, "code", PlanningTexts.CodeTaken.With(Shown.Of(code)), PlanningTexts.CodeTakenExpected);
    }

    internal Draft NotThere(Cycle cycle, string code) => Refusals.NotThere(cycle, SubjectOf(code).Address, code);
}

/// <summary>The lists of a plan whose elements have a code.</summary>
public static class PlanParts
{
    /// <summary>The organisational units.</summary>
    public static PlanPart<Unit> Units { get; } = new UnitsPart();

    /// <summary>The strategic areas.</summary>
    public static PlanPart<StrategicArea> Areas { get; } = new AreasPart();

    /// <summary>The programmes.</summary>
    public static PlanPart<Programme> Programmes { get; } = new ProgrammesPart();

    /// <summary>The indicators.</summary>
    public static PlanPart<Indicator> Indicators { get; } = new IndicatorsPart();

    /// <summary>The measures.</summary>
    public static PlanPart<Measures.Measure> Measures { get; } = new MeasuresPart();
}

internal sealed record AddElement<T>(PlanPart<T> Part, T Element, int? At) : PlanEdit
    where T : class
{
    internal override Draft Draft(Cycle cycle)
    {
        if (Part.Refused(cycle, Element, null) is { } refused)
        {
            return refused;
        }
        List<T> elements = [.. Part.Read(cycle)];
        elements.Insert(Math.Clamp(At ?? elements.Count, 0, elements.Count), Element);
        return Part.Drafted(Part.Write(cycle, elements), Part.CodeOf(Element));
    }
}

internal sealed record ChangeElement<T>(PlanPart<T> Part, string Code, T Element) : PlanEdit
    where T : class
{
    internal override Draft Draft(Cycle cycle)
    {
        var (index, code) = (Part.Find(cycle, Code), Part.CodeOf(Element));
        if (index < 0)
        {
            return Part.NotThere(cycle, Code);
        }
        if (Part.Refused(cycle, Element, Code) is { } refused)
        {
            return refused;
        }
        List<T> elements = [.. Part.Read(cycle)];
        elements[index] = Element;
        var changed = Part.Write(cycle, elements);
        return code == Code
            ? Part.Drafted(changed, code)
            : Part.Drafted(Part.Rename(changed, Code, code), code) with { CodeChanges = [new CodeChange(Part.Kind, Code, code)] };
    }
}

internal sealed record RemoveElement<T>(PlanPart<T> Part, string Code) : PlanEdit
    where T : class
{
    public override IReadOnlyList<Consequence> Consequences(Cycle cycle) => [.. Part.GoesWith(cycle, Code)];

    internal override Draft Draft(Cycle cycle)
    {
        var index = Part.Find(cycle, Code);
        if (index < 0)
        {
            return Part.NotThere(cycle, Code);
        }
        var users = Part.ReferredBy(cycle, Code).Distinct().ToList();
        if (users.Count > 0)
        {
            return Refusals.StillReferred(cycle, Part.SubjectOf(Code), users);
        }
        List<T> elements = [.. Part.Read(cycle)];
        elements.RemoveAt(index);
        return Part.Drafted(Part.Release(Part.Write(cycle, elements), Code), null);
    }
}

internal sealed record MoveElement<T>(PlanPart<T> Part, string Code, int At) : PlanEdit
    where T : class
{
    internal override Draft Draft(Cycle cycle)
    {
        var index = Part.Find(cycle, Code);
        if (index < 0)
        {
            return Part.NotThere(cycle, Code);
        }
        List<T> elements = [.. Part.Read(cycle)];
        var element = elements[index];
        elements.RemoveAt(index);
        elements.Insert(Math.Clamp(At, 0, elements.Count), element);
        return Part.Drafted(Part.Write(cycle, elements), Code);
    }
}

/// <summary>Why an edit cannot even be tried, in words.</summary>
internal static class Refusals
{
    public static Draft Of(Cycle cycle, string address, string? field, string what, string expected) =>
        Draft.Refused(cycle, new EditFault(address, field, what, expected));

    public static Draft NotThere(Cycle cycle, string address, string code) =>
        Of(cycle, address, null, PlanningTexts.NotThere.With(Shown.Of(code)), PlanningTexts.NotThereExpected);

    public static Draft StillReferred(Cycle cycle, Subject subject, IReadOnlyList<Subject> users) =>
        Of(cycle, subject.Address, null, PlanningTexts.StillReferred.With(subject.Code, CheckedCycle.List([.. users.Select(user => user.InWords)])), PlanningTexts.StillReferredExpected);
}
