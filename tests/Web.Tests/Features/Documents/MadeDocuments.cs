using System.Net;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Documents;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Features.Documents;

/// <summary>Documents of a test's site: made by the program as its people ask for them, or put there as the program leaves them.</summary>
internal static class MadeDocuments
{
    public const string Page = SampleSite.Map + "/documenti";

    /// <summary>Asks for a document, and answers what is asked of who does.</summary>
    public static async Task<HttpResponseMessage> AskAsync(this HttpClient client, string template, bool isDraft = true, string? card = null, string page = Page)
    {
        var answer = await client.SubmitAsync(page, $"#d-{template} form.doc-make", [("tipo", isDraft ? "bozza" : "definitivo"), ("confermo", "true"), .. card is null ? [] : new (string, string?)[] { ("cruscotto", card) }]);
        if (answer.StatusCode != HttpStatusCode.OK || await answer.PageAsync() is not { } asked || asked.QuerySelector(".doc-question") is null)
        {
            return answer;
        }
        answer.Dispose();
        return await client.SendAsync(asked, page, ".doc-question form");
    }

    /// <summary>Asks for a document and waits until it has come to its end. Gives its row on the page.</summary>
    public static async Task<IElement> MadeAsync(this HttpClient client, string template, bool isDraft = true, string? card = null, string page = Page)
    {
        using var answer = await client.AskAsync(template, isDraft, card, page);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return await client.EndedAsync(template, page);
    }

    /// <summary>Waits until nothing of a template waits or is made. Gives the row of the last.</summary>
    public static async Task<IElement> EndedAsync(this HttpClient client, string template, string page = Page)
    {
        var until = DateTime.UtcNow + Waits.Longest;
        while (true)
        {
            var shown = await client.PageAsync(page);
            if (shown.QuerySelector($"#d-{template} progress") is null)
            {
                return shown.QuerySelector($"#d-{template} .doc-list > li") ?? throw new InvalidOperationException($"There is nothing of {template}.");
            }
            Assert.True(DateTime.UtcNow < until, "It does not end: " + shown.Says($"#d-{template} .doc-list > li"));
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>A final document of the Relazione, with a package of one byte.</summary>
    public static async Task<DocumentProduction> AddedAsync(Site site, int cycle, Guid id)
    {
        using var aside = await site.Services.GetRequiredService<PackageFiles>().SetAsideAsync(new MemoryStream([1]), TestContext.Current.CancellationToken);
        aside.Keep();
        return Final(cycle, id, aside.Hash);
    }

    /// <summary>A final document of the Relazione.</summary>
    public static DocumentProduction Final(int cycle, Guid id, string package, string state = "") => new()
    {
        Id = id,
        CycleId = cycle,
        Template = "relazione",
        Title = "Relazione sulla performance",
        IsDraft = false,
        Person = "",
        PersonName = "Prova",
        At = DateTimeOffset.UnixEpoch,
        CycleVersion = 1,
        SnapshotHash = "",
        StateHash = state,
        State = ProductionState.Done,
        EndedAt = DateTimeOffset.UnixEpoch,
        PackageHash = package,
        Content = new ProducedDocument(1, 1, 0, null, 1, "default-src 'none'", []) { Acts = int.MaxValue }.Write(),
    };
}
