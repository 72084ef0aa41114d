using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Documents;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Features.Documents;

/// <summary>A document outlives the server that was making it.</summary>
public sealed class StoppedServerTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_in_the_making_when_the_program_was_stopped_is_made_once_it_runs_again()
    {
        await using var own = new DocumentTests.OwnSite();
        await own.InitializeAsync();
        using (var office = await own.ClientAsync("struttura.tecnica"))
        {
            ProductionState state;
            do
            {
                // Again where it was made between two looks.
                using var asked = await office.AskAsync("relazione");
                state = await WaitUntilAsync(own, one => one is ProductionState.Running or ProductionState.Done);
            }
            while (state == ProductionState.Done);
        }
        await own.RestartAsync();

        using var again = await own.ClientAsync("struttura.tecnica");

        Assert.Contains("Prodotta", (await again.EndedAsync("relazione")).Says("[data-outcome]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_server_left_that_says_nothing_any_more_is_begun_again_and_given_up_in_the_end()
    {
        await using var own = new DocumentTests.OwnSite();
        await own.InitializeAsync();
        using var office = await own.ClientAsync("struttura.tecnica");
        await office.MadeAsync("validazione");
        await LeaveAsync(own, attempts: 1);
        Assert.Contains("Prodotta", (await EndedAgainAsync(own, office)).Says("[data-outcome]"), StringComparison.Ordinal);

        await LeaveAsync(own, attempts: 3);
        Assert.Contains("interrotta 3 volte", (await EndedAgainAsync(own, office)).Says("[data-outcome]"), StringComparison.Ordinal);
    }

    private static async Task<IElement> EndedAgainAsync(Site own, HttpClient office)
    {
        await WaitUntilAsync(own, state => state is ProductionState.Done or ProductionState.Failed);
        return await office.EndedAsync("validazione");
    }

    // As the row is when a server was killed in the midst.
    private static async Task LeaveAsync(Site own, int attempts)
    {
        await using var db = await own.Services.GetRequiredService<IDbContextFactory<TraguardoDb>>().CreateDbContextAsync(Stop);
        var made = await db.DocumentProductions.SingleAsync(Stop);
        var cycle = (await own.Services.GetRequiredService<CycleCache>().FindAsync("cciaa_pi", 2020, Stop))!;
        await using var stored = await own.Services.GetRequiredService<IDbContextFactory<TraguardoDb>>().CreateDbContextAsync(Stop);
        var template = (await TemplateShelf.FindAsync(stored, "cciaa_pi", "validazione", Stop))!;
        var state = await CycleState.ReadAsync(stored, new StoredCycle(cycle.Summary, cycle.Cycle, cycle.ContextJson), null, Stop);
        made.Snapshot = ProductionDesk.Packed(state.Freeze(template, new DateOnly(2021, 1, 1), isDraft: true, null).Write());
        (made.State, made.Worker, made.Attempts, made.SeenAt, made.PackageHash, made.Content) = (ProductionState.Running, Guid.NewGuid(), attempts, DateTimeOffset.UtcNow.AddMinutes(-1), null, null);
        await db.SaveChangesAsync(Stop);
    }

    private static async Task<ProductionState> WaitUntilAsync(Site own, Func<ProductionState, bool> holds)
    {
        var until = DateTime.UtcNow + Waits.Longest;
        while (true)
        {
            await using var db = await own.Services.GetRequiredService<IDbContextFactory<TraguardoDb>>().CreateDbContextAsync(Stop);
            var last = await db.DocumentProductions.AsNoTracking().OrderBy(one => one.At).LastAsync(Stop);
            if (holds(last.State))
            {
                return last.State;
            }
            Assert.True(DateTime.UtcNow < until, "It does not come to that.");
            await Task.Delay(20, Stop);
        }
    }
}
