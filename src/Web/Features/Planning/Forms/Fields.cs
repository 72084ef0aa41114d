using Traguardo.Core.Cycles;
using Traguardo.Core.Display;
using Traguardo.Core.Exchange;
using Traguardo.Core.Measures;
using Traguardo.Core.Recording;
using Traguardo.Web.Http;

namespace Traguardo.Web.Features.Planning.Forms;

/// <summary>The fields that are alike in many forms.</summary>
internal static class Fields
{
    /// <summary>A line that has to say something.</summary>
    public static FieldOf<T> Required<T>(string name, string label, Func<T, string> of, Func<T, string, T> with) =>
        new(name, FieldKind.Line, label, thing => [of(thing)], (thing, texts) => with(thing, Line(texts) ?? "")) { IsRequired = true };

    /// <summary>A line that may be left empty.</summary>
    public static FieldOf<T> Text<T>(string name, string label, Func<T, string?> of, Func<T, string?, T> with, FieldKind kind = FieldKind.Line) =>
        new(name, kind, label, thing => [of(thing) ?? ""], (thing, texts) => with(thing, Line(texts)));

    /// <summary>A number in a unit, or nothing.</summary>
    public static FieldOf<T> Number<T>(string name, string label, UnitOfMeasure unit, Func<T, decimal?> of, Func<T, decimal?, T> with) => new(
        name,
        FieldKind.Brief,
        label,
        thing => [of(thing) is { } number ? EnteredText.Show(Value.Of(number), unit, Figures.Current) : ""],
        (thing, texts) => EnteredText.Read(Line(texts), unit, Figures.Current) is { Refusal: { } refusal } ? Filled.Refused(thing, refusal)
            : with(thing, EnteredText.Read(Line(texts), unit, Figures.Current).Value?.Content));

    /// <summary>A weight.</summary>
    public static FieldOf<T> Weight<T>(string name = "weight")
        where T : Entry =>
        Number<T>(name, FormTexts.Weight, UnitOfMeasure.Number, entry => entry.Weight, (entry, weight) => entry with { Weight = weight });

    /// <summary>One of the words of the format.</summary>
    public static FieldOf<T> Word<T, TWord>(string name, string label, Words<TWord> words, Func<TWord, string> say, Func<T, TWord?> of, Func<T, TWord, T> with)
        where TWord : struct, Enum => new(
        name,
        FieldKind.Choice,
        label,
        thing => [of(thing) is { } word ? words.Write(word) : ""],
        (thing, texts) => words.Read(Line(texts) ?? "") is { } word ? with(thing, word) : Filled.Refused(thing, FormTexts.ChooseOne))
    {
        Options = [.. words.Rows.Select(row => new Option(row.Word, say(row.Value)))],
    };

    /// <summary>One of some codes, or none.</summary>
    public static FieldOf<T> Code<T>(string name, string label, IEnumerable<Option> options, Func<T, string?> of, Func<T, string?, T> with) =>
        new(name, FieldKind.Choice, label, thing => [of(thing) ?? ""], (thing, texts) => with(thing, Line(texts))) { Options = [new Option("", "–"), .. options] };

    /// <summary>Some of some codes, in the order they are in; those that are new after them.</summary>
    public static FieldOf<T> Codes<T>(string name, string label, IEnumerable<Option> options, Func<T, List<string>> of, Func<T, List<string>, T> with) => new(
        name,
        FieldKind.Ticks,
        label,
        of,
        (thing, texts) => with(thing, [.. of(thing).Where(texts.Contains), .. texts.Except(of(thing)).Where(text => text.Length > 0)]))
    {
        Options = [.. options],
    };

    /// <summary>Yes or no.</summary>
    public static FieldOf<T> Tick<T>(string name, string label, Func<T, bool> of, Func<T, bool, T> with) =>
        new(name, FieldKind.Tick, label, thing => of(thing) ? ["true"] : [], (thing, texts) => with(thing, texts.Contains("true")));

    /// <summary>The unit that answers for something, or a person in words.</summary>
    public static FieldOf<T> Owner<T>(Cycle cycle, Func<T, string?> of, Func<T, string?, T> with) =>
        Text("owner", FormTexts.Owner, of, with) with { Options = [.. Units(cycle)], Hint = FormTexts.OwnerHint };

    /// <summary>The units of a cycle.</summary>
    public static IEnumerable<Option> Units(Cycle cycle) => cycle.Units.Select(unit => new Option(unit.Code, $"{unit.Code} · {unit.Name}"));

    /// <summary>What was sent, on one line or several; null where nothing was.</summary>
    public static string? Line(IReadOnlyList<string> texts) => texts.Count == 0 ? null : FreeText.Lines(texts[0]);
}
