using System.Globalization;
using Traguardo.Web.Features.Shared;

namespace Traguardo.Web.Features.Oiv;

/// <summary>Addresses of the OIV's pages.</summary>
public static class OivLinks
{
    /// <summary>What waits for the OIV.</summary>
    public static string OivDesk(this CycleLinks links)
    {
        ArgumentNullException.ThrowIfNull(links);
        return $"{links.Map}/oiv";
    }

    /// <summary>The last sample of values, and where one is drawn.</summary>
    public static string Sample(this CycleLinks links) => $"{links.OivDesk()}/campione";

    /// <summary>A sample.</summary>
    public static string Sample(this CycleLinks links, int number) => string.Create(CultureInfo.InvariantCulture, $"{links.Sample()}?numero={number}");

    /// <summary>A value in a sample.</summary>
    public static string Sampled(this CycleLinks links, int number, int place) => string.Create(CultureInfo.InvariantCulture, $"{links.Sample(number)}#valore-{place}");

    /// <summary>The recomputation of the scorecards; of all steps of one where its code is given.</summary>
    public static string Recomputation(this CycleLinks links, string? scorecard = null) =>
        $"{links.OivDesk()}/ricalcolo" + (scorecard is null ? "" : "?cruscotto=" + Uri.EscapeDataString(scorecard));

    /// <summary>The judgements on the scorecards.</summary>
    public static string CardJudgements(this CycleLinks links) => $"{links.OivDesk()}/giudizi";

    /// <summary>The validation of the report.</summary>
    public static string ReportValidation(this CycleLinks links) => $"{links.OivDesk()}/validazione";

    /// <summary>The working papers.</summary>
    public static string WorkingPapers(this CycleLinks links) => $"{links.OivDesk()}/carte";
}
