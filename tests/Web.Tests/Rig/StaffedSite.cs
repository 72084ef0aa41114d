using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Traguardo.Core.People;
using Traguardo.Web.Access;
using Traguardo.Web.Data;
using Traguardo.Web.Tests.Rig;
using Xunit;

[assembly: AssemblyFixture(typeof(NewSite))]
[assembly: AssemblyFixture(typeof(StaffedSite))]

namespace Traguardo.Web.Tests.Rig;

/// <summary>Just started for the first time, without the sample: nobody has an account.</summary>
public sealed class NewSite() : Site(sample: false, reader: false);

/// <summary>An administration with people of its own, who sign in with passwords; it was set up through the set-up page.</summary>
public class StaffedSite() : Site(sample: false, reader: false)
{
    /// <summary>Of everybody here.</summary>
    public const string Password = "una frase che si ricorda bene";

    public const string Administrator = "prima@ente.invalid";
    public const string Code = "c_prova";

    /// <summary>Readers whom a test of pages signs in as, each in a state of its own: <c>pagina.1@ente.invalid</c> and so on.</summary>
    public const int PageReaders = 8;

    private static int addresses;

    protected override async Task FillAsync()
    {
        using var client = Elsewhere();
        using var answer = await SetUpAsync(client, SetUpCode!);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        for (var i = 1; i <= PageReaders; i++)
        {
            await HireAsync($"pagina.{i}@ente.invalid", roles: Role.Reader);
        }
    }

    /// <summary>Fills the set-up page as the first administrator would.</summary>
    public static Task<HttpResponseMessage> SetUpAsync(HttpClient client, string code, params (string Name, string? Value)[] other) => client.SubmitAsync(
        $"/avvio?chiave={code}",
        "main form",
        [.. new (string Name, string? Value)[]
        {
            ("Form.Ente", Code),
            ("Form.Denominazione", "Comune di Prova"),
            ("Form.Tipo", "comune"),
            ("Form.Regione", "Toscana"),
            ("Form.Unita", "SG; Segreteria generale\nRAG; Ragioneria; SG\nANA\tAnagrafe\tSG"),
            ("Form.Nome", "Prima Persona"),
            ("Form.Posta", Administrator),
            ("Form.Parola", Password),
        }.Where(field => !other.Any(changed => changed.Name == field.Name)), .. other]);

    /// <summary>Nobody known, at a network address of their own, so that tries counted there are theirs alone.</summary>
    public HttpClient Elsewhere()
    {
        var number = Interlocked.Increment(ref addresses);
        return From(new IPAddress([127, 9, (byte)(number / 250), (byte)(1 + (number % 250))]));
    }

    /// <summary>Somebody new with an account, and their person's identifier.</summary>
    public async Task<Guid> HireAsync(string email, string administration = Code, params Role[] roles)
    {
        await using var db = await Services.GetRequiredService<IDbContextFactory<TraguardoDb>>().CreateDbContextAsync();
        var account = await db.Users.SingleOrDefaultAsync(user => user.Email == email);
        if (account is null)
        {
            account = Account.Of($"Persona {email.Split('@')[0]}", email);
            account.PasswordHash = new PasswordHasher<Account>().HashPassword(account, Password);
            db.Users.Add(account);
        }
        var person = new Person { Administration = administration, Name = account.DisplayName, Email = email, AccountId = account.Id, Grants = [.. roles.Select(role => new Grant { Role = role })] };
        db.People.Add(person);
        await db.SaveChangesAsync();
        return person.Id;
    }

    /// <summary>Somebody who has signed in with their password.</summary>
    public async Task<HttpClient> SignedInAsync(string email = Administrator, string password = Password)
    {
        var client = Elsewhere();
        using var answer = await client.SignInAsync(email, password);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return client;
    }

    /// <summary>What the audit of an administration says of a person, the oldest first.</summary>
    public async Task<IReadOnlyList<string>> AuditAsync(Guid person, string administration = Code)
    {
        await using var db = await Services.GetRequiredService<IDbContextFactory<TraguardoDb>>().CreateDbContextAsync();
        return await db.Audit.Where(entry => entry.Administration == administration && entry.Subject == $"people/{person}")
            .OrderBy(entry => entry.Sequence).Select(entry => entry.Action).ToListAsync();
    }

    /// <summary>A person's identifier.</summary>
    public async Task<Guid> PersonAsync(string email)
    {
        await using var db = await Services.GetRequiredService<IDbContextFactory<TraguardoDb>>().CreateDbContextAsync();
        return await db.People.Where(person => person.Email == email).Select(person => person.Id).SingleAsync();
    }
}

/// <summary>The way in, as a form.</summary>
public static class SigningIn
{
    public static Task<HttpResponseMessage> SignInAsync(this HttpClient client, string email, string password) =>
        client.SubmitAsync("/accesso", "main form", ("posta", email), ("parola", password));

    /// <summary>Switches the second step on for who has signed in; gives the app's key and the recovery codes.</summary>
    public static async Task<(string Key, IReadOnlyList<string> RecoveryCodes)> SetUpCodesAsync(this HttpClient client)
    {
        using var begun = await client.PressAsync("/profilo/codice", "Prepara il codice");
        var key = (await begun.PageAsync()).Says(".key").Replace(" ", "", StringComparison.Ordinal);
        using var confirmed = await client.PressAsync("/profilo/codice", "Attiva", ("codice", TimeCodes.At(key, DateTimeOffset.UtcNow)));
        Assert.Equal(HttpStatusCode.OK, confirmed.StatusCode);
        return (key, [.. (await confirmed.PageAsync()).EachSays(".recovery code")]);
    }
}
