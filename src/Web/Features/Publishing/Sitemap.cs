using System.Xml;
using Traguardo.Core.Analysing;
using Traguardo.Core.Cycles;
using Traguardo.Core.Scoring;
using Traguardo.Web.Access;
using Traguardo.Web.Features.Analysing;
using Traguardo.Web.Features.Documents;
using Traguardo.Web.Features.Monitoring;
using Traguardo.Web.Features.Shared;

namespace Traguardo.Web.Features.Publishing;

/// <summary>All pages that everybody may read, for search engines: a file for each administration, and one that names them.</summary>
public static class Sitemap
{
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string MediaType = "application/xml";

    internal static async Task<IResult> IndexAsync(PublicShelf shelf, SiteAddress site, HttpContext context)
    {
        var address = site.Of(context.Request);
        var administrations = new List<(string Code, DateTimeOffset ChangedAt)>();
        foreach (var code in (await shelf.ListAsync(context.RequestAborted)).Select(cycle => cycle.AdministrationCode).Distinct())
        {
            administrations.Add((code, (await shelf.OfAsync(code, context.RequestAborted)).Max(year => year.ChangedAt)));
        }
        return XmlAnswer.Of(MediaType, administrations.Count == 0 ? null : administrations.Max(one => one.ChangedAt), writer =>
        {
            writer.WriteStartElement("sitemapindex", Namespace);
            foreach (var (code, changedAt) in administrations)
            {
                Write(writer, "sitemap", address + PublishingLinks.Sitemap(code), changedAt);
            }
            writer.WriteEndElement();
        });
    }

    internal static async Task<IResult> OfAdministrationAsync(string ente, PublicShelf shelf, SiteAddress site, HttpContext context)
    {
        var address = site.Of(context.Request);
        var years = await shelf.OfAsync(ente, context.RequestAborted);
        var changedAt = years.Max(year => year.ChangedAt);
        return XmlAnswer.Of(MediaType, changedAt, writer =>
        {
            writer.WriteStartElement("urlset", Namespace);
            Write(writer, "url", address + PublishingLinks.Home(ente), changedAt);
            foreach (var year in years)
            {
                foreach (var page in PagesOf(year).Distinct())
                {
                    Write(writer, "url", address + page, year.ChangedAt);
                }
            }
            writer.WriteEndElement();
        });
    }

    private static IEnumerable<string> PagesOf(PublishedYear year)
    {
        var links = year.Links;
        yield return links.Map;
        yield return links.Publication();
        yield return links.Documents();
        foreach (var document in year.Documents)
        {
            foreach (var file in document.Made.Files)
            {
                yield return links.Published(document.Template, file.Format);
            }
        }
        yield return links.Measures;
        yield return links.Programmes();
        yield return links.Checks;
        yield return links.Monitoring();
        yield return links.Revisions;
        foreach (var revision in year.Cycle.Revisions)
        {
            yield return links.Revision(revision.Code);
        }
        yield return links.Context();
        foreach (var table in ContextTables.Read(year.Loaded.ContextJson) ?? [])
        {
            yield return links.ContextTable(table.Path);
        }
        yield return links.Analyses();
        foreach (var asked in AskedAnalyses.Of(year.Scored))
        {
            yield return links.Analysis(asked.Objective.Path);
        }
        foreach (var card in year.Scored.Scorecards)
        {
            yield return links.Scorecard(card.Node.Code);
            yield return links.Why(card.Path);
            foreach (var node in card.Nodes.Where(node => node.Node.Kind != NodeKind.Scorecard))
            {
                yield return links.Objective(node.Path);
                yield return links.Why(node.Path);
            }
            foreach (ScoredItem item in card.Items)
            {
                yield return links.Why(item.Path);
            }
        }
        foreach (var area in year.Scored.Areas)
        {
            yield return links.WhyArea(area.Area.Code);
        }
        foreach (var indicator in year.Cycle.Indicators)
        {
            yield return links.Indicator(indicator.Code);
        }
        foreach (var measure in year.Cycle.Measures)
        {
            yield return links.Measure(measure.Code);
        }
    }

    private static void Write(XmlWriter writer, string element, string address, DateTimeOffset changedAt)
    {
        writer.WriteStartElement(element, Namespace);
        writer.WriteElementString("loc", Namespace, address);
        writer.WriteElementString("lastmod", Namespace, XmlAnswer.Moment(changedAt));
        writer.WriteEndElement();
    }
}
