using Traguardo.Core.Cycles;
using Traguardo.Core.Display;

namespace Traguardo.Core.Checks.Context;

/// <summary>A printed total that is not the sum of its figures, in a sentence.</summary>
internal static class TotalInWords
{
    // A sum of more figures than this is not written out: a reader goes to the table.
    private const int Written = 6;

    public static string Of(ContextTable table, ControlTotal total, Figures figures)
    {
        var sum = figures.Number(total.Sum);
        return CheckTexts.ContextTotals.With(
            Name(table, total),
            total.Terms.Count <= Written ? $"{Terms(total, figures)} = {sum}" : sum,
            figures.Number(total.Printed));
    }

    private static string Name(ContextTable table, ControlTotal total) =>
        string.Join(", ", new[] { table.Title ?? table.Path, total.Name, total.Column }.Distinct().Select(Shown.Of));

    private static string Terms(ControlTotal total, Figures figures) => string.Concat(total.Terms.Select((term, i) =>
        i == 0 ? figures.Number(term.Value)
        : $" {(term.Value < 0 ? "−" : "+")} {figures.Number(Math.Abs(term.Value))}"));
}
