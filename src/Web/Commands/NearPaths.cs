using Traguardo.Core.Explaining;
using Traguardo.Core.Scoring;

namespace Traguardo.Web.Commands;

/// <summary>The addresses that somebody who wrote a wrong one may have meant.</summary>
public static class NearPaths
{
    private const int Most = 3;
    private const int LongestCompared = 200;

    /// <summary>The nearest first: those that end in the same code, then those that few typing errors tell apart.</summary>
    public static IReadOnlyList<string> Of(ScoredCycle scored, string wrong)
    {
        ArgumentNullException.ThrowIfNull(scored);
        ArgumentNullException.ThrowIfNull(wrong);
        var meant = wrong.Trim().TrimEnd('/');
        if (meant.Length is 0 or > LongestCompared)
        {
            return [];
        }
        var furthest = Math.Max(2, meant.Length / 3);
        return [.. All(scored)
            .Select(path => (Path: path, Rank: EndsInSameCode(path, meant) ? 0 : 1, Distance: Distance(path, meant)))
            .Where(near => near.Rank == 0 || near.Distance <= furthest)
            .OrderBy(near => near.Rank).ThenBy(near => near.Distance)
            .Take(Most)
            .Select(near => near.Path)];
    }

    private static IEnumerable<string> All(ScoredCycle scored) =>
        scored.Scorecards
            .SelectMany(card => card.Nodes.Prepend(card).Concat<ScoredEntry>(card.Items))
            .Select(entry => entry.Path)
            .Concat(scored.Areas.Select(area => Explainer.AreaPrefix + area.Area.Code))
            .Where(path => path.Length <= LongestCompared);

    private static bool EndsInSameCode(string path, string meant) => string.Equals(Last(path), Last(meant), StringComparison.OrdinalIgnoreCase);

    private static string Last(string path) => path[(path.LastIndexOf('/') + 1)..];

    // How many letters to write, drop or change (Levenshtein), a capital being the same letter.
    private static int Distance(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var changed = diagonal + (char.ToUpperInvariant(from[i - 1]) == char.ToUpperInvariant(to[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(changed, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[^1];
    }
}
