using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.Extensions.WebEncoders;

namespace Traguardo.Web.Http;

/// <summary>«è» is sent as è: pages are UTF-8, and only what HTML itself gives a meaning is escaped.</summary>
public static class PlainText
{
    public static void AddPlainText(this IServiceCollection services) =>
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
}
