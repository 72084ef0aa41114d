using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Traguardo.Web.Data;
using Traguardo.Web.Tests.Features.Documents;
using Xunit;

[assembly: AssemblyFixture(typeof(Traguardo.Web.Tests.Rig.PublicSite))]

namespace Traguardo.Web.Tests.Rig;

/// <summary>
/// The sample, published with a document, by people whose names are found wherever they come through: those of the sample are called as
/// their offices are.
/// </summary>
public sealed class PublicSite() : Site(sample: true)
{
    /// <summary>Stands in the name of each person.</summary>
    public const string Mark = "Zaccaria";

    /// <summary>Stands in the address of each person.</summary>
    public const string Mailbox = "esempio.invalid";

    protected override async Task FillAsync()
    {
        var stop = TestContext.Current.CancellationToken;
        await using (var db = await Services.GetRequiredService<IDbContextFactory<TraguardoDb>>().CreateDbContextAsync(stop))
        {
            await db.People.ExecuteUpdateAsync(row => row.SetProperty(person => person.Name, person => Mark + " " + person.Name), stop);
            await db.Users.ExecuteUpdateAsync(row => row.SetProperty(user => user.DisplayName, user => Mark + " " + user.DisplayName), stop);
        }
        using var office = await ClientAsync("struttura.tecnica");
        await office.MadeAsync("relazione", isDraft: false);
    }
}
