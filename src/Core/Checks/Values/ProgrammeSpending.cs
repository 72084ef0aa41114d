using Traguardo.Core.Cycles;

namespace Traguardo.Core.Checks.Values;

/// <summary>A programme that spent far more, or far less, than it was given. Less is found only at the end of the year: until then money is still to be spent.</summary>
internal static class ProgrammeSpending
{
    private const string Rule = "programme-spending";
    private const decimal Most = 1.20m;
    private const decimal Least = 0.80m;

    public static Check Check { get; } = new(Rule, () => CheckTexts.ProgrammeSpendingTitle, Find);

    private static IEnumerable<Finding> Find(CheckedCycle cycle)
    {
        foreach (var programme in cycle.Cycle.Programmes)
        {
            if (programme is { Budget: 0, Spent: > 0 })
            {
                yield return Found(programme, CheckTexts.SpentWithoutBudget.With(programme.Code, cycle.Figures.Money(programme.Spent.Value)), CheckTexts.SpentTooMuchAdvice);
            }
            else if (programme.SpentShare > Most)
            {
                yield return Found(programme, Message(CheckTexts.SpentTooMuch, programme, cycle), CheckTexts.SpentTooMuchAdvice);
            }
            else if (programme.SpentShare < Least && cycle.Scored.Period.IsYear)
            {
                yield return Found(programme, Message(CheckTexts.SpentTooLittle, programme, cycle), CheckTexts.SpentTooLittleAdvice);
            }
        }
    }

    private static string Message(string text, Programme programme, CheckedCycle cycle) => text.With(
        programme.Code,
        cycle.Figures.Money(programme.Spent!.Value),
        cycle.Figures.Money(programme.Budget!.Value),
        cycle.Figures.Percent(programme.SpentShare!.Value, 2));

    private static Finding Found(Programme programme, string message, string advice) =>
        new(Rule, $"programmes/{programme.Code}", Severity.Warning, message, advice);
}
