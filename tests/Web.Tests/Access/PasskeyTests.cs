using System.Net;
using Microsoft.Playwright;
using Traguardo.Core.People;
using Traguardo.Web.Access;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Access;

/// <summary>Passkeys in Chromium, with an authenticator of its own: added, renamed, used at the door, removed.</summary>
public sealed class PasskeyTests(StaffedSite site, Chromium chromium)
{
    private const string Door = "Entra con una passkey";

    // A passkey is bound to a name, and an address of numbers is none.
    private string Local => site.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal);

    [Fact]
    public async Task One_is_added_with_a_name_opens_the_door_and_is_removed()
    {
        var person = await site.HireAsync("chiave@ente.invalid", roles: Role.Reader);
        await using var window = await chromium.StrangersWindowAsync(1280);
        var page = await WithAuthenticatorAsync(window);
        await EnterAsync(page, "chiave@ente.invalid");
        await AddAsync(page, "telefono");
        await SaidAsync(page, "La passkey è aggiunta");

        await page.Locator(".passkeys").GetByLabel("Nome della passkey").FillAsync("telefono di servizio");
        await PressAsync(page, "Cambia nome");
        await SaidAsync(page, "ha un altro nome");

        await OpenTheDoorAsync(page);
        Assert.Contains("telefono di servizio", await page.Locator(".ways").InnerTextAsync(), StringComparison.Ordinal);

        await page.GotoAsync(Local + "/profilo/passkey");
        await PressAsync(page, "Togli");
        await SaidAsync(page, "La passkey è tolta");
        await PressAsync(page, "Esci");
        await page.GotoAsync(Local + "/accesso");
        await PressAsync(page, Door);
        await page.GetByRole(AriaRole.Alert).GetByText("non è stata usata").WaitForAsync();
        Assert.Equal(["signed-in", "passkey-added", "passkey-renamed", "signed-out", "signed-in", "passkey-removed", "signed-out"], await site.AuditAsync(person));
    }

    [Fact]
    public async Task Who_has_one_is_asked_for_no_code_and_gets_in_while_guesses_have_closed_the_account()
    {
        await using var window = await chromium.StrangersWindowAsync(1280);
        var page = await WithAuthenticatorAsync(window);
        await site.HireAsync("altra.chiave@ente.invalid", roles: Role.Reader);
        await EnterAsync(page, "altra.chiave@ente.invalid");
        await AddAsync(page, "computer");
        await SaidAsync(page, "La passkey è aggiunta");
        await SetUpCodesAsync(page);
        using var guesser = site.Elsewhere();
        for (var i = 0; i < AccessServices.MostFailures; i++)
        {
            using var refused = await guesser.SignInAsync("altra.chiave@ente.invalid", $"tentativo numero {i}");
        }

        await OpenTheDoorAsync(page);
    }

    [Fact]
    public async Task A_copied_cookie_of_a_session_by_passkey_is_ended_from_the_page_of_sessions()
    {
        await site.HireAsync("copiata@ente.invalid", roles: Role.Reader);
        await using var window = await chromium.StrangersWindowAsync(1280);
        var page = await WithAuthenticatorAsync(window);
        await EnterAsync(page, "copiata@ente.invalid");
        await AddAsync(page, "telefono");
        await SaidAsync(page, "La passkey è aggiunta");
        await OpenTheDoorAsync(page);
        var cookie = (await window.CookiesAsync()).Single(cookie => cookie.Name == AccessServices.Cookie);
        using var thief = site.Elsewhere();
        thief.DefaultRequestHeaders.Add("Cookie", $"{cookie.Name}={cookie.Value}");
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(thief));

        using var owner = await site.SignedInAsync("copiata@ente.invalid");
        using var ended = await owner.PressAsync("/profilo", "Termina tutte le altre");

        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(thief));
    }

    [Fact]
    public async Task Its_page_has_no_barrier()
    {
        await site.HireAsync("chiave.pagina@ente.invalid", roles: Role.Reader);
        await PageCheck.Holds(chromium, "sign-in-with-passkey", Local + "/accesso", stranger: true);
        await PageCheck.Holds(chromium, "passkeys", Local + "/accesso?verso=/profilo", stranger: true, also: async page =>
        {
            await UseAuthenticatorAsync(page);
            await EnterAsync(page, "chiave.pagina@ente.invalid");
            await AddAsync(page, "telefono di servizio");
            await SaidAsync(page, "La passkey è aggiunta");
        });
    }

    [Fact]
    public async Task What_answers_no_question_of_the_site_opens_nothing()
    {
        using var client = site.Elsewhere();
        client.DefaultRequestHeaders.Host = new Uri(Local).Authority;
        foreach (var answer in new[] { "", "{}", "{\"id\":\"AAAA\",\"rawId\":\"AAAA\",\"type\":\"public-key\",\"response\":{},\"clientExtensionResults\":{}}" })
        {
            using var refused = await client.SubmitAsync("/accesso", "form[data-passkey]", ("credenziale", answer));
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        }
    }

    [Fact]
    public async Task Where_the_site_has_no_name_none_is_offered()
    {
        using var client = site.Elsewhere();
        Assert.Null((await client.PageAsync("/accesso")).QuerySelector("[data-passkey]"));
    }

    private static async Task<IPage> WithAuthenticatorAsync(IBrowserContext window)
    {
        var page = await window.NewPageAsync();
        await UseAuthenticatorAsync(page);
        return page;
    }

    private static async Task UseAuthenticatorAsync(IPage page)
    {
        var tools = await page.Context.NewCDPSessionAsync(page);
        await tools.SendAsync("WebAuthn.enable");
        await tools.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
    }

    private async Task EnterAsync(IPage page, string email)
    {
        await page.GotoAsync(Local + "/accesso?verso=/profilo");
        await page.GetByLabel("Indirizzo di posta").FillAsync(email);
        await page.GetByLabel("Parola d’ordine", new() { Exact = true }).FillAsync(StaffedSite.Password);
        await PressAsync(page, "Entra");
        await page.GetByRole(AriaRole.Heading, new() { Name = "Modi di entrare" }).WaitForAsync();
    }

    private async Task AddAsync(IPage page, string name)
    {
        await page.GotoAsync(Local + "/profilo/passkey");
        await page.GetByLabel("Nome della passkey").FillAsync(name);
        await PressAsync(page, "Aggiungi");
    }

    private async Task OpenTheDoorAsync(IPage page)
    {
        await PressAsync(page, "Esci");
        await page.GotoAsync(Local + "/accesso?verso=/profilo");
        await PressAsync(page, Door);
        await page.GetByRole(AriaRole.Heading, new() { Name = "Modi di entrare" }).WaitForAsync();
    }

    private async Task SetUpCodesAsync(IPage page)
    {
        await page.GotoAsync(Local + "/profilo/codice");
        await PressAsync(page, "Prepara il codice");
        var key = (await page.Locator(".key").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal);
        await page.GetByLabel("Codice che l’app mostra ora").FillAsync(TimeCodes.At(key, DateTimeOffset.UtcNow));
        await PressAsync(page, "Attiva");
        await page.Locator(".recovery").WaitForAsync();
    }

    private static Task SaidAsync(IPage page, string words) => page.GetByRole(AriaRole.Status).GetByText(words).WaitForAsync();

    private static Task PressAsync(IPage page, string button) => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client)
    {
        using var answer = await client.GetAsync(new Uri("/profilo", UriKind.Relative), TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
