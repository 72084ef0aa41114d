using Traguardo.Core.Cycles;

namespace Traguardo.Web.Features.Publishing;

/// <summary>How a year is cited: who, what, by which act, where it stands for ever.</summary>
public static class Citation
{
    /// <summary>One sentence, ready to be copied.</summary>
    /// <param name="year">The year.</param>
    /// <param name="site">What addresses begin with.</param>
    public static string Of(PublishedYear year, string site)
    {
        ArgumentNullException.ThrowIfNull(year);
        var act = year.ActWords(Phase.ReportApproved);
        return string.Format(null, PublishingTexts.CitationText, year.Cycle.Administration.Name, year.Cycle.Year, act is null ? "" : string.Format(null, PublishingTexts.CitationAct, act), site + year.Links.Map);
    }
}
