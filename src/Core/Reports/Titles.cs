using System.Globalization;
using Traguardo.Core.Scoring;

namespace Traguardo.Core.Reports;

/// <summary>Of whom and of when a table is.</summary>
internal static class Titles
{
    /// <summary><c>Cruscotto di Ente 2020 · Camera di commercio di Pisa</c>.</summary>
    public static string Of(string subject, ScoredCycle scored) => $"{subject} {When(scored)} · {scored.Cycle.Administration.Name}";

    /// <summary>The year, and the period of it where one was scored: <c>2020</c>, <c>2020 S1</c>.</summary>
    public static string When(ScoredCycle scored)
    {
        var year = scored.Cycle.Year.ToString(CultureInfo.InvariantCulture);
        return scored.Period.IsYear ? year : $"{year} {scored.Period}";
    }
}
