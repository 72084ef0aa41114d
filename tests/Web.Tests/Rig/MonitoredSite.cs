using Traguardo.Core.Cycles;
using Traguardo.Core.Exchange;
using Traguardo.Core.Measures;
using Xunit;

namespace Traguardo.Web.Tests.Rig;

/// <summary>
/// The sample's year as it might have been in the middle of it: two measures read by the quarter, two quarters over, monitorings frozen
/// at the end of March and of June.
/// </summary>
public sealed class MonitoredSite() : Site(sample: true)
{
    public const string Map = "/cciaa_pi/2020";

    protected override async Task FillAsync()
    {
        await ImportAsync(UnderWay());
        await FreezeAsync(this);
    }

    /// <summary>The cycle in the middle of its year.</summary>
    public static byte[] UnderWay()
    {
        var cycle = Sample();
        // Enterprises are counted at the end of a quarter, visitors add up; museums' second quarter is missing.
        string[] quarterly = ["694", "916", "2"];
        return CycleWriter.Write(cycle with
        {
            Acts = [new PhaseAct(Phase.Approved), new PhaseAct(Phase.UnderWay)],
            Measures = [.. cycle.Measures.Select(measure => !quarterly.Contains(measure.Code) ? measure : measure with { Frequency = Frequency.Quarterly, Aggregation = measure.Code == "2" ? Aggregation.Last : Aggregation.Sum })],
            Values =
            [
                .. cycle.Values.Where(value => value.Year < cycle.Year),
                Quarter("694", "Q1", 40), Quarter("694", "Q2", 20), Quarter("2", "Q1", 36_500), Quarter("2", "Q2", 36_670), Quarter("916", "Q1", 90),
            ],
            IndicatorValues = [],
        });
    }

    /// <summary>The sample at its final measurement: A4 and D2 stayed below the threshold.</summary>
    public static byte[] Measured() => CycleWriter.Write(Sample() with { Acts = [.. Sample().Acts.TakeWhile(act => act.To <= Phase.FinalMeasurement)] });

    private static async Task FreezeAsync(Site site)
    {
        using var office = await site.ClientAsync("struttura.tecnica");
        foreach (var day in new[] { "2020-03-31", "2020-06-30" })
        {
            using var frozen = await office.SubmitAsync(Map + "/monitoraggio?al=" + day, "form.freeze");
            Assert.Equal(System.Net.HttpStatusCode.Redirect, frozen.StatusCode);
        }
        using var said = await office.SubmitAsync(Map + "/scostamento/ente/A/A4?al=2020-06-30", "form.cause", ("Causa", "external"), ("Testo", "Alberghi chiusi da marzo a maggio."));
        Assert.Equal(System.Net.HttpStatusCode.Redirect, said.StatusCode);
    }

    private static Cycle Sample() => CycleReader.Read(SampleFile.Reserved).Cycle!;

    private static MeasureValue Quarter(string measure, string period, decimal value) => new() { Measure = measure, Year = 2020, Period = Period.Parse(period), Value = Value.Of(value) };
}
