namespace Traguardo.Core.Planning.Differences;

/// <summary>Names of the fields of a plan in words, for whoever has only the name that <c>performance-cycle/1</c> gives them.</summary>
public static class PlanFieldLabels
{
    /// <summary>The field in words, in the language of the ambient culture: <c>peso</c> for <c>weight</c>; null for what is no field of a plan.</summary>
    /// <param name="key">Its name in <c>performance-cycle/1</c>.</param>
    public static string? Of(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return All().FirstOrDefault(field => field.Key == key).Label;
    }

    private static IEnumerable<(string Key, string Label)> All() =>
    [
        .. Named(TreeFields.Item()), .. Named(TreeFields.Node()), .. Named(PlanFields.Indicator()), .. Named(PlanFields.Measure()), .. Named(PlanFields.Programme()),
        .. Named(PlanFields.Area()), .. Named(PlanFields.Unit()), .. Named(PlanFields.Method()), .. Named(PlanFields.JudgementBand()), .. Named(PlanFields.Administration()),
        .. Named(PlanFields.Cycle()), .. Named(PlanFields.Neutralisation()), .. Named(PlanFields.Revision()), .. Named(PlanFields.Analysis()), .. Named(PlanFields.Act()),
        .. Named(PlanFields.MeasureValue()), .. Named(PlanFields.IndicatorValue()),
    ];

    private static IEnumerable<(string Key, string Label)> Named<T>(IEnumerable<Field<T>> fields) => fields.Select(field => (field.Key, field.Label));
}
