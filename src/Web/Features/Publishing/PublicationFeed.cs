using System.Xml;
using Traguardo.Core.Cycles;
using Traguardo.Core.Display;
using Traguardo.Web.Access;
using Traguardo.Web.Features.Documents;

namespace Traguardo.Web.Features.Publishing;

/// <summary>What an administration published, the newest first, as an Atom feed (RFC 4287): its years and their documents.</summary>
public static class PublicationFeed
{
    private const string Namespace = "http://www.w3.org/2005/Atom";
    private const string MediaType = "application/atom+xml";

    internal static async Task<IResult> AnswerAsync(string ente, PublicShelf shelf, SiteAddress site, HttpContext context)
    {
        var address = site.Of(context.Request);
        var years = await shelf.OfAsync(ente, context.RequestAborted);
        var changedAt = years.Max(year => year.ChangedAt);
        return XmlAnswer.Of(MediaType, changedAt, writer =>
        {
            var name = years[0].Cycle.Administration.Name;
            writer.WriteStartElement("feed", Namespace);
            writer.WriteAttributeString("xml", "lang", null, Languages.Current);
            Text(writer, "id", address + PublishingLinks.Feed(ente));
            Text(writer, "title", string.Format(null, PublishingTexts.FeedTitle, name));
            Text(writer, "updated", XmlAnswer.Moment(changedAt));
            Link(writer, "self", address + PublishingLinks.Feed(ente), MediaType);
            Link(writer, "alternate", address + PublishingLinks.Home(ente), "text/html");
            writer.WriteStartElement("author", Namespace);
            Text(writer, "name", name);
            writer.WriteEndElement();
            foreach (var year in years)
            {
                WriteYear(writer, year, address);
                foreach (var document in year.Documents)
                {
                    WriteDocument(writer, year, document, address);
                }
            }
            writer.WriteEndElement();
        });
    }

    private static void WriteYear(XmlWriter writer, PublishedYear year, string address)
    {
        var score = year.Card?.Result is { } result ? string.Format(null, PublishingTexts.FeedScore, Figures.Current.Score(result)) : "";
        var act = year.ActWords(Phase.ReportApproved);
        Entry(
            writer,
            address + year.Links.Map,
            string.Format(null, PublishingTexts.FeedYear, year.Cycle.Year),
            year.ChangedAt,
            score + string.Format(null, PublishingTexts.FeedSummary, year.Cycle.Year) + (act is null ? "" : $" {PublishingTexts.ApprovedBy}: {act}."),
            () => Link(writer, "alternate", address + year.Links.Map, "text/html"));
    }

    private static void WriteDocument(XmlWriter writer, PublishedYear year, PublishedDocument document, string address) => Entry(
        writer,
        $"{address}{year.Links.Documents(document.Template)}",
        document.Title,
        document.Production.EndedAt ?? document.Production.At,
        string.Format(null, PublishingTexts.FeedDocument, year.Cycle.Year, document.Title),
        () =>
        {
            Link(writer, "alternate", address + year.Links.Publication(), "text/html");
            foreach (var file in document.Made.Files)
            {
                Link(writer, "enclosure", address + year.Links.Published(document.Template, file.Format), DocumentDownloads.MediaTypeOf(file.Format), file.Bytes);
            }
        });

    private static void Entry(XmlWriter writer, string id, string title, DateTimeOffset changedAt, string summary, Action links)
    {
        writer.WriteStartElement("entry", Namespace);
        Text(writer, "id", id);
        Text(writer, "title", title);
        Text(writer, "updated", XmlAnswer.Moment(changedAt));
        Text(writer, "summary", summary);
        links();
        writer.WriteEndElement();
    }

    private static void Text(XmlWriter writer, string element, string text) => writer.WriteElementString(element, Namespace, text);

    private static void Link(XmlWriter writer, string relation, string address, string mediaType, long? bytes = null)
    {
        writer.WriteStartElement("link", Namespace);
        writer.WriteAttributeString("rel", relation);
        writer.WriteAttributeString("type", mediaType);
        if (bytes is { } length)
        {
            writer.WriteAttributeString("length", XmlConvert.ToString(length));
        }
        writer.WriteAttributeString("href", address);
        writer.WriteEndElement();
    }
}
