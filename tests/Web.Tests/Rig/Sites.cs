using System.Collections.Concurrent;
using Traguardo.Web.Tests.Features;
using Traguardo.Web.Tests.Rig;
using Xunit;

[assembly: AssemblyFixture(typeof(Sites))]

namespace Traguardo.Web.Tests.Rig;

/// <summary>The sites of the <see cref="PageTable"/>, by what they hold. Each starts with the first page that asks for it.</summary>
public sealed class Sites : IAsyncDisposable
{
    private readonly ConcurrentDictionary<Stored, Lazy<Task<Site>>> started = new();

    public Task<Site> WithAsync(Stored stored) => started.GetOrAdd(stored, what => new(() => StartAsync(what))).Value;

    public async ValueTask DisposeAsync()
    {
        foreach (var site in started.Values)
        {
            await (await site.Value).DisposeAsync();
        }
    }

    private static async Task<Site> StartAsync(Stored stored)
    {
        Site site = stored switch
        {
            Stored.Sample => new SampleSite(),
            Stored.Nothing => new EmptySite(),
            Stored.Nobody => new NewSite(),
            Stored.Staffed => new StaffedSite(),
            Stored.Planned => new PlanSite(),
            Stored.Several => new SeveralSite(),
            Stored.Versioned => new PlannedSite(),
            Stored.Reminded => new Features.Calendar.LettersSite(),
            Stored.Revised => new RevisedSite(),
            Stored.Monitored => new MonitoredSite(),
            Stored.Examined => new ExaminedSite(),
            Stored.Documented => new DocumentedSite(),
            Stored.TakenBack => new TakenBackSite(),
            Stored.Written => new WritingSite(),
            _ => throw new ArgumentOutOfRangeException(nameof(stored)),
        };
        await site.InitializeAsync();
        return site;
    }
}
