using Traguardo.Core.Compiling;
using Traguardo.Core.Cycles;
using Traguardo.Core.Measures;
using Traguardo.Core.Planning;
using Traguardo.Core.Planning.Edits;
using Traguardo.Web.Features.Planning.Forms;

namespace Traguardo.Web.Features.Planning;

/// <summary>A line of one of a plan's lists.</summary>
public sealed record PlanRow(string Code, string Name);

/// <summary>One of a plan's lists, for pages that treat them alike.</summary>
/// <param name="slug">As addresses of pages name it.</param>
/// <param name="room">As addresses of what is in it begin: <c>measures</c>.</param>
/// <param name="kind">What is in it.</param>
/// <param name="title">Its title.</param>
/// <param name="add">What a link that adds to it says.</param>
public abstract class PlanRoom(string slug, string room, SubjectKind kind, Func<string> title, Func<string> add)
{
    /// <summary>All of them, in the order in which a plan is built.</summary>
    public static IReadOnlyList<PlanRoom> All { get; } =
    [
        new PlanRoomOf<Unit>("unita", "units", SubjectKind.Unit, () => PlanPageTexts.Units, () => PlanPageTexts.AddUnit, PlanParts.Units, cycle => cycle.Units, unit => new(unit.Code, unit.Name), () => new() { Code = "", Name = "" }, PartForms.Unit),
        new PlanRoomOf<StrategicArea>("aree", "areas", SubjectKind.Area, () => PlanPageTexts.Areas, () => PlanPageTexts.AddArea, PlanParts.Areas, cycle => cycle.StrategicAreas, area => new(area.Code, area.Title), () => new() { Code = "", Title = "" }, PartForms.Area),
        new PlanRoomOf<Programme>("programmi", "programmes", SubjectKind.Programme, () => PlanPageTexts.Programmes, () => PlanPageTexts.AddProgramme, PlanParts.Programmes, cycle => cycle.Programmes, programme => new(programme.Code, programme.Name ?? programme.Kind ?? ""), () => new() { Code = "" }, PartForms.Programme),
        new PlanRoomOf<Measure>("misure", "measures", SubjectKind.Measure, () => PlanPageTexts.Measures, () => PlanPageTexts.AddMeasure, PlanParts.Measures, cycle => cycle.Measures, measure => new(measure.Code, measure.Name), () => new() { Code = "", Name = "" }, PartForms.Measure),
        new PlanRoomOf<Indicator>("indicatori", "indicators", SubjectKind.Indicator, () => PlanPageTexts.Indicators, () => PlanPageTexts.AddIndicator, PlanParts.Indicators, cycle => cycle.Indicators, indicator => new(indicator.Code, indicator.Name), () => new() { Code = "", Name = "", Better = Better.Higher }, PartForms.Indicator),
    ];

    public string Slug { get; } = slug;

    public SubjectKind Kind { get; } = kind;

    public string Title => title();

    public string AddText => add();

    /// <summary>The list that an address of a page names; null where there is none.</summary>
    public static PlanRoom? Find(string slug) => All.FirstOrDefault(room => room.Slug == slug);

    /// <summary>The list and the code that an address as a subject's names: <c>measures/694</c>; null where it names something else.</summary>
    public static (PlanRoom Room, string Code)? Named(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return All.FirstOrDefault(room => address.StartsWith(room.AddressOf(""), StringComparison.Ordinal)) is { } named ? (named, address[named.AddressOf("").Length..]) : null;
    }

    /// <summary>The address of something in it.</summary>
    public string AddressOf(string code) => $"{room}/{code}";

    public abstract IReadOnlyList<PlanRow> Rows(Cycle cycle);

    /// <summary>The fields of something in it, or of something new; with what was sent, where something was. Null where it is not there.</summary>
    public abstract IReadOnlyList<FormField>? Fields(CompiledCycle compiled, string? code, IFormCollection? form);

    /// <summary>The edit that a form asks for, and what in it cannot be read.</summary>
    public abstract (Func<Cycle, PlanEdit> Edit, IReadOnlyList<PlanFault> Faults) Read(CompiledCycle compiled, string? code, IFormCollection form);

    public abstract PlanEdit Remove(string code);

    /// <summary>Puts something in the place of another.</summary>
    public abstract PlanEdit Move(Cycle cycle, string code, string place);
}

internal sealed class PlanRoomOf<T>(
    string slug,
    string room,
    SubjectKind kind,
    Func<string> title,
    Func<string> add,
    PlanPart<T> part,
    Func<Cycle, List<T>> list,
    Func<T, PlanRow> rowOf,
    Func<T> blank,
    Func<CompiledCycle, T, IReadOnlyList<FieldOf<T>>> fields) : PlanRoom(slug, room, kind, title, add)
    where T : class
{
    public override IReadOnlyList<PlanRow> Rows(Cycle cycle) => [.. list(cycle).Select(rowOf)];

    public override IReadOnlyList<FormField>? Fields(CompiledCycle compiled, string? code, IFormCollection? form) =>
        Find(compiled.Cycle, code) is not { } thing ? null
        : form is null ? Form.Of(fields(compiled, thing), thing)
        : Form.Sent(fields(compiled, thing), thing, form);

    public override (Func<Cycle, PlanEdit>, IReadOnlyList<PlanFault>) Read(CompiledCycle compiled, string? code, IFormCollection form)
    {
        var (thing, faults) = Sent(compiled, code, form);
        return (_ => code is null ? part.Add(thing) : part.Change(code, thing), faults);
    }

    /// <summary>The thing as a form has it.</summary>
    public (T Thing, IReadOnlyList<PlanFault> Faults) Sent(CompiledCycle compiled, string? code, IFormCollection form)
    {
        var thing = Find(compiled.Cycle, code)!;
        return Form.Read(fields(compiled, thing), thing, form, AddressOf(code ?? ""));
    }

    public override PlanEdit Remove(string code) => part.Remove(code);

    public override PlanEdit Move(Cycle cycle, string code, string place) => part.Move(code, list(cycle).FindIndex(thing => rowOf(thing).Code == place));

    private T? Find(Cycle cycle, string? code) => code is null ? blank() : list(cycle).Find(thing => rowOf(thing).Code == code);
}
