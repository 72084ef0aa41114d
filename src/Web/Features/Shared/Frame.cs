using Traguardo.Core.Cycles;
using Traguardo.Web.Access;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Publishing;

namespace Traguardo.Web.Features.Shared;

/// <summary>
/// What stands around every page: whose cycle is being read, which others there are, where in the site the reader is. Filled
/// once a request; left as it is, the site shows itself without any administration yet.
/// </summary>
public sealed class Frame
{
    /// <summary>The administration's name as it calls itself.</summary>
    public string? Administration { get; set; }

    /// <summary>Who the reader is in the administration shown; null for a stranger.</summary>
    public Actor? Actor { get; set; }

    /// <summary>The chosen cycle's year.</summary>
    public int? Year { get; set; }

    /// <summary>The remark about the chosen cycle that stands on all its pages.</summary>
    public string? Note { get; set; }

    /// <summary>Which edition of the chosen cycle is read, while the administration works on it again; null where the cycle itself is.</summary>
    public string? Edition { get; set; }

    /// <summary>The address all pages of the chosen cycle begin with, as <c>/cciaa_pi/2020</c>.</summary>
    public string? CyclePath { get; set; }

    /// <summary>True where everybody may read the chosen cycle.</summary>
    public bool IsPublished { get; set; }

    /// <summary>The administration's page for everybody; null while nothing of it is published.</summary>
    public string? Home { get; set; }

    /// <summary>The cycles that can be chosen, newest first.</summary>
    public IReadOnlyList<CycleLink> Cycles { get; set; } = [];

    /// <summary>The entry of the menu the page belongs to.</summary>
    public Section Section { get; set; }

    /// <summary>Shows one cycle among those stored.</summary>
    /// <param name="shown">The cycle shown.</param>
    /// <param name="all">All that can be chosen.</param>
    /// <param name="section">The entry of the menu the page belongs to.</param>
    /// <param name="samePage">The page at hand in another cycle; null where that has no such page.</param>
    public void Show(CycleSummary shown, IReadOnlyList<CycleSummary> all, Section section, Func<CycleSummary, string?>? samePage = null)
    {
        ArgumentNullException.ThrowIfNull(shown);
        Administration = shown.AdministrationName;
        Year = shown.Year;
        CyclePath = new CycleLinks(shown.AdministrationCode, shown.Year).Map;
        Section = section;
        IsPublished = shown.Phase == Phase.Published;
        Home = all.Any(cycle => cycle.AdministrationCode == shown.AdministrationCode && cycle.Phase == Phase.Published) ? PublishingLinks.Home(shown.AdministrationCode) : null;
        Offer(all, shown, samePage);
    }

    /// <summary>Offers the cycles stored in the chooser, with the administration's name where there are several.</summary>
    public void Offer(IReadOnlyList<CycleSummary> all, CycleSummary? shown = null, Func<CycleSummary, string?>? samePage = null)
    {
        var several = all.Select(cycle => cycle.AdministrationCode).Distinct().Count() > 1;
        Cycles = [.. all.Select(cycle => new CycleLink(
            several ? $"{cycle.Year} · {cycle.AdministrationName}" : $"{cycle.Year}",
            cycle.IsSample ? LayoutTexts.Sample : "",
            samePage?.Invoke(cycle) ?? new CycleLinks(cycle.AdministrationCode, cycle.Year).Map,
            cycle == shown))];
    }
}

/// <summary>A cycle in the chooser.</summary>
/// <param name="Label">As <c>2020</c>, or with the administration's name where there are several.</param>
/// <param name="Note">As «concluso».</param>
public sealed record CycleLink(string Label, string Note, string Href, bool Current);
