using System.Net;
using System.Text.RegularExpressions;
using MimeKit;
using Traguardo.Core.People;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Access;

/// <summary>What is told by mail: links to a new password, and changes to the ways to sign in.</summary>
public sealed class MailTests(PostedSite site)
{
    [Fact]
    public async Task A_forgotten_password_is_answered_alike_for_everybody_and_the_link_is_good_once()
    {
        await site.HireAsync("dimentica@ente.invalid", roles: Role.Reader);
        using var client = site.Elsewhere();
        var known = await AskAsync(client, "dimentica@ente.invalid");
        var unknown = await AskAsync(client, "mai.vista@ente.invalid");
        Assert.Equal(unknown, known);

        var text = TextOf(Assert.Single(await site.LettersToAsync("dimentica@ente.invalid", 1)));
        var link = Regex.Match(text, "http://performance[.]ente[.]invalid(/[^ \r\n]+)").Groups[1].Value;
        using var set = await client.SubmitAsync(link, "main form", ("parola", "una frase nuova di zecca"));
        Assert.Contains("è cambiata", (await set.PageAsync()).Says("main"), StringComparison.Ordinal);
        using var again = await client.SubmitAsync(link, "main form", ("parola", "un'altra frase ancora"));
        Assert.Equal(HttpStatusCode.BadRequest, again.StatusCode);
        using var entered = await site.SignedInAsync("dimentica@ente.invalid", "una frase nuova di zecca");
        Assert.Empty(site.LettersTo("mai.vista@ente.invalid"));
        Assert.Contains("Parola d’ordine", TextOf((await site.LettersToAsync("dimentica@ente.invalid", 2))[1]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_asks_for_links_again_and_again_does_not_fill_a_mailbox()
    {
        await site.HireAsync("tempestata@ente.invalid", roles: Role.Reader);
        using var client = site.Elsewhere();
        for (var i = 0; i < 6; i++)
        {
            await AskAsync(client, "tempestata@ente.invalid");
        }
        await site.HireAsync("dopo@ente.invalid", roles: Role.Reader);
        await AskAsync(client, "dopo@ente.invalid");

        // Letters go in order: those before the last have been sent.
        await site.LettersToAsync("dopo@ente.invalid", 1);
        Assert.Equal(3, site.LettersTo("tempestata@ente.invalid").Count);
    }

    [Fact]
    public async Task What_changes_the_ways_to_sign_in_is_told_to_the_owner()
    {
        await site.HireAsync("avvisata@ente.invalid", roles: Role.Reader);
        using var client = await site.SignedInAsync("avvisata@ente.invalid");
        await client.SetUpCodesAsync();
        using var removed = await client.PressAsync("/profilo/codice", "Togli il secondo passaggio", ("parola", StaffedSite.Password));

        var letters = await site.LettersToAsync("avvisata@ente.invalid", 2);
        Assert.Equal(2, letters.Count);
        Assert.Contains("Secondo passaggio attivato", TextOf(letters[0]), StringComparison.Ordinal);
        Assert.Contains("Secondo passaggio tolto", TextOf(letters[1]), StringComparison.Ordinal);
    }

    private static async Task<string> AskAsync(HttpClient client, string email)
    {
        using var answer = await client.SubmitAsync("/accesso/dimenticata", "main form", ("posta", email));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (await answer.PageAsync()).Says("main");
    }

    private static string TextOf(string letter)
    {
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(letter));
        return MimeMessage.Load(stream).TextBody!;
    }
}
