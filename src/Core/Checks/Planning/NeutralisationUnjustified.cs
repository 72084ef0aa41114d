namespace Traguardo.Core.Checks.Planning;

/// <summary>Only an act of the OIV sets an indicator aside, and it says why.</summary>
internal static class NeutralisationUnjustified
{
    private const string Rule = "neutralisation-unjustified";

    public static Check Check { get; } = new(Rule, () => CheckTexts.NeutralisationUnjustifiedTitle, Find);

    private static IEnumerable<Finding> Find(CheckedCycle cycle) =>
        from neutralisation in cycle.Cycle.Neutralisations
        where neutralisation.IsInForce
        let lacksAct = string.IsNullOrWhiteSpace(neutralisation.Act)
        let lacksReason = string.IsNullOrWhiteSpace(neutralisation.Reason)
        where lacksAct || lacksReason
        let text = lacksAct && lacksReason ? CheckTexts.NeutralisationWithoutBoth
            : lacksAct ? CheckTexts.NeutralisationWithoutAct
            : CheckTexts.NeutralisationWithoutReason
        select new Finding(
            Rule,
            neutralisation.Scorecard,
            Severity.Warning,
            text.With(neutralisation.Indicator, neutralisation.Scorecard),
            CheckTexts.NeutralisationUnjustifiedAdvice);
}
