using Traguardo.Core.Cycles;
using Traguardo.Core.Display;
using Traguardo.Core.Monitoring;
using Traguardo.Core.Scoring;

namespace Traguardo.Core.Reports;

/// <summary>Says of a result of a year that is not over that it waits for values, in place of why it is what it is.</summary>
public static class Awaited
{
    /// <summary>The sentence, in the language of the ambient culture; null where all values are there, or the year is over.</summary>
    public static string? InWords(Cycle cycle, ScoredNode node)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        ArgumentNullException.ThrowIfNull(node);
        return FilledSoFar.Of(cycle, node) switch
        {
            Filled.All => null,
            Filled.None => ReportTexts.NothingGiven,
            _ => Counted.Of(node.Items.Count(item => item.IsComplete), ReportTexts.GivenSoFar, node.Items.Count()),
        };
    }
}
