using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Traguardo.Web.Access;
using Traguardo.Web.Data;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Features.Planning;

/// <summary>People are of the units of the newest plan: none is taken from under them, and they follow one that is called otherwise.</summary>
public sealed class UnitsWithPeopleTests : IAsyncLifetime
{
    private const string Plan = "/cciaa_pi/2021/piano";

    private readonly SampleSite site = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await site.InitializeAsync();
        await site.ImportAsync(SampleFile.InPreparation(2021));
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task A_unit_in_which_somebody_works_is_not_removed()
    {
        using var office = await site.ClientAsync("struttura.tecnica");
        using var added = await office.SubmitAsync(Plan + "/nuova-scheda/unita", "main form.fields", ("code", "NUO"), ("name", "Ufficio nuovo"));
        Assert.Equal(HttpStatusCode.Redirect, added.StatusCode);
        await using (var db = await site.Services.GetRequiredService<IDbContextFactory<TraguardoDb>>().CreateDbContextAsync(Stop))
        {
            db.People.Add(new Person { Administration = "cciaa_pi", Name = "Persona nuova", Email = "nuova@esempio.invalid", Unit = "NUO" });
            await db.SaveChangesAsync(Stop);
        }
        var page = await office.PageAsync(Plan + "/togli/units/NUO");
        Assert.Contains("Persona nuova", page.Says(".in-the-way"), StringComparison.Ordinal);
        Assert.DoesNotContain("Non cambia nient'altro", page.Says("main"), StringComparison.Ordinal);
        using var refused = await office.SendAsync(page, Plan + "/togli/units/NUO", "form.actions");

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("Nell’unità «NUO» lavora o ha un ruolo: Persona nuova.", (await refused.PageAsync()).Says("#guasti"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await office.GetAsync(new Uri(Plan + "/scheda/unita/NUO", UriKind.Relative), Stop)).StatusCode);
    }

    [Fact]
    public async Task Who_worked_in_a_unit_that_is_gone_still_does_once_their_page_is_saved_as_it_came()
    {
        await using var db = await site.Services.GetRequiredService<IDbContextFactory<TraguardoDb>>().CreateDbContextAsync(Stop);
        var person = new Person { Administration = "cciaa_pi", Name = "Persona di prima", Email = "prima@esempio.invalid", Unit = "SCIOLTA" };
        db.People.Add(person);
        await db.SaveChangesAsync(Stop);
        using var administrator = await site.ClientAsync("amministratore");
        var page = await administrator.PageAsync($"/cciaa_pi/persone/{person.Id}");
        Assert.Equal("SCIOLTA (non più nel piano)", page.Says("#unita option[selected]"));

        using var saved = await administrator.SendAsync(page, $"/cciaa_pi/persone/{person.Id}", "main form.fields");
        Assert.Equal("SCIOLTA", (await db.People.AsNoTracking().SingleAsync(one => one.Id == person.Id, Stop)).Unit);
    }

    [Fact]
    public async Task People_follow_a_unit_that_is_called_otherwise()
    {
        using var office = await site.ClientAsync("struttura.tecnica");
        using var renamed = await office.SubmitAsync(Plan + "/scheda/unita/CONC", "main form.fields", ("code", "CONCIL"));
        Assert.Equal(HttpStatusCode.Redirect, renamed.StatusCode);

        await using var db = await site.Services.GetRequiredService<IDbContextFactory<TraguardoDb>>().CreateDbContextAsync(Stop);
        var head = await db.People.AsNoTracking().SingleAsync(person => person.Email == "conc@esempio.invalid", Stop);
        Assert.Equal(("CONCIL", "CONCIL"), (head.Unit, Assert.Single(head.Grants).Unit));

        using var undone = await office.SubmitAsync(Plan, "form.last-edit");
        Assert.Equal(HttpStatusCode.Redirect, undone.StatusCode);
        head = await db.People.AsNoTracking().SingleAsync(person => person.Email == "conc@esempio.invalid", Stop);
        Assert.Equal(("CONC", "CONC"), (head.Unit, Assert.Single(head.Grants).Unit));
    }
}
