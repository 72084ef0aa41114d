using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Traguardo.Web.Data;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Access;

/// <summary>A session lives in the database: ended there, the cookie opens nothing, whoever holds it.</summary>
public sealed class SessionTests(SeveralSite site)
{
    private const string Hidden = "/cciaa_pi/2021";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_signs_out_is_a_stranger_again()
    {
        using var client = await site.ClientAsync("lettore");
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(client));

        using var answer = await client.PostAsync(new Uri("/uscita", UriKind.Relative), null, Stop);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(client));
    }

    [Fact]
    public async Task A_session_that_is_ended_opens_nothing_to_a_stolen_cookie()
    {
        using var stolen = await site.ClientAsync("comp");
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(stolen));

        await using (var db = await site.Services.GetRequiredService<IDbContextFactory<TraguardoDb>>().CreateDbContextAsync(Stop))
        {
            var account = await db.Users.SingleAsync(user => user.Email == "comp@esempio.invalid", Stop);
            await db.Sessions.Where(session => session.AccountId == account.Id).ExecuteDeleteAsync(Stop);
        }

        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(stolen));
    }

    [Fact]
    public async Task A_session_ends_after_a_week_however_much_it_is_used()
    {
        using var client = await site.ClientAsync("conc");
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(client));

        var then = DateTimeOffset.UtcNow.AddDays(-7).AddMinutes(-1);
        await using (var db = await site.Services.GetRequiredService<IDbContextFactory<TraguardoDb>>().CreateDbContextAsync(Stop))
        {
            var account = await db.Users.SingleAsync(user => user.Email == "conc@esempio.invalid", Stop);
            await db.Sessions.Where(session => session.AccountId == account.Id).ExecuteUpdateAsync(row => row.SetProperty(session => session.StartedAt, then), Stop);
        }

        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(client));
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client)
    {
        using var answer = await client.GetAsync(new Uri(Hidden, UriKind.Relative), Stop);
        return answer.StatusCode;
    }
}
