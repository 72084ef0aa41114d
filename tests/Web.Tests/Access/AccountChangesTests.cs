using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Traguardo.Core.Audit;
using Traguardo.Core.People;
using Traguardo.Web.Access;
using Traguardo.Web.Data;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Access;

/// <summary>How an account is signed in with changes together with what the audit says of it, in each administration, or not at all.</summary>
public sealed class AccountChangesTests(StaffedSite site)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_change_whose_entry_cannot_be_written_is_not_made()
    {
        var person = await site.HireAsync("insieme.uno@ente.invalid", roles: Role.Reader);

        await Assert.ThrowsAsync<ArgumentException>(() => MakeAsync("insieme.uno@ente.invalid", "INSIEME1", why: new string('x', AuditChain.LongestText + 1)));

        Assert.Null((await AccountAsync("insieme.uno@ente.invalid")).FiscalCode);
        Assert.Empty(await site.AuditAsync(person));
    }

    [Fact]
    public async Task A_change_that_is_refused_leaves_neither_itself_nor_an_entry()
    {
        var person = await site.HireAsync("insieme.due@ente.invalid", roles: Role.Reader);

        Assert.False(await MakeAsync("insieme.due@ente.invalid", "INSIEME2", refused: true));

        Assert.Null((await AccountAsync("insieme.due@ente.invalid")).FiscalCode);
        Assert.Empty(await site.AuditAsync(person));
    }

    [Fact]
    public async Task It_stands_in_the_audit_of_each_administration_under_the_person_there()
    {
        var here = await site.HireAsync("insieme.tre@ente.invalid", roles: Role.Reader);
        var there = await site.HireAsync("insieme.tre@ente.invalid", "c_insieme", Role.Reader);

        Assert.True(await MakeAsync("insieme.tre@ente.invalid", "INSIEME3"));

        Assert.Equal("INSIEME3", (await AccountAsync("insieme.tre@ente.invalid")).FiscalCode);
        Assert.Equal(["identity-linked"], await site.AuditAsync(here));
        Assert.Equal(["identity-linked"], await site.AuditAsync(there, "c_insieme"));
        await using var db = await DatabaseAsync();
        Assert.Equal([$"{there}"], await db.Audit.Where(entry => entry.Administration == "c_insieme").Select(entry => entry.Person).ToListAsync(Stop));
    }

    [Fact]
    public async Task Two_accounts_never_have_one_fiscal_code()
    {
        await site.HireAsync("insieme.sei@ente.invalid", roles: Role.Reader);
        await site.HireAsync("insieme.sette@ente.invalid", roles: Role.Reader);
        await MakeAsync("insieme.sei@ente.invalid", "INSIEME6");

        await Assert.ThrowsAnyAsync<DbUpdateException>(() => MakeAsync("insieme.sette@ente.invalid", "INSIEME6"));
    }

    private async Task<bool> MakeAsync(string email, string code, bool refused = false, string? why = null)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var changes = scope.ServiceProvider.GetRequiredService<AccountChanges>();
        return await changes.MakeAsync(await AccountAsync(email), "identity-linked", new DefaultHttpContext(), async change =>
        {
            change.Account.FiscalCode = code;
            AccountChange.Demand(await change.Users.UpdateAsync(change.Account));
            return refused ? null : change;
        }, why) is not null;
    }

    private async Task<Account> AccountAsync(string email)
    {
        await using var db = await DatabaseAsync();
        return await db.Users.AsNoTracking().SingleAsync(user => user.Email == email, Stop);
    }

    private Task<TraguardoDb> DatabaseAsync() => site.Services.GetRequiredService<IDbContextFactory<TraguardoDb>>().CreateDbContextAsync(Stop);
}
