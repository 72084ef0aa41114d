using Traguardo.Core.Cycles;
using Traguardo.Core.Display;
using Traguardo.Core.Measures;
using Traguardo.Core.Recording;

namespace Traguardo.Web.Features.Planning.Forms;

/// <summary>The targets of an item, each as its indicator is judged: a number, two bounds, a day, yes or no.</summary>
/// <param name="indicator">The indicator; null where the item refers to an objective, whose score is a percentage.</param>
internal sealed class TargetFields(Indicator? indicator)
{
    private const int LaterYears = 2;
    private readonly Better better = indicator?.Better ?? Better.Higher;
    private readonly UnitOfMeasure unit = indicator?.Unit ?? UnitOfMeasure.Percent;

    /// <summary>This year's target.</summary>
    public IEnumerable<FieldOf<Item>> This(int year) =>
        Of("target", string.Format(null, FormTexts.TargetOf, year), one => one.Target, (one, target) => one with { Target = target });

    /// <summary>This year's target, and those of the years after it.</summary>
    public IEnumerable<FieldOf<Item>> All(int year, Item item)
    {
        foreach (var field in This(year))
        {
            yield return field;
        }
        for (var i = 0; i < Math.Max(LaterYears, item.LaterTargets.Count); i++)
        {
            var at = i;
            var later = Of(
                $"laterTargets[{at}]",
                string.Format(null, FormTexts.TargetOf, year + at + 1),
                one => at < one.LaterTargets.Count ? one.LaterTargets[at] : null,
                (one, target) => one with { LaterTargets = [.. one.LaterTargets.Take(at), .. target is { } given ? [given] : Array.Empty<Target>()] },
                (one, _) => one.LaterTargets.Count < at ? string.Format(null, FormTexts.TargetBefore, year + at) : null);
            foreach (var field in later)
            {
                yield return field;
            }
        }
    }

    private IEnumerable<FieldOf<Item>> Of(string name, string label, Func<Item, Target?> of, Func<Item, Target?, Item> with, Func<Item, Target, string?>? inTheWay = null)
    {
        var isRange = better == Better.Within;
        yield return new FieldOf<Item>(
            name,
            better == Better.Yes ? FieldKind.Choice : FieldKind.Brief,
            isRange ? string.Format(null, FormTexts.From, label) : label,
            item => [of(item) is { } target ? Show(target.Value) : ""],
            (item, texts) => Read(texts) switch
            {
                { Refusal: { } refusal } => Filled.Refused(item, refusal),
                { Value: null } => with(item, null),
                { Value: { } value } when inTheWay?.Invoke(item, new Target(value)) is { } refusal => Filled.Refused(item, refusal),
                { Value: { } value } => with(item, new Target(value, isRange ? of(item)?.Upper : null)),
            })
        {
            Options = better == Better.Yes ? [new Option("", "–"), .. new[] { true, false }.Select(answer => Show(Value.Of(answer))).Select(text => new Option(text, text))] : [],
            Hint = Hint,
        };
        if (isRange)
        {
            yield return new FieldOf<Item>(
                name + ".upper",
                FieldKind.Brief,
                string.Format(null, FormTexts.Until, label),
                item => [of(item)?.Upper is { } upper ? Show(Value.Of(upper)) : ""],
                (item, texts) => Read(texts) switch
                {
                    { Refusal: { } refusal } => Filled.Refused(item, refusal),
                    { Value: { } value } => of(item) is { } target ? with(item, target with { Upper = value.Content }) : Filled.Refused(item, FormTexts.LowerMissing),
                    _ => item,
                });
        }
    }

    private string? Hint => better switch
    {
        Better.Yes => null,
        Better.By => FormTexts.DayHint,
        _ => Figures.Current.Symbol(unit) is { Length: > 0 } symbol ? string.Format(null, FormTexts.UnitHint, symbol) : null,
    };

    private string Show(Value value) => EnteredText.Show(value, unit, Figures.Current);

    // What is judged by a day is a day, whatever unit it is said to have.
    private EnteredValue Read(IReadOnlyList<string> texts) => EnteredText.Read(Fields.Line(texts), better switch
    {
        Better.By => UnitOfMeasure.Date,
        Better.Yes => UnitOfMeasure.YesNo,
        _ => unit,
    }, Figures.Current);
}
