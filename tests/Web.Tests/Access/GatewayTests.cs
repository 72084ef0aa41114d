using System.Net;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Traguardo.Core.People;
using Traguardo.Web.Access;
using Traguardo.Web.Data;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Access;

/// <summary>The way in by OpenID Connect: the whole code flow over HTTP, with a provider that has no part of this program.</summary>
public sealed class GatewayTests(GatewaySite site, Chromium chromium)
{
    private const string Failed = "L’accesso non è riuscito";

    private static int people;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_has_linked_their_fiscal_code_gets_in_and_the_level_is_kept()
    {
        var (person, code) = await HireAsync("spid");
        using var client = site.Elsewhere();
        using var answer = await ComeAsync(client, $"TINIT-{code}", GatewaySite.Enough, "?verso=/profilo");

        Assert.Equal("/profilo", answer.Headers.Location?.OriginalString);
        Assert.Contains(code, (await client.PageAsync("/profilo")).Says(".ways"), StringComparison.Ordinal);
        Assert.Equal("S256", site.Provider.Asked!.CodeChallengeMethod);
        Assert.Equal($"{GatewaySite.Enough} https://www.spid.gov.it/SpidL3", site.Provider.Asked.AcrValues);
        Assert.Equal(("signed-in", $"identity {GatewaySite.Enough}"), (await EntriesAsync(person))[^1]);
        Assert.Equal(GatewaySite.Enough, (await SessionAsync(answer)).Properties.Items[Doorkeeper.Level]);
    }

