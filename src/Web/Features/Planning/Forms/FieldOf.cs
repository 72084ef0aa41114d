namespace Traguardo.Web.Features.Planning.Forms;

/// <summary>
/// A field of something in a plan. It is named as the member of <c>performance-cycle/1</c> that it fills: <c>shortTitle</c>,
/// <c>laterTargets[0]</c>, <c>lights.amber</c>; a part that has no name there stands after a point: <c>target.upper</c>, <c>curve.kind</c>. Where
/// a form holds fields of several things, the address of the thing comes first: <c>ente/A/A4.weight</c>. Choices are sent as the
/// words of the format (<c>higher</c>, <c>weighted</c>), numbers and days as people write them, a list of codes once for each.
/// A field that is not sent leaves what is there; boxes that are not ticked are no.
/// </summary>
/// <typeparam name="T">What it is a field of.</typeparam>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it is filled by.</param>
/// <param name="Label">Its label.</param>
/// <param name="Shown">What stands in it.</param>
/// <param name="With">The thing with what was sent, or why that is refused.</param>
internal sealed record FieldOf<T>(string Name, FieldKind Kind, string Label, Func<T, IReadOnlyList<string>> Shown, Func<T, IReadOnlyList<string>, Filled<T>> With)
{
    public IReadOnlyList<Option> Options { get; init; } = [];

    public string? Hint { get; init; }

    public bool IsRequired { get; init; }

    public FormField Show(IReadOnlyList<string> texts) => new(Name, Kind, Label) { Texts = texts, Options = Options, Hint = Hint, IsRequired = IsRequired };
}

/// <summary>A thing with a field filled; where what was sent is refused, as it was, and why.</summary>
internal readonly record struct Filled<T>(T Thing, string? Refusal)
{
    public static implicit operator Filled<T>(T thing) => new(thing, null);
}

/// <summary>Refuses what was sent.</summary>
internal static class Filled
{
    public static Filled<T> Refused<T>(T thing, string? why) => new(thing, why);
}

/// <summary>A form of fields.</summary>
internal static class Form
{
    /// <summary>The fields as they show a thing.</summary>
    public static IReadOnlyList<FormField> Of<T>(IEnumerable<FieldOf<T>> fields, T thing) => [.. fields.Select(field => field.Show(field.Shown(thing)))];

    /// <summary>The fields with what was sent in them; what was not sent as the thing has it.</summary>
    public static IReadOnlyList<FormField> Sent<T>(IEnumerable<FieldOf<T>> fields, T thing, IFormCollection form) =>
        [.. fields.Select(field => field.Show(TextsOf(field, form) ?? field.Shown(thing)))];

    /// <summary>The thing as the form has it, and what in it cannot be read.</summary>
    public static (T Thing, List<PlanFault> Faults) Read<T>(IEnumerable<FieldOf<T>> fields, T thing, IFormCollection form, string address)
    {
        var faults = new List<PlanFault>();
        foreach (var field in fields)
        {
            if (TextsOf(field, form) is { } texts)
            {
                (thing, var refusal) = field.With(thing, texts);
                if (refusal is not null)
                {
                    faults.Add(new PlanFault(address, field.Name, refusal));
                }
            }
        }
        return (thing, faults);
    }

    // A box that is not ticked is not sent.
    private static IReadOnlyList<string>? TextsOf<T>(FieldOf<T> field, IFormCollection form) =>
        form.TryGetValue(field.Name, out var texts) ? [.. texts.Select(text => text ?? "")]
        : field.Kind is FieldKind.Tick or FieldKind.Ticks ? []
        : null;

    /// <summary>Each fault beside its field, and those that have none here.</summary>
    /// <param name="fields">The fields.</param>
    /// <param name="faults">The faults.</param>
    /// <param name="own">The addresses that what the fields are of has, or was to have: a fault elsewhere is no fault of theirs.</param>
    public static (IReadOnlyList<FormField> Fields, IReadOnlyList<PlanFault> Others) Mark(IReadOnlyList<FormField> fields, IReadOnlyList<PlanFault> faults, params IReadOnlyList<string> own)
    {
        FormField? Of(PlanFault fault) => fault.Field is { } name && own.Contains(fault.Address) ? FieldNamed(fields, name) : null;
        return ([.. fields.Select(field => field with { Faults = [.. faults.Where(fault => Of(fault) == field)] })], [.. faults.Where(fault => Of(fault) is null)]);
    }

    // The field itself, or the one of which the fault names a part: curve.steps[1] is said of curve.
    private static FormField? FieldNamed(IReadOnlyList<FormField> fields, string name) =>
        fields.FirstOrDefault(field => field.Name == name)
        ?? fields.Where(field => name.StartsWith(field.Name, StringComparison.Ordinal) && name[field.Name.Length] is '.' or '[').MaxBy(field => field.Name.Length);
}
