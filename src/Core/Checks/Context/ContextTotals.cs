namespace Traguardo.Core.Checks.Context;

/// <summary>What is printed as a total in a table published beside the scores, against the figures that it is the total of.</summary>
internal static class ContextTotals
{
    private const string Rule = "context-totals";

    public static Check Check { get; } = new(Rule, () => CheckTexts.ContextTotalsTitle, Find);

    private static IEnumerable<Finding> Find(CheckedCycle cycle) =>
        from table in cycle.Context
        from total in table.Totals
        where total.Sum != total.Printed
        select new Finding(Rule, $"context/{table.Path}", Severity.Warning, TotalInWords.Of(table, total, cycle.Figures), CheckTexts.ContextTotalsAdvice);
}
