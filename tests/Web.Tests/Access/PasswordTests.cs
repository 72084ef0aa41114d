using System.Net;
using Traguardo.Core.People;
using Traguardo.Web.Access;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Access;

/// <summary>The way in by password: open to who knows it, and silent to who guesses.</summary>
public sealed class PasswordTests(StaffedSite site)
{
    [Fact]
    public async Task Who_knows_the_password_gets_in_and_the_audit_says_so()
    {
        var person = await site.HireAsync("entra@ente.invalid", roles: Role.Reader);
        using var client = await site.SignedInAsync("entra@ente.invalid");
        var page = await client.PageAsync($"/{StaffedSite.Code}/{DateTime.Now.Year}");
        Assert.Contains("Persona entra", page.Says(".sign-out"), StringComparison.Ordinal);
        Assert.Null(page.QuerySelector(".sample-banner"));

        using var left = await client.PostAsync(new Uri("/uscita", UriKind.Relative), null, TestContext.Current.CancellationToken);

        Assert.Equal(["signed-in", "signed-out"], await site.AuditAsync(person));
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_address_are_answered_alike()
    {
        await site.HireAsync("nota@ente.invalid", roles: Role.Reader);
        using var client = site.Elsewhere();
        var known = await RefusedAsync(client, "nota@ente.invalid", "un'altra frase qualsiasi");
        var unknown = await RefusedAsync(client, "ignota@ente.invalid", "un'altra frase qualsiasi");

        Assert.Equal(known, unknown);
        Assert.Contains("non corretti", known, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Failures_in_a_row_close_the_account_even_to_the_right_password()
    {
        var person = await site.HireAsync("chiusa@ente.invalid", roles: Role.Reader);
        using var client = site.Elsewhere();
        for (var i = 0; i < AccessServices.MostFailures; i++)
        {
            await RefusedAsync(client, "chiusa@ente.invalid", $"tentativo numero {i}");
        }
        await RefusedAsync(client, "chiusa@ente.invalid", StaffedSite.Password);

        Assert.Equal(["sign-in-failed", "sign-in-failed", "sign-in-failed", "sign-in-failed", "account-locked"], await site.AuditAsync(person));
    }

    [Fact]
    public async Task An_address_that_tries_too_often_is_told_to_wait_and_others_are_not()
    {
        using var guesser = site.Elsewhere();
        HttpResponseMessage? last = null;
        // Without the key of the form nothing is tried, and the tries are counted.
        for (var i = 0; i <= new RequestLimitSettings().Attempts; i++)
        {
            last?.Dispose();
            last = await guesser.PostAsync(new Uri("/accesso", UriKind.Relative), new FormUrlEncodedContent([]), TestContext.Current.CancellationToken);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, last!.StatusCode);
        Assert.Equal("60", Assert.Single(last.Headers.GetValues("Retry-After")));
        Assert.Contains("Troppi tentativi", (await last.PageAsync()).Says("h1"), StringComparison.Ordinal);
        last.Dispose();
        using var other = await site.SignedInAsync();
    }

    [Fact]
    public async Task Nobody_signs_in_over_the_session_of_another()
    {
        using var client = await site.SignedInAsync();
        var page = await client.PageAsync("/accesso");
        Assert.Null(page.QuerySelector("input[type=password]"));

        using var left = await client.SendAsync(page, "/accesso", "main form");
        using var back = await client.SignInAsync(StaffedSite.Administrator, StaffedSite.Password);

        Assert.Equal(HttpStatusCode.Redirect, back.StatusCode);
    }

    [Theory]
    [InlineData("https://altrove.example/")]
    [InlineData("//altrove.example/")]
    [InlineData("/\\altrove.example/")]
    [InlineData("\t//altrove.example/")]
    [InlineData("javascript:alert(1)")]
    public async Task Who_signs_in_stays_on_this_site(string wanted)
    {
        using var client = site.Elsewhere();
        using var entered = await client.SubmitAsync("/accesso", "main form", ("posta", StaffedSite.Administrator), ("parola", StaffedSite.Password), ("verso", wanted));

        Assert.Equal("/", entered.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task A_stolen_cookie_is_ended_from_the_page_of_sessions()
    {
        var person = await site.HireAsync("rubata@ente.invalid", roles: Role.Reader);
        using var owner = await site.SignedInAsync("rubata@ente.invalid");
        using var thief = await site.SignedInAsync("rubata@ente.invalid");
        await thief.PageAsync("/profilo");
        using var ended = await owner.SubmitAsync("/profilo", "form.actions[action*=End]");
        using var answer = await thief.GetAsync(new Uri("/profilo", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        using var wrong = await owner.SubmitAsync("/profilo", "form.fields", ("attuale", "sbagliata del tutto"), ("parola", "una frase nuova di zecca"));
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        using var changed = await owner.SubmitAsync("/profilo", "form.fields", ("attuale", StaffedSite.Password), ("parola", "una frase nuova di zecca"));
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        await owner.PageAsync("/profilo");
        Assert.Equal(["signed-in", "signed-in", "other-sessions-ended", "password-changed"], await site.AuditAsync(person));
    }

    [Theory]
    [InlineData("corta", "troppo corta")]
    [InlineData("Password1234!", "tra le più usate")]
    [InlineData("Francesco.1985!", "tra le più usate")]
    [InlineData("qwertyuiop123", "tra le più usate")]
    [InlineData("aaaaaaaaaaaaaa", "tra le più usate")]
    [InlineData("nome.lungo@ente.it", "è l’indirizzo")]
    [InlineData("quattro parole a caso", null)]
    [InlineData("solo lettere minuscole", null)]
    public void A_password_is_held_against_its_length_and_a_list(string password, string? fault)
    {
        Languages.Use(Languages.Italian);
        var said = PasswordRules.Fault(password, "nome.lungo@ente.it");
        if (fault is null)
        {
            Assert.Null(said);
        }
        else
        {
            Assert.Contains(fault, said, StringComparison.Ordinal);
        }
    }

    private static async Task<string> RefusedAsync(HttpClient client, string email, string password)
    {
        using var answer = await client.SignInAsync(email, password);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        return (await answer.PageAsync()).Says("[role=alert]");
    }
}
