using System.Globalization;
using Traguardo.Core.Reports;

namespace Traguardo.Documents.Docx;

/// <summary>Which sections have the number that Word's own counting gives them: only there the number is left to Word, elsewhere it is written as text.</summary>
internal sealed class HeadingNumbers
{
    private const int Deepest = 6;

    private readonly HashSet<ReportSection> counted = new(ReferenceEqualityComparer.Instance);
    private readonly int[] counters = new int[Deepest];

    public HeadingNumbers(IEnumerable<ReportSection> sections) => Count(sections, 0);

    public bool AreCounted(ReportSection section) => counted.Contains(section);

    private void Count(IEnumerable<ReportSection> sections, int level)
    {
        foreach (var section in sections)
        {
            if (level < Deepest && !counters.Take(level).Contains(0) && section.Number == Next(level))
            {
                counters[level]++;
                Array.Clear(counters, level + 1, Deepest - level - 1);
                counted.Add(section);
            }
            Count(section.Sections, level + 1);
        }
    }

    private string Next(int level) =>
        string.Join('.', counters.Take(level).Append(counters[level] + 1).Select(counter => counter.ToString(CultureInfo.InvariantCulture)));
}
