using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Documents;
using Traguardo.Web.Tests.Features.Documents;
using Xunit;

namespace Traguardo.Web.Tests.Rig;

/// <summary>The sample with documents: a final one that is published, a draft, one that could not be made, one under way; and a template of its own.</summary>
public sealed class DocumentedSite() : Site(sample: true)
{
    protected override async Task FillAsync()
    {
        using var office = await ClientAsync("struttura.tecnica");
        await office.MadeAsync("relazione", isDraft: false);
        await office.MadeAsync("monitoraggio");
        using var saved = await office.SubmitAsync("/cciaa_pi/modelli/modello/monitoraggio", "form.template-form");
        await using var db = await Services.GetRequiredService<IDbContextFactory<TraguardoDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        var cycle = (await Services.GetRequiredService<CycleCache>().SummaryAsync("cciaa_pi", 2020, TestContext.Current.CancellationToken))!;
        db.DocumentProductions.Add(Left(cycle, "piano", ProductionState.Failed, "La produzione ha superato 5 minuti ed è stata fermata. Riprovare quando il server è meno occupato."));
        // Of another server, which goes on and on.
        db.DocumentProductions.Add(Left(cycle, "piano", ProductionState.Running, null));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    private static DocumentProduction Left(CycleSummary cycle, string template, ProductionState state, string? fault) => new()
    {
        CycleId = cycle.Id,
        Template = template,
        Title = "Piano della performance 2020–2022",
        IsDraft = true,
        Person = "",
        PersonName = "Struttura tecnica di supporto",
        At = DateTimeOffset.UtcNow,
        CycleVersion = cycle.Version,
        SnapshotHash = "",
        StateHash = "",
        State = state,
        Fault = fault,
        Step = nameof(ProductionStep.Pdf),
        Percent = ProductionStep.Pdf.PercentAt(),
        Worker = Guid.NewGuid(),
        SeenAt = DateTimeOffset.UtcNow.AddYears(1),
    };
}
