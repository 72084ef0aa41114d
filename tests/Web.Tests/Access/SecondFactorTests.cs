using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Traguardo.Core.People;
using Traguardo.Web.Access;
using Traguardo.Web.Data;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Access;

/// <summary>The code beside the password, over HTTP: set up, asked for, guessed at, lost, removed.</summary>
public sealed class SecondFactorTests(StaffedSite site)
{
    private const string Page = "/profilo/codice";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_switched_on_by_a_code_asked_for_at_the_door_and_removed_with_the_password()
    {
        var person = await site.HireAsync("app@ente.invalid", roles: Role.Reader);
        using var client = await site.SignedInAsync("app@ente.invalid");
        var (key, recovery) = await client.SetUpCodesAsync();
        Assert.Equal(10, recovery.Count);
        Assert.Contains("rimasti: 10", (await client.PageAsync("/profilo")).Says(".ways"), StringComparison.Ordinal);

        using var other = site.Elsewhere();
        await AskedAsync(other, "app@ente.invalid");
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(other, "/profilo"));
        // The next one: that of the moment was used already.
        using var admitted = await CodeAsync(other, TimeCodes.At(key, DateTimeOffset.UtcNow.AddSeconds(30)));
        Assert.Equal(HttpStatusCode.Redirect, admitted.StatusCode);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(other, "/profilo"));

        using var wrong = await RemoveAsync(other, "non è questa la parola");
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        using var removed = await RemoveAsync(other, StaffedSite.Password);
        Assert.Equal(HttpStatusCode.OK, removed.StatusCode);
        using var again = await site.SignedInAsync("app@ente.invalid");
        Assert.Equal(["signed-in", "second-factor-on", "signed-in", "second-factor-off", "signed-in"], await site.AuditAsync(person));
    }

    [Fact]
    public async Task A_code_is_taken_once_and_none_earlier()
    {
        await site.HireAsync("unavolta@ente.invalid", roles: Role.Reader);
        using var client = await site.SignedInAsync("unavolta@ente.invalid");
        var (key, _) = await client.SetUpCodesAsync();
        var now = DateTimeOffset.UtcNow;

        using var first = site.Elsewhere();
        await AskedAsync(first, "unavolta@ente.invalid");
        using var admitted = await CodeAsync(first, TimeCodes.At(key, now.AddSeconds(30)));
        using var second = site.Elsewhere();
        await AskedAsync(second, "unavolta@ente.invalid");
        using var same = await CodeAsync(second, TimeCodes.At(key, now.AddSeconds(30)));
        using var earlier = await CodeAsync(second, TimeCodes.At(key, now));

        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.BadRequest, HttpStatusCode.BadRequest], [admitted.StatusCode, same.StatusCode, earlier.StatusCode]);
    }

    [Fact]
    public async Task A_recovery_code_is_good_once_and_the_others_remain()
    {
        var person = await site.HireAsync("riserva@ente.invalid", roles: Role.Reader);
        using var client = await site.SignedInAsync("riserva@ente.invalid");
        var (_, recovery) = await client.SetUpCodesAsync();

        using var first = site.Elsewhere();
        await AskedAsync(first, "riserva@ente.invalid");
        using var admitted = await CodeAsync(first, recovery[0].ToLowerInvariant().Replace("-", "", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.Redirect, admitted.StatusCode);
        Assert.Contains("rimasti: 9", (await first.PageAsync("/profilo")).Says(".ways"), StringComparison.Ordinal);

        using var second = site.Elsewhere();
        await AskedAsync(second, "riserva@ente.invalid");
        using var same = await CodeAsync(second, recovery[0]);
        Assert.Equal(HttpStatusCode.BadRequest, same.StatusCode);

        Assert.Equal(["signed-in", "second-factor-on", "signed-in", "recovery-code-used", "sign-in-failed"], await site.AuditAsync(person));
    }

    [Fact]
    public async Task New_recovery_codes_are_instead_of_the_old()
    {
        await site.HireAsync("rifatti@ente.invalid", roles: Role.Reader);
        using var client = await site.SignedInAsync("rifatti@ente.invalid");
        var (_, old) = await client.SetUpCodesAsync();
        using var renewed = await client.PressAsync(Page, "Rifai i codici di riserva", ("parola", StaffedSite.Password));
        var fresh = (await renewed.PageAsync()).EachSays(".recovery code").ToList();
        Assert.Equal(10, fresh.Count);
        Assert.Empty(fresh.Intersect(old));

        using var other = site.Elsewhere();
        await AskedAsync(other, "rifatti@ente.invalid");
        using var refused = await CodeAsync(other, old[3]);
        using var admitted = await CodeAsync(other, fresh[3]);
        Assert.Equal([HttpStatusCode.BadRequest, HttpStatusCode.Redirect], [refused.StatusCode, admitted.StatusCode]);
    }

    [Theory]
    [InlineData("app", "000000")]
    [InlineData("riserva", "AAAAA-AAAAA")]
    public async Task Who_guesses_codes_closes_the_account(string name, string guess)
    {
        var email = $"indovina.{name}@ente.invalid";
        var person = await site.HireAsync(email, roles: Role.Reader);
        using var client = await site.SignedInAsync(email);
        var (key, recovery) = await client.SetUpCodesAsync();
        using var guesser = site.Elsewhere();
        await AskedAsync(guesser, email);
        for (var i = 0; i < AccessServices.MostFailures; i++)
        {
            using var refused = await CodeAsync(guesser, guess);
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        }
        using var right = await CodeAsync(guesser, TimeCodes.At(key, DateTimeOffset.UtcNow.AddSeconds(30)));
        using var rightRecovery = await CodeAsync(guesser, recovery[0]);

        Assert.Equal([HttpStatusCode.BadRequest, HttpStatusCode.BadRequest], [right.StatusCode, rightRecovery.StatusCode]);
        Assert.Equal("account-locked", (await site.AuditAsync(person))[^1]);
    }

    [Fact]
    public async Task Of_guesses_sent_all_at_once_each_counts()
    {
        var person = await site.HireAsync("insieme@ente.invalid", roles: Role.Reader);
        var guessers = Enumerable.Range(0, 12).Select(_ => site.Elsewhere()).ToList();
        var answers = await Task.WhenAll(guessers.Select((guesser, i) => guesser.SignInAsync("insieme@ente.invalid", $"tentativo numero {i}")));
        foreach (var one in guessers.Cast<IDisposable>().Concat(answers))
        {
            one.Dispose();
        }

        Assert.Equal([.. Enumerable.Repeat("sign-in-failed", AccessServices.MostFailures - 1), "account-locked"], await site.AuditAsync(person));
    }

    [Fact]
    public async Task A_code_without_a_password_before_it_opens_nothing()
    {
        using var client = site.Elsewhere();
        var page = await client.PageAsync("/accesso/codice");
        Assert.Null(page.QuerySelector("#codice"));
        Assert.Contains("si ricomincia", page.Says("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_code_switches_nothing_on_and_an_old_session_changes_nothing()
    {
        await site.HireAsync("vecchia@ente.invalid", roles: Role.Reader);
        using var client = await site.SignedInAsync("vecchia@ente.invalid");
        using var begun = await client.PressAsync(Page, "Prepara il codice");
        using var wrong = await client.PressAsync(Page, "Attiva", ("codice", "000000"));
        Assert.Contains("non corrisponde", (await wrong.PageAsync()).Says("[role=alert]"), StringComparison.Ordinal);

        await using (var db = await DatabaseAsync())
        {
            var account = await db.Users.SingleAsync(user => user.Email == "vecchia@ente.invalid", Stop);
            var then = DateTimeOffset.UtcNow.AddHours(-1);
            await db.Sessions.Where(session => session.AccountId == account.Id).ExecuteUpdateAsync(row => row.SetProperty(session => session.StartedAt, then), Stop);
        }
        using var late = await client.PressAsync(Page, "Attiva", ("codice", "000000"));
        Assert.Contains("accesso recente", (await late.PageAsync()).Says("[role=alert]"), StringComparison.Ordinal);
        using var open = await site.SignedInAsync("vecchia@ente.invalid");
    }

    [Fact]
    public async Task What_the_database_keeps_makes_no_codes()
    {
        await site.HireAsync("chiuso@ente.invalid", roles: Role.Reader);
        using var client = await site.SignedInAsync("chiuso@ente.invalid");
        var (key, recovery) = await client.SetUpCodesAsync();
        await using var db = await DatabaseAsync();
        var account = await db.Users.SingleAsync(user => user.Email == "chiuso@ente.invalid", Stop);
        var kept = await db.UserTokens.Where(token => token.UserId == account.Id).Select(token => token.Value).ToListAsync(Stop);

        Assert.NotEmpty(kept);
        Assert.DoesNotContain(kept, value => value!.Contains(key, StringComparison.OrdinalIgnoreCase) || recovery.Any(code => value.Contains(code, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Switching_it_on_ends_the_sessions_elsewhere_a_stolen_cookie_among_them()
    {
        await site.HireAsync("altrove.app@ente.invalid", roles: Role.Reader);
        using var thief = await site.SignedInAsync("altrove.app@ente.invalid");
        using var owner = await site.SignedInAsync("altrove.app@ente.invalid");
        await owner.SetUpCodesAsync();

        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(thief, "/profilo"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(owner, "/profilo"));
    }

    [Fact]
    public async Task An_administrator_takes_it_away_from_who_lost_the_phone_with_a_reason()
    {
        var person = await site.HireAsync("perso@ente.invalid", roles: Role.Reader);
        using var owner = await site.SignedInAsync("perso@ente.invalid");
        await owner.SetUpCodesAsync();
        using var administrator = await site.SignedInAsync();
        var address = $"/{StaffedSite.Code}/persone/{person}";

        using var silent = await administrator.PressAsync(address, "Togli il secondo passaggio", ("motivo", " "));
        Assert.Equal(HttpStatusCode.BadRequest, silent.StatusCode);
        using var done = await administrator.PressAsync(address, "Togli il secondo passaggio", ("motivo", "Telefono perso, sentita al telefono fisso"));

        Assert.Equal(HttpStatusCode.OK, done.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(owner, "/profilo"));
        using var again = await site.SignedInAsync("perso@ente.invalid");
        Assert.Null((await administrator.PageAsync(address)).QuerySelector("#motivo"));
        await using var db = await DatabaseAsync();
        var entry = await db.Audit.SingleAsync(entry => entry.Subject == $"people/{person}" && entry.Action == "second-factor-reset", Stop);
        Assert.Equal(("Prima Persona", "Telefono perso, sentita al telefono fisso"), (entry.PersonName, entry.Why));
    }

    private static async Task AskedAsync(HttpClient client, string email)
    {
        using var asked = await client.SignInAsync(email, StaffedSite.Password);
        Assert.StartsWith("/accesso/codice", asked.Headers.Location?.OriginalString, StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> CodeAsync(HttpClient client, string code) => client.SubmitAsync("/accesso/codice", "main form", ("codice", code));

    private static Task<HttpResponseMessage> RemoveAsync(HttpClient client, string password) => client.PressAsync(Page, "Togli il secondo passaggio", ("parola", password));

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), Stop);
        return answer.StatusCode;
    }

    private Task<TraguardoDb> DatabaseAsync() => site.Services.GetRequiredService<IDbContextFactory<TraguardoDb>>().CreateDbContextAsync(Stop);
}
