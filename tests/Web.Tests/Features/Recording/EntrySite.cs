using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Traguardo.Core.Audit;
using Traguardo.Core.Recording;
using Traguardo.Web.Access;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Recording;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Features.Recording;

/// <summary>The sample, and its plan in 2021, under way, with the measures of one unit read every quarter; a site of one's own, for values are entered in it.</summary>
public sealed class EntrySite() : Site(sample: true)
{
    public const int Year = 2021;
    public const string Map = "/cciaa_pi/2021";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    protected override bool IsCopied => true;

    protected override async Task FillAsync()
    {
        await ImportAsync(File());
    }

    /// <summary>The plan of 2021, with its content changed.</summary>
    public static byte[] File(Action<JsonObject>? change = null) => SampleFile.With(cycle =>
    {
        cycle["year"] = Year;
        cycle["acts"] = new JsonArray(new JsonObject { ["to"] = "approved" }, new JsonObject { ["to"] = "underWay" });
        foreach (var measure in cycle["measures"]!.AsArray().Where(measure => (string?)measure!["owner"] == "COMP"))
        {
            measure!["frequency"] = "quarter";
            measure["aggregation"] = (string?)measure["unit"] == "yesno" ? "last" : "sum";
        }
        change?.Invoke(cycle);
    });

    /// <summary>One of the sample's people, as the application knows them.</summary>
    public async Task<Actor> ActorAsync(string person)
    {
        await using var db = await DatabaseAsync();
        var found = await db.People.Include(one => one.Grants).SingleAsync(one => one.Administration == "cciaa_pi" && one.Email == $"{person}@esempio.invalid", Stop);
        return new Actor(found.AccountId!.Value, found.Id, found.Administration, found.Name, found.Unit,
            [.. found.Grants.Select(grant => new Power(grant.Role, grant.Unit.Length == 0 ? null : grant.Unit, null))]);
    }

    /// <summary>Enters values as a page does.</summary>
    public async Task<EntryOutcome?> EnterAsync(string person, params IEnumerable<NewValue> values) =>
        await Services.GetRequiredService<ValueEntry>().EnterAsync(await ActorAsync(person), Year, values, new DefaultHttpContext());

    /// <summary>What is to be entered, as it stands now.</summary>
    public async Task<DueData> DueAsync() =>
        DueData.Of((await Services.GetRequiredService<CycleCache>().FindAsync("cciaa_pi", Year, Stop))!.Compiled);

    /// <summary>The audit of the administration from an entry on.</summary>
    public async Task<IReadOnlyList<AuditEntry>> AuditAsync(int skip = 0)
    {
        await using var db = await DatabaseAsync();
        return await db.Audit.AsNoTracking().Where(entry => entry.Administration == "cciaa_pi").OrderBy(entry => entry.Sequence).Skip(skip).ToListAsync(Stop);
    }

    public async Task<TraguardoDb> DatabaseAsync() => await Services.GetRequiredService<IDbContextFactory<TraguardoDb>>().CreateDbContextAsync(Stop);

    /// <summary>Confirms a period of a unit.</summary>
    public async Task ConfirmAsync(string unit, string period)
    {
        await using var db = await DatabaseAsync();
        var cycle = (await Services.GetRequiredService<CycleCache>().SummaryAsync("cciaa_pi", Year, Stop))!.Id;
        db.Confirmations.Add(new Confirmation { CycleId = cycle, Unit = unit, Period = period, Person = "x", PersonName = "Chi conferma", At = new DateTimeOffset(2021, 4, 10, 9, 0, 0, TimeSpan.Zero) });
        await db.SaveChangesAsync(Stop);
    }
}
