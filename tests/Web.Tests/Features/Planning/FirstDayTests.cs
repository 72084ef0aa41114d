using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using AngleSharp.Html.Dom;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Features.Planning;

/// <summary>The first user of an installation goes from the set-up page to a plan under way by what each page offers next.</summary>
public sealed class FirstDayTests : IAsyncLifetime
{
    private readonly NewSite site = new();

    public ValueTask InitializeAsync() => site.InitializeAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task From_the_first_page_to_a_plan_under_way()
    {
        using var client = site.Stranger();
        // In the autumn, for the year to come.
        using var ready = await StaffedSite.SetUpAsync(client, site.SetUpCode!, ("Form.Anno", $"{DateTime.Now.Year + 1}"));
        var map = ready.Headers.Location!.OriginalString;
        var year = map.Split('/')[^1];
        Assert.Equal($"{DateTime.Now.Year + 1}", year);

        var start = await client.PageAsync(map);
        Assert.Equal(["Comporre il piano", "Chiamare le persone", "Approvare e partire"], start.EachSays(".in-steps h2"));

        var workbook = await FollowAsync(client, start, "Compila un foglio di calcolo");
        Assert.NotEmpty(await client.FileAsync(LinkOf(await client.PageAsync(workbook), "Scarica il piano di oggi (XLSX)")));
        using var preview = await client.UploadAsync(workbook, PlanPages.Workbook(SampleFile.With(cycle => Move(cycle, int.Parse(year, System.Globalization.CultureInfo.InvariantCulture)))));
        Assert.Equal(HttpStatusCode.OK, preview.StatusCode);
        using var taken = await client.SendAsync(await preview.PageAsync(), workbook, "form.actions");
        Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);

        var status = await client.PageAsync(map + "/stato");
        Assert.Contains("Nessuno ha ancora questo ruolo", status.Says("main"), StringComparison.Ordinal);
        var people = await client.PageAsync(await FollowAsync(client, status, "Dai il ruolo, in Persone"));
        var person = LinkOf(people, "Prima Persona");
        using var given = await client.SubmitAsync(person, "main form", ("Form.Ruoli", "Administrator/"), ("Form.Ruoli", "SupportOffice/"));
        Assert.Equal(HttpStatusCode.OK, given.StatusCode);

        status = await client.PageAsync(map + "/stato");
        Assert.Contains("Chi può farlo: Prima Persona.", status.Says("main"), StringComparison.Ordinal);
        using var approved = await client.SendAsync(status, map + "/stato", "form.step", ("verso", "Approved"), ("organo", "Giunta"), ("numero", "1"), ("data", $"{DateTime.Now:yyyy-MM-dd}"), ("confermo", "true"));
        Assert.Equal(HttpStatusCode.Redirect, approved.StatusCode);
        using var begun = await client.SubmitAsync(map + "/stato", "form.step", ("verso", "UnderWay"));
        Assert.Equal(HttpStatusCode.Redirect, begun.StatusCode);
        Assert.Contains("in corso", (await client.PageAsync(map + "/stato")).Says(".phases .now"), StringComparison.Ordinal);
    }

    private static void Move(JsonObject cycle, int year)
    {
        cycle["year"] = year;
        cycle["administration"] = JsonSerializer.SerializeToNode(new { code = StaffedSite.Code, name = "Comune di Prova" });
        cycle.Remove("acts");
    }

    private static string LinkOf(AngleSharp.Dom.IDocument page, string words) =>
        page.QuerySelectorAll("main a").OfType<IHtmlAnchorElement>().FirstOrDefault(link => link.Says() == words)?.Href() ?? throw new InvalidOperationException($"There is no «{words}» in {page.Says("main")}");

    private static async Task<string> FollowAsync(HttpClient client, AngleSharp.Dom.IDocument page, string words)
    {
        var address = LinkOf(page, words);
        await client.PageAsync(address);
        return address;
    }
}
