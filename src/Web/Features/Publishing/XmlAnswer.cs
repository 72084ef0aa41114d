using System.Text;
using System.Xml;
using Microsoft.Net.Http.Headers;

namespace Traguardo.Web.Features.Publishing;

/// <summary>An answer in XML.</summary>
internal static class XmlAnswer
{
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" };

    /// <param name="mediaType">Its media type.</param>
    /// <param name="changedAt">When anything of it last changed; null where nothing is in it.</param>
    /// <param name="write">Writes it.</param>
    public static IResult Of(string mediaType, DateTimeOffset? changedAt, Action<XmlWriter> write)
    {
        using var content = new MemoryStream();
        using (var writer = XmlWriter.Create(content, Settings))
        {
            write(writer);
        }
        return Results.Bytes(content.ToArray(), new MediaTypeHeaderValue(mediaType) { Encoding = Encoding.UTF8 }.ToString(), lastModified: changedAt);
    }

    /// <summary>A moment as feeds and sitemaps say it.</summary>
    public static string Moment(DateTimeOffset at) => XmlConvert.ToString(at.ToUniversalTime().DateTime, XmlDateTimeSerializationMode.Utc);
}