    [Fact]
    public async Task A_copied_cookie_of_such_a_session_is_ended_from_the_page_of_sessions()
    {
        var (_, code) = await HireAsync("spid.copiato");
        using var thief = site.Elsewhere();
        using var stolen = await ComeAsync(thief, code, GatewaySite.Enough);
        using var owner = site.Elsewhere();
        using var entered = await ComeAsync(owner, code, GatewaySite.Enough);
        using var ended = await owner.PressAsync("/profilo", "Termina tutte le altre");

        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.OK], [await StatusAsync(thief), await StatusAsync(owner)]);
    }

    [Theory]
    [InlineData("https://www.spid.gov.it/SpidL1")]
    [InlineData("")]
    public async Task A_level_that_is_not_enough_is_refused(string level)
    {
        var (_, code) = await HireAsync($"spid.{level.Length}");
        using var client = site.Elsewhere();
        await RefusedAsync(client, await ComeAsync(client, code, level), "a un livello che qui non basta");
    }

    [Fact]
    public async Task A_fiscal_code_that_nobody_has_linked_makes_no_account()
    {
        var before = await AccountsAsync();
        using var client = site.Elsewhere();
        await RefusedAsync(client, await ComeAsync(client, NewCode(), GatewaySite.Enough), "non è collegato ad alcun accesso");
        Assert.Equal(before, await AccountsAsync());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("RSSMRA")]
    public async Task Without_a_fiscal_code_nobody_gets_in(string? code)
    {
        using var client = site.Elsewhere();
        await RefusedAsync(client, await ComeAsync(client, code, GatewaySite.Enough), "non ha dato un codice fiscale");
    }

    [Fact]
    public async Task An_answer_with_a_state_that_was_tampered_with_is_refused()
    {
        var (_, code) = await HireAsync("manomesso");
        using var client = site.Elsewhere();
        var back = (await ProveAsync(client, code, GatewaySite.Enough)).Replace("state=CfDJ8", "state=CfDJ9", StringComparison.Ordinal);
        await RefusedAsync(client, await GetAsync(client, back), Failed);
    }

    [Fact]
    public async Task An_answer_opens_the_door_once_and_in_no_other_browser()
    {
        var (_, code) = await HireAsync("ripetuto");
        using var owner = site.Elsewhere();
        var back = await ProveAsync(owner, code, GatewaySite.Enough);
        using var elsewhere = site.Elsewhere();
        await RefusedAsync(elsewhere, await GetAsync(elsewhere, back), Failed);

        using var first = await GoOnAsync(owner, await GetAsync(owner, back));
        Assert.Equal("/", first.Headers.Location?.OriginalString);
        using var left = await owner.PostAsync(new Uri("/uscita", UriKind.Relative), null, Stop);
        await RefusedAsync(owner, await GetAsync(owner, back), Failed);
    }

    [Fact]
    public async Task A_code_that_was_read_on_the_way_is_refused_the_second_time_even_with_the_cookies()
    {
        var (_, code) = await HireAsync("letto");
        using var owner = site.Elsewhere();
        using var sent = await GetAsync(owner, Gateway.Start);
        var cookies = string.Join("; ", sent.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]));
        site.Provider.FiscalCode = code;
        site.Provider.Level = GatewaySite.Enough;
        using var elsewhere = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        using var proved = await elsewhere.GetAsync(sent.Headers.Location, Stop);
        using var first = await GoOnAsync(owner, await GetAsync(owner, proved.Headers.Location!.PathAndQuery));
        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);

        using var request = new HttpRequestMessage(HttpMethod.Get, proved.Headers.Location) { Headers = { { "Cookie", cookies } } };
        using var again = await elsewhere.SendAsync(request, Stop);
        Assert.Equal(Gateway.Outcome, again.Headers.Location?.OriginalString);
        Assert.DoesNotContain(again.Headers.GetValues("Set-Cookie"), cookie => cookie.Contains("Identity.External", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_invitation_is_taken_up_with_it_and_no_password_is_there()
    {
        using var administrator = await site.SignedInAsync();
        using var added = await administrator.SubmitAsync($"/{StaffedSite.Code}/nuova-persona", "main form.fields", ("Form.Nome", "Nuova Persona"), ("Form.Posta", "invitata.spid@ente.invalid"), ("Form.Ruoli", "Reader/"));
        using var made = await administrator.SubmitAsync(added.Headers.Location!.OriginalString, "form[action*=Invite]");
        var link = new Uri((await made.PageAsync()).QuerySelector("#collegamento")!.GetAttribute("value")!).PathAndQuery;
        using var newcomer = site.Elsewhere();
        var start = (await newcomer.PageAsync(link)).QuerySelector($"a[href^='{Gateway.Start}']")!.GetAttribute("href")!;
        var code = NewCode();

        using var entered = await ComeAsync(newcomer, code, GatewaySite.Enough, start[Gateway.Start.Length..]);

        Assert.Equal(HttpStatusCode.Redirect, entered.StatusCode);
        var page = await newcomer.PageAsync("/profilo");
        Assert.Contains(code, page.Says(".ways"), StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("#attuale"));
        // It is the only way in: it stays.
        using var unlinked = await newcomer.PressAsync("/profilo", "Scollega l’identità digitale");
        Assert.Equal(HttpStatusCode.BadRequest, unlinked.StatusCode);
        using var second = site.Elsewhere();
        await RefusedAsync(second, await ComeAsync(second, NewCode(), GatewaySite.Enough, start[Gateway.Start.Length..]), "Questo invito non vale più");
        using var third = site.Elsewhere();
        using var again = await ComeAsync(third, code, GatewaySite.Enough);
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
    }

    [Fact]
    public async Task It_is_linked_and_unlinked_on_the_page_of_ones_own_account()
    {
        var person = await site.HireAsync("collega@ente.invalid", roles: Role.Reader);
        var (_, taken) = await HireAsync("gia.collegata");
        using var client = await site.SignedInAsync("collega@ente.invalid");
        await RefusedAsync(client, await ComeAsync(client, taken, GatewaySite.Enough, "?collega=true"), "già collegato a un altro accesso");
        await RefusedAsync(client, await ComeAsync(client, NewCode(), GatewaySite.Enough), "bisogna prima uscire");

        using var linked = await ComeAsync(client, NewCode(), GatewaySite.Enough, "?collega=true&verso=/profilo");
        Assert.Equal("/profilo", linked.Headers.Location?.OriginalString);
        using var unlinked = await client.PressAsync("/profilo", "Scollega l’identità digitale");
        Assert.Equal(HttpStatusCode.OK, unlinked.StatusCode);
        Assert.Equal(["signed-in", "identity-linked", "identity-unlinked"], await site.AuditAsync(person));
    }

    [Fact]
    public async Task Who_is_sent_to_another_site_afterwards_stays_here()
    {
        var (_, code) = await HireAsync("altrove.spid");
        using var client = site.Elsewhere();
        using var answer = await ComeAsync(client, code, GatewaySite.Enough, "?verso=https://altrove.example/");
        Assert.Equal("/", answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task A_role_that_takes_a_second_step_is_led_to_it_and_goes_on_once_it_is_on()
    {
        await site.HireAsync("oiv@ente.invalid", roles: Role.Oiv);
        await site.HireAsync("non.oiv@ente.invalid", roles: Role.Reader);
        using var client = await site.SignedInAsync("oiv@ente.invalid");
        using var led = await GetAsync(client, $"/{StaffedSite.Code}/registro");
        Assert.Equal("/profilo/codice", led.Headers.Location?.OriginalString);
        Assert.Contains("è necessario", (await client.PageAsync("/profilo/codice")).Says("main .note"), StringComparison.Ordinal);

        await client.SetUpCodesAsync();
        await client.PageAsync($"/{StaffedSite.Code}/registro");
        using var reader = await site.SignedInAsync("non.oiv@ente.invalid");
        await reader.PageAsync($"/{StaffedSite.Code}/{DateTime.Now.Year}");
        var (_, code) = await HireAsync("oiv.spid", Role.Oiv);
        using var proved = site.Elsewhere();
        using var entered = await ComeAsync(proved, code, GatewaySite.Enough);
        await proved.PageAsync($"/{StaffedSite.Code}/registro");
    }

    [Fact]
    public async Task A_provider_that_cannot_be_reached_is_told_of_in_words()
    {
        var away = new GatewaySiteWithoutProvider();
        await using (away)
        {
            await away.InitializeAsync();
            using var client = away.Stranger();
            await RefusedAsync(client, await GetAsync(client, Gateway.Start), Failed);
        }
    }

    [Theory]
    [InlineData("sign-in-with-gateway", "/accesso", 200)]
    [InlineData("identity-failed", "/accesso/identita", 403)]
    [InlineData("identity-failed-english", "/accesso/identita?lang=en", 403)]
    public Task Its_pages_have_no_barrier(string name, string address, int status) =>
        PageCheck.Holds(chromium, name, site.Address + address, status, stranger: true);

    [Theory]
    [InlineData("rssmra80a01h501u", "RSSMRA80A01H501U")]
    [InlineData("TINIT-RSSMRA80A01H501U", "RSSMRA80A01H501U")]
    [InlineData("RSSMRA80A01H50MU", "RSSMRA80A01H50MU")]
    [InlineData("TINIT-12345678901", null)]
    [InlineData("RSSMRA80A01H501", null)]
    [InlineData("", null)]
    public void A_fiscal_code_is_kept_as_it_is_written_on_a_card(string said, string? kept) => Assert.Equal(kept, FiscalCodes.Kept(said));

    private static string NewCode() => $"PRVSPD80A01H{Interlocked.Increment(ref people):000}X";

    private async Task<(Guid Person, string Code)> HireAsync(string name, Role role = Role.Reader)
    {
        var (person, code) = (await site.HireAsync($"{name}@ente.invalid", roles: role), NewCode());
        await using var db = await DatabaseAsync();
        await db.Users.Where(user => user.Email == $"{name}@ente.invalid").ExecuteUpdateAsync(row => row.SetProperty(user => user.FiscalCode, code), Stop);
        return (person, code);
    }

    // Off to the provider, through it, and back to where the site tells what came of it.
    private async Task<HttpResponseMessage> ComeAsync(HttpClient client, string? code, string level, string query = "") =>
        await GoOnAsync(client, await GetAsync(client, await ProveAsync(client, code, level, query)));

    private async Task<string> ProveAsync(HttpClient client, string? code, string level, string query = "")
    {
        using var sent = await GetAsync(client, Gateway.Start + query);
        Assert.StartsWith(site.Provider.Address, sent.Headers.Location?.OriginalString, StringComparison.Ordinal);
        site.Provider.FiscalCode = code;
        site.Provider.Level = level;
        using var elsewhere = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        using var proved = await elsewhere.GetAsync(sent.Headers.Location, Stop);
        Assert.StartsWith(site.Address, proved.Headers.Location?.OriginalString, StringComparison.Ordinal);
        return proved.Headers.Location!.PathAndQuery;
    }

    private static async Task<HttpResponseMessage> GoOnAsync(HttpClient client, HttpResponseMessage back)
    {
        Assert.Equal(Gateway.Outcome, back.Headers.Location?.OriginalString);
        back.Dispose();
        return await GetAsync(client, Gateway.Outcome);
    }

    private static async Task RefusedAsync(HttpClient client, HttpResponseMessage answer, string words)
    {
        using var told = answer.Headers.Location?.OriginalString == Gateway.Outcome ? await GoOnAsync(client, answer) : answer;
        Assert.Equal(HttpStatusCode.Forbidden, told.StatusCode);
        Assert.Contains(words, (await told.PageAsync()).Says("[role=alert]"), StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> GetAsync(HttpClient client, string address) => client.GetAsync(new Uri(address, UriKind.Relative), Stop);

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client)
    {
        using var answer = await GetAsync(client, "/profilo");
        return answer.StatusCode;
    }

    private async Task<AuthenticationTicket> SessionAsync(HttpResponseMessage entered)
    {
        var cookie = entered.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith(AccessServices.Cookie, StringComparison.Ordinal)).Split(';')[0].Split('=', 2)[1];
        var options = site.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        var key = options.TicketDataFormat.Unprotect(cookie)!.Principal.Claims.First().Value;
        return (await site.Services.GetRequiredService<SessionStore>().RetrieveAsync(key))!;
    }

    private async Task<List<(string Action, string? Why)>> EntriesAsync(Guid person)
    {
        await using var db = await DatabaseAsync();
        var entries = await db.Audit.Where(entry => entry.Subject == $"people/{person}").OrderBy(entry => entry.Sequence).Select(entry => new { entry.Action, entry.Why }).ToListAsync(Stop);
        return [.. entries.Select(entry => (entry.Action, entry.Why))];
    }

    private async Task<int> AccountsAsync()
    {
        await using var db = await DatabaseAsync();
        return await db.Users.CountAsync(Stop);
    }

    private Task<TraguardoDb> DatabaseAsync() => site.Services.GetRequiredService<IDbContextFactory<TraguardoDb>>().CreateDbContextAsync(Stop);
}
