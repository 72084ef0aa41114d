using System.Net;
using AngleSharp.Dom;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Features.Import;

/// <summary>The import page as a person's browser talks to it: cookies, forms and their keys.</summary>
internal sealed class ImportForm(HttpClient client) : IDisposable
{
    private static readonly Uri Address = new("/importa", UriKind.Relative);

    private string key = "";

    /// <summary>Of somebody who sees everything.</summary>
    public ImportForm(Site site) : this(site.Client())
    {
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Sends files for a preview.</summary>
    public async Task<ImportAnswer> PreviewAsync(byte[]? cycle, byte[]? context = null, string name = "ciclo.json")
    {
        using var answer = await SendAsync(cycle, context, name);
        return await ReadAsync(answer);
    }

    /// <summary>Sends files for a preview and returns the answer as it is.</summary>
    public async Task<HttpResponseMessage> SendAsync(byte[]? cycle, byte[]? context = null, string name = "ciclo.json", bool withKey = true)
    {
        if (key.Length == 0)
        {
            key = KeyOf(await client.PageAsync(Address.OriginalString));
        }
        using var form = new MultipartFormDataContent();
        if (withKey)
        {
            form.Add(new StringContent(key), "__RequestVerificationToken");
        }
        if (cycle is not null)
        {
            form.Add(new ByteArrayContent(cycle), "ciclo", name);
        }
        if (context is not null)
        {
            form.Add(new ByteArrayContent(context), "contesto", "contesto.json");
        }
        return await client.PostAsync(new Uri("/importa?handler=Preview", UriKind.Relative), form, Stop);
    }

    /// <summary>Confirms what a preview showed, with all that its form holds.</summary>
    public async Task<ImportAnswer> TakeAsync(IDocument preview)
    {
        var fields = preview.QuerySelectorAll("form.actions input").Select(input => KeyValuePair.Create(input.GetAttribute("name")!, input.GetAttribute("value") ?? ""));
        using var form = new FormUrlEncodedContent(fields);
        using var answer = await client.PostAsync(new Uri("/importa?handler=Take", UriKind.Relative), form, Stop);
        return await ReadAsync(answer);
    }

    /// <summary>A page of the site, as this person sees it now.</summary>
    public Task<IDocument> PageAsync(string address) => client.PageAsync(address);

    public void Dispose() => client.Dispose();

    private static async Task<ImportAnswer> ReadAsync(HttpResponseMessage answer) =>
        new(answer.StatusCode, await answer.PageAsync(), answer.Headers.Location?.OriginalString);

    private static string KeyOf(IDocument page) => page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
}

/// <summary>What the import page answered.</summary>
internal sealed record ImportAnswer(HttpStatusCode Status, IDocument Page, string? Location);
