using Microsoft.Extensions.DependencyInjection;
using Traguardo.Core.Cycles;
using Traguardo.Core.Phases;
using Traguardo.Web.Data;
using Traguardo.Web.Tests.Features.Documents;
using Xunit;

namespace Traguardo.Web.Tests.Rig;

/// <summary>The sample's year, validated and published with a document, taken back, published again and taken back again: the OIV has to validate it anew.</summary>
public sealed class TakenBackSite() : Site(sample: true)
{
    protected override async Task FillAsync()
    {
        await ChangeAsync(cycle => cycle with { Validations = [new ReportValidation { Outcome = ValidationOutcome.WithObservations, Observations = "Da rendere più breve la parte descrittiva.", Organ = "OIV", Number = "4/2021", Date = new DateOnly(2021, 6, 10) }] });
        using var office = await ClientAsync("struttura.tecnica");
        await office.MadeAsync("validazione", isDraft: false);
        await StepAsync((Phase.ReportApproved, 1), (Phase.Validation, 2), (Phase.FinalMeasurement, 3));
        await StepAsync((Phase.Validation, 4), (Phase.ReportApproved, 5), (Phase.Published, 6));
        await StepAsync((Phase.ReportApproved, 7), (Phase.Validation, 8), (Phase.FinalMeasurement, 9), (Phase.Validation, 10));
    }

    // By acts of July 2021.
    private Task StepAsync(params (Phase To, int Day)[] steps) => ChangeAsync(cycle => steps.Aggregate(cycle, (now, step) =>
        TakenStep.Of(now, new PhaseAct(step.To) { Organ = "Giunta", Number = $"{step.Day + 50}/2021", Date = new DateOnly(2021, 7, step.Day), Reason = step.To < now.Phase ? "Un valore era di un altro anno" : null })));

    private async Task ChangeAsync(Func<Cycle, Cycle> change)
    {
        var store = Services.GetRequiredService<CycleStore>();
        var stored = (await store.FindAsync("cciaa_pi", 2020, TestContext.Current.CancellationToken))!;
        await store.SaveAsync(change(stored.Cycle), stored.ContextJson, stored.Summary.IsSample, Origin.Program("cciaa_pi", "Prova"), TestContext.Current.CancellationToken);
    }
}
