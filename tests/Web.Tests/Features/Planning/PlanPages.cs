using System.IO.Compression;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Traguardo.Core.Cycles;
using Traguardo.Core.Exchange;
using Traguardo.Documents.Workbooks.Plans;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Features.Planning;

/// <summary>Workbooks and files as people send and get them.</summary>
internal static class PlanPages
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>A cycle file as a workbook.</summary>
    public static byte[] Workbook(byte[] cycle, Func<Cycle, Cycle>? change = null)
    {
        using var content = new MemoryStream();
        var read = CycleReader.Read(cycle).Cycle!;
        PlanBook.Write(change?.Invoke(read) ?? read, content);
        return content.ToArray();
    }

    /// <summary>Sends a workbook with the form of a page that asks for one.</summary>
    public static async Task<HttpResponseMessage> UploadAsync(this HttpClient client, string address, byte[] workbook)
    {
        var page = await client.PageAsync(address);
        var form = (IHtmlFormElement)page.QuerySelector("form[enctype='multipart/form-data']")!;
        using var content = new MultipartFormDataContent
        {
            { new StringContent(((IHtmlInputElement)form.QuerySelector("[name=__RequestVerificationToken]")!).Value), "__RequestVerificationToken" },
            { new ByteArrayContent(workbook), "foglio", "piano.xlsx" },
        };
        return await client.PostAsync(new Uri(form.GetAttribute("action")!, UriKind.Relative), content, Stop);
    }

    public static async Task<byte[]> FileAsync(this HttpClient client, string address) =>
        await client.GetByteArrayAsync(new Uri(address, UriKind.Relative), Stop);

    /// <summary>All that a workbook's parts say.</summary>
    public static string TextOf(byte[] workbook)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook));
        var text = new StringBuilder();
        foreach (var part in zip.Entries)
        {
            using var reader = new StreamReader(part.Open());
            text.Append(reader.ReadToEnd());
        }
        return text.ToString();
    }

    /// <summary>What a page says is in the way.</summary>
    public static string Alert(this IDocument page) => page.Says("[role=alert]");
}
