using System.Net;
using AngleSharp.Html.Dom;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Features.Status;

/// <summary>A cycle goes from phase to phase on its page: who may, with its act, with everything that is in the way told at once.</summary>
public sealed class StatusTests : IAsyncLifetime
{
    private const string Address = "/cciaa_pi/2022/stato";

    private readonly SampleSite site = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await site.InitializeAsync();
        await site.ImportAsync(SampleFile.With(cycle =>
        {
            cycle["year"] = 2022;
            cycle.Remove("acts");
        }));
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task A_plan_is_approved_by_an_act_and_opened_and_taken_back_with_a_reason()
    {
        using var office = await site.ClientAsync("struttura.tecnica");
        Assert.Contains("Struttura tecnica", (await office.PageAsync(Address)).Says("main"), StringComparison.Ordinal);
        Assert.Contains("Prossimo passo: piano approvato, con un atto", (await office.PageAsync(Address)).Says(".lead-s"), StringComparison.Ordinal);

        Assert.Contains("avviene con un atto", await RefusedAsync(office, "Approved"), StringComparison.Ordinal);
        await TakenAsync(office, "Approved", ("organo", "Giunta"), ("numero", "7"), ("data", "2022-01-28"), ("confermo", "true"));
        Assert.Contains("Il piano è approvato dal 28 gennaio 2022", (await office.PageAsync(Address)).Says(".lead-s"), StringComparison.Ordinal);
        await TakenAsync(office, "UnderWay");
        Assert.Contains("Mancano", await RefusedAsync(office, "Validation", back: "FinalMeasurement"), StringComparison.Ordinal);

        Assert.Contains("motivo", await RefusedAsync(office, "UnderWay", ("organo", "SG"), ("numero", "8"), ("data", "2022-07-01")), StringComparison.Ordinal);
        await TakenAsync(office, "UnderWay", ("organo", "SG"), ("numero", "8"), ("data", "2022-07-01"), ("motivo", "Troppo presto"));
        var acts = (await office.PageAsync(Address)).EachSays("tbody tr").ToList();
        Assert.Equal(4, acts.Count);
        Assert.Contains("Troppo presto", acts[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_not_take_a_step_is_told_who_may()
    {
        using var head = await site.ClientAsync("rag");
        var page = await head.PageAsync(Address);
        Assert.Empty(page.QuerySelectorAll("form.step"));

        using var office = await site.ClientAsync("struttura.tecnica");
        var (key, version) = await FormAsync(office);
        using var answer = await PostAsync(head, (await FormOfAnyAsync(head)).Key, version, "Approved", []);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.NotEqual("", key);
    }

    [Fact]
    public async Task What_the_checks_warn_of_is_shown_and_asked_for_before_a_plan_is_approved()
    {
        await site.ImportAsync(SampleFile.With(cycle =>
        {
            cycle["year"] = 2022;
            cycle.Remove("acts");
            cycle["scorecards"]![0]!["children"]![0]!["weight"] = 7;
        }));
        using var office = await site.ClientAsync("struttura.tecnica");
        var page = await office.PageAsync(Address);
        Assert.Contains("I controlli segnalano", page.Says(".hindrances"), StringComparison.Ordinal);
        Assert.Equal("/cciaa_pi/2022/piano/voce/ente", page.QuerySelector(".hindrances li li a")!.GetAttribute("href"));
        Assert.NotNull(page.QuerySelector("form.step input[name=confermo]:not(:checked)"));

        Assert.Contains("confermare", await RefusedAsync(office, "Approved", ("organo", "Giunta"), ("numero", "7"), ("data", "28/01/2022")), StringComparison.Ordinal);
        Assert.Contains("«31/02/2022» non è un giorno del calendario", await RefusedAsync(office, "Approved", ("organo", "Giunta"), ("numero", "7"), ("data", "31/02/2022"), ("confermo", "true")), StringComparison.Ordinal);
        await TakenAsync(office, "Approved", ("organo", "Giunta"), ("numero", "7"), ("data", "2022-01-28"), ("confermo", "true"));

        var taken = await office.PageAsync(Address);
        Assert.Contains("Confermato che è voluto", taken.Says("tbody tr"), StringComparison.Ordinal);
        Assert.Null(taken.QuerySelector("input[name=confermo]"));
    }

    [Fact]
    public async Task An_act_of_a_day_to_come_is_refused_in_words()
    {
        using var office = await site.ClientAsync("struttura.tecnica");
        var refused = await RefusedAsync(office, "Approved", ("organo", "Giunta"), ("numero", "7"), ("data", "2199-01-28"), ("confermo", "true"));

        Assert.Contains("28/01/2199, che deve ancora venire", refused, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_step_taken_from_a_page_that_is_out_of_date_is_refused()
    {
        using var office = await site.ClientAsync("struttura.tecnica");
        var (key, version) = await FormAsync(office);
        await TakenAsync(office, "Approved", ("organo", "Giunta"), ("numero", "7"), ("data", "2022-01-28"), ("confermo", "true"));

        using var answer = await PostAsync(office, key, version, "Approved", [new("organo", "Giunta"), new("numero", "9"), new("data", "2022-01-29")]);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Nel frattempo il ciclo è cambiato", (await answer.PageAsync()).Says("[role=alert]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_in_the_way_in_a_personal_card_is_told_in_full_to_who_sees_it_alone()
    {
        await site.ImportAsync(SampleFile.With(cycle =>
        {
            cycle["year"] = 2022;
            cycle.Remove("acts");
            // A person in words enters nothing: a plan with this is not approved.
            cycle["measures"]!.AsArray().Single(one => (string?)one!["code"] == "819")!["owner"] = "Chi passa";
        }));
        using var oiv = await site.ClientAsync("oiv");
        Assert.Contains("819", (await oiv.PageAsync(Address)).Says(".hindrances"), StringComparison.Ordinal);

        foreach (var person in new[] { "struttura.tecnica", "lettore" })
        {
            using var client = await site.ClientAsync(person);
            var told = (await client.PageAsync(Address)).Says("main");
            Assert.DoesNotContain("819", told, StringComparison.Ordinal);
            Assert.Contains(
                person == "lettore" ? "Qualcosa manca in un cruscotto personale" : "Nel cruscotto personale sg manca qualcosa, che vede solo chi vi è valutato o valuta: chiedere a chi valuta, Giunta.",
                told,
                StringComparison.Ordinal);
        }
        using var office = await site.ClientAsync("struttura.tecnica");
        var refused = await RefusedAsync(office, "Approved", ("organo", "Giunta"), ("numero", "7"), ("data", "2022-01-28"));
        Assert.DoesNotContain("819", refused, StringComparison.Ordinal);
        Assert.Contains("cruscotto personale", refused, StringComparison.Ordinal);
    }

    private static async Task TakenAsync(HttpClient client, string to, params (string Name, string Value)[] act)
    {
        var (key, version) = await FormAsync(client);
        using var answer = await PostAsync(client, key, version, to, act.Select(part => KeyValuePair.Create(part.Name, part.Value)));
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{to}: {answer.StatusCode}");
    }

    private static async Task<string> RefusedAsync(HttpClient client, string to, params (string Name, string Value)[] act)
    {
        var (key, version) = await FormAsync(client);
        using var answer = await PostAsync(client, key, version, to, act.Select(part => KeyValuePair.Create(part.Name, part.Value)));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        return (await answer.PageAsync()).Says("[role=alert]");
    }

    // From the phase in between: what is asked there is asked after a step more.
    private static async Task<string> RefusedAsync(HttpClient client, string to, string back)
    {
        await TakenAsync(client, back);
        return await RefusedAsync(client, to);
    }

    private static Task<(string Key, string Version)> FormAsync(HttpClient client) => FormOfAnyAsync(client, Address);

    private static async Task<(string Key, string Version)> FormOfAnyAsync(HttpClient client, string address = "/accesso")
    {
        var page = await client.PageAsync(address);
        return (Value("__RequestVerificationToken"), Value("versione"));

        string Value(string name) => (page.QuerySelector($"input[name={name}]") as IHtmlInputElement)?.Value ?? "";
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, string key, string version, string to, IEnumerable<KeyValuePair<string, string>> act)
    {
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", key), new("versione", version), new("verso", to), .. act]);
        return await client.PostAsync(new Uri(Address, UriKind.Relative), form, Stop);
    }
}
