using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Traguardo.Web.Access;
using Traguardo.Web.Data;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Features;

/// <summary>The way in, while there is no cycle to show: nobody is offered what is not theirs to do.</summary>
public sealed class HomeTests(EmptySite empty, Sites sites)
{
    [Fact]
    public async Task Who_may_import_is_offered_it_and_a_stranger_is_not()
    {
        using var office = empty.Client();
        Assert.NotNull((await office.PageAsync("/")).QuerySelector("main a[href='/importa']"));

        using var stranger = empty.Stranger();
        var page = await stranger.PageAsync("/");
        Assert.Null(page.QuerySelector("a[href='/importa']"));
        Assert.Equal("Traguardo", page.Says(".brand-name strong"));
    }

    [Fact]
    public async Task Whoever_is_in_and_may_not_import_is_told_who_begins()
    {
        var site = (StaffedSite)await sites.WithAsync(Stored.Staffed);
        using var reader = site.Elsewhere();
        await using (var db = await site.Services.GetRequiredService<IDbContextFactory<TraguardoDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken))
        {
            var account = Account.Of("Chi non è di nessuna amministrazione", "nessuna@ente.invalid");
            account.PasswordHash = new PasswordHasher<Account>().HashPassword(account, StaffedSite.Password);
            db.Users.Add(account);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        using var inside = await reader.SignInAsync("nessuna@ente.invalid", StaffedSite.Password);

        var page = await reader.PageAsync("/");

        Assert.Null(page.QuerySelector("a[href='/importa']"));
        Assert.Contains("Lo comincia la struttura tecnica", page.Says("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stranger_reads_whose_site_it_is_where_it_is_of_one()
    {
        using var stranger = (await sites.WithAsync(Stored.Examined)).Stranger();

        var page = await stranger.PageAsync("/");

        Assert.Contains("Camera di commercio di Pisa", page.Says(".brand-name strong"), StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("a[href='/importa']"));
    }
}
