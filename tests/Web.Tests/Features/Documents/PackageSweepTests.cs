using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Documents;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Features.Documents;

public sealed class PackageSweepTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_package_that_nothing_names_is_swept_after_a_day_and_none_where_the_database_is_not_the_one_of_the_folder()
    {
        await using var site = new SampleSite();
        await site.InitializeAsync();
        var cycle = (await site.Services.GetRequiredService<CycleCache>().SummaryAsync("cciaa_pi", 2020, Stop))!;
        var named = await MadeDocuments.AddedAsync(site, cycle.Id, Guid.NewGuid());
        var files = site.Services.GetRequiredService<PackageFiles>();
        var (old, young) = (await KeptAsync(files, 2), await KeptAsync(files, 3));
        Age(files.PathOf(named.PackageHash!));
        Age(old);

        Assert.Equal(0, await PackageSweep.RunAsync(site.Services, Stop));
        await using (var db = await site.Services.GetRequiredService<IDbContextFactory<TraguardoDb>>().CreateDbContextAsync(Stop))
        {
            db.DocumentProductions.Add(named);
            await db.SaveChangesAsync(Stop);
        }
        Assert.Equal(1, await PackageSweep.RunAsync(site.Services, Stop));

        Assert.False(File.Exists(old));
        Assert.True(File.Exists(young));
        Assert.True(File.Exists(files.PathOf(named.PackageHash!)));
    }

    private static async Task<string> KeptAsync(PackageFiles files, byte content)
    {
        using var aside = await files.SetAsideAsync(new MemoryStream([content]), Stop);
        aside.Keep();
        return files.PathOf(aside.Hash);
    }

    private static void Age(string file) => File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddDays(-2));
}
