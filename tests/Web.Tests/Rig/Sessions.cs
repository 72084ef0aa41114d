using System.Collections.Concurrent;
using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Traguardo.Core.People;
using Traguardo.Web.Access;
using Traguardo.Web.Data;
using Xunit;

namespace Traguardo.Web.Tests.Rig;

/// <summary>
/// Signs in as anyone does, over HTTP. On every site there is one person more than the sample's, who sees everything: most tests
/// look as that person, so that they test what is shown; who sees what has tests of its own.
/// </summary>
public static class Sessions
{
    private const string Everything = "tutto@esempio.invalid";

    private static readonly ConcurrentDictionary<string, Cookie> Opened = new();

    /// <summary>The session of the person who sees everything.</summary>
    public static Cookie? Of(string address) => Opened.GetValueOrDefault(address);

    /// <summary>Makes the person who sees everything, and signs in.</summary>
    public static async Task OpenAsync(Site site)
    {
        await using (var db = await DatabaseAsync(site))
        {
            db.Users.Add(Account.Of("Chi vede tutto", Everything, isSample: true));
            await db.SaveChangesAsync();
        }
        await AdmitAsync(site, "cciaa_pi");
        Opened[site.Address] = await SignInAsync(site, Everything);
    }

    /// <summary>Goes on, at another address, with a session of the person who sees everything.</summary>
    public static void Resume(Site site, Cookie session) => Opened[site.Address] = session;

    /// <summary>Gives the person who sees everything a place in an administration.</summary>
    public static async Task AdmitAsync(Site site, string administration)
    {
        await using var db = await DatabaseAsync(site);
        if (await db.People.AnyAsync(person => person.Administration == administration && person.Email == Everything))
        {
            return;
        }
        var account = await db.Users.SingleAsync(user => user.Email == Everything);
        db.People.Add(new Person
        {
            Administration = administration,
            Name = account.DisplayName,
            Email = Everything,
            AccountId = account.Id,
            Grants = [new Grant { Role = Role.Administrator }, new Grant { Role = Role.SupportOffice }, new Grant { Role = Role.Oiv }],
        });
        await db.SaveChangesAsync();
    }

    /// <summary>The session of somebody who signs in now.</summary>
    public static async Task<Cookie> SignInAsync(Site site, string email)
    {
        Guid account;
        await using (var db = await DatabaseAsync(site))
        {
            account = await db.Users.Where(user => user.Email == email).Select(user => user.Id).SingleAsync();
        }
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { BaseAddress = new Uri(site.Address) };
        var page = await client.PageAsync("/accesso");
        var key = ((IHtmlInputElement)page.QuerySelector("input[name=__RequestVerificationToken]")!).Value;
        using var form = new FormUrlEncodedContent([new("persona", account.ToString()), new("__RequestVerificationToken", key)]);
        using var answer = await client.PostAsync(new Uri("/accesso?handler=Sample", UriKind.Relative), form);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return handler.CookieContainer.GetCookies(new Uri(site.Address))[AccessServices.Cookie]!;
    }

    private static Task<TraguardoDb> DatabaseAsync(Site site) =>
        site.Services.GetRequiredService<IDbContextFactory<TraguardoDb>>().CreateDbContextAsync();
}
