using Traguardo.Core.Compiling;
using Traguardo.Core.Formulas;
using Traguardo.Core.Measures;

namespace Traguardo.Core.Recording;

/// <summary>
/// Which measure is a part of which, as far as formulas tell: an indicator that is a percentage, computed as one measure over
/// another of the same unit and year (<c>[917r] / [917p]</c>), and of which no target asks for more than 100%. Where more than the
/// whole is promised, such as this year's revenue over that foreseen, nothing is a part of anything.
/// </summary>
internal sealed class Wholes(CompiledCycle compiled, IEnumerable<Purpose> purposes)
{
    private readonly List<(Measure Part, Measure Whole)> pairs = [.. purposes.Where(IsPartOverWhole)
        .Select(purpose => (purpose.Indicator.Inputs[0].Measure, purpose.Indicator.Inputs[1].Measure))];

    public IReadOnlyList<KnownValue> PartOf(DatumKey key) => Known(key, pairs.Where(pair => pair.Part.Code == key.Code).Select(pair => pair.Whole));

    public IReadOnlyList<KnownValue> WholeOf(DatumKey key) => Known(key, pairs.Where(pair => pair.Whole.Code == key.Code).Select(pair => pair.Part));

    private KnownValue[] Known(DatumKey key, IEnumerable<Measure> measures) =>
    [
        .. from measure in measures.Distinct()
           let value = compiled.Read(measure, key.Year, key.Period).Value
           where value is not null
           select new KnownValue(measure.Code, value.Value),
    ];

    private static bool IsPartOverWhole(Purpose purpose) =>
        purpose.Indicator is { Formula.Parts: [{ Kind: FormulaPartKind.Reference }, { Text: "/" }, { Kind: FormulaPartKind.Reference }], Inputs: [{ YearOffset: 0 } part, { YearOffset: 0 } whole] }
        && purpose.Indicator.Indicator.Unit == UnitOfMeasure.Percent
        && part.Measure.Unit == whole.Measure.Unit
        && purpose.Items.All(item => item.Item.Target is not { } target || (target.Value.Content <= 1 && target.Upper is null or <= 1));
}
