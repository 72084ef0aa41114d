using Traguardo.Core.Cycles;

namespace Traguardo.Core.Checks.Context;

/// <summary>What is printed as a total in a table published beside the scores, against the figures that it is the total of.</summary>
internal static class ContextTotals
{
    private const string Rule = "context-totals";

    // A sum of more figures than this is not written out: a reader goes to the table.
    private const int Written = 6;

    public static Check Check { get; } = new(Rule, () => CheckTexts.ContextTotalsTitle, Find);

    private static IEnumerable<Finding> Find(CheckedCycle cycle) =>
        from table in cycle.Context
        from total in table.Totals
        where total.Sum != total.Printed
        let sum = cycle.Figures.Number(total.Sum)
        let message = CheckTexts.ContextTotals.With(
            Name(table, total),
            total.Terms.Count <= Written ? $"{Terms(cycle, total)} = {sum}" : sum,
            cycle.Figures.Number(total.Printed))
        select new Finding(Rule, $"context/{table.Path}", Severity.Warning, message, CheckTexts.ContextTotalsAdvice);

    private static string Name(ContextTable table, ControlTotal total) =>
        string.Join(", ", new[] { table.Title ?? table.Path, total.Name, total.Column }.Distinct().Select(Shown.Of));

    private static string Terms(CheckedCycle cycle, ControlTotal total) => string.Concat(total.Terms.Select((term, i) =>
        i == 0 ? cycle.Figures.Number(term.Value)
        : $" {(term.Value < 0 ? "−" : "+")} {cycle.Figures.Number(Math.Abs(term.Value))}"));
}
