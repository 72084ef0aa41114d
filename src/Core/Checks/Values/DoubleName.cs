namespace Traguardo.Core.Checks.Values;

/// <summary>Two measures, or two indicators, of one name: the same thing recorded twice, or two things that a reader cannot tell apart.</summary>
internal static class DoubleName
{
    private const string Rule = "double-name";

    public static Check Check { get; } = new(Rule, () => CheckTexts.DoubleNameTitle, Find);

    private static IEnumerable<Finding> Find(CheckedCycle cycle) =>
    [
        .. Doubles("measures", cycle.Cycle.Measures.Select(measure => (measure.Code, measure.Name))),
        .. Doubles("indicators", cycle.Cycle.Indicators.Select(indicator => (indicator.Code, indicator.Name))),
    ];

    private static IEnumerable<Finding> Doubles(string kind, IEnumerable<(string Code, string Name)> named) =>
        from same in named.GroupBy(one => Plain(one.Name))
        let first = same.First()
        from other in same.Skip(1)
        select new Finding(
            Rule,
            $"{kind}/{other.Code}",
            Severity.Warning,
            CheckTexts.DoubleName.With(other.Code, first.Code, Shown.Of(first.Name)),
            CheckTexts.DoubleNameAdvice);

    // Upper and lower case and the number of blanks make no difference to a reader.
    private static string Plain(string name) => string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();
}
