using Traguardo.Web.Tests.Rig;

namespace Traguardo.Web.Tests.Features;

public static partial class PageTable
{
    // How a cycle stands on a day, what was frozen of it, why objectives are not where they should be.
    private static IEnumerable<PageState> Monitoring =>
    [
        Monitored("Monitoring/Monitoring", "monitoring", "/monitoraggio?al=2020-08-31"),
        Monitored("Monitoring/Monitoring", "monitoring-english", "/monitoraggio?al=2020-08-31&lang=en"),
        Monitored("Monitoring/Monitoring", "monitoring-nothing-due", "/monitoraggio?al=2020-02-15"),
        Monitored("Monitoring/Monitoring", "monitoring-wrong-day", "/monitoraggio?al=2020-02-31") with { Status = 400 },
        Of("Monitoring/Monitoring", "monitoring-over", "/monitoraggio"),
        Bare("Monitoring/Monitoring", "monitoring", "/monitoraggio"),
        Odd("Monitoring/Monitoring", "monitoring", "/monitoraggio"),
        Monitored("Monitoring/Frozen", "frozen", "/monitoraggio/2020-06-30"),
        Monitored("Monitoring/Frozen", "frozen-english", "/monitoraggio/2020-06-30?lang=en"),
        Monitored("Monitoring/Deviation", "deviation", "/scostamento/ente/A/A4?al=2020-06-30"),
        Monitored("Monitoring/Deviation", "deviation-english", "/scostamento/ente/A/A4?al=2020-06-30&lang=en"),
        Monitored("Monitoring/Deviation", "deviation-unsaid", "/scostamento/ente/A/A1?al=2020-06-30"),
        Monitored("Monitoring/Deviation", "deviation-refused", "/scostamento/ente/A/A1?al=2020-06-30") with
        {
            Answered = 400,
            Also = async page =>
            {
                await PressAsync(page, "Salva la causa");
                await page.Locator("#causa-errore").WaitForAsync();
            },
        },
        Of("Monitoring/Deviation", "deviation-locked", "/scostamento/ente/A/A4"),
        Monitored("Map/Map", "map-with-course", ""),
        Monitored("Objectives/Objective", "objective-with-course", "/obiettivo/ente/A/A4"),
        Monitored("Indicators/Indicator", "indicator-with-course", "/indicatore/A4.1"),
        Of("Analysing/Analyses", "analyses", "/analisi"),
        Of("Analysing/Analyses", "analyses-english", "/analisi?lang=en"),
        Monitored("Analysing/Analyses", "analyses-not-yet", "/analisi"),
        Bare("Analysing/Analyses", "analyses", "/analisi"),
        Of("Analysing/AnalysisPage", "analysis-unwritten", "/analisi/ente/A/A4"),
        new("Analysing/AnalysisPage", "analysis-written", "/cciaa_pi/2021/analisi/ente/A/A4") { On = Stored.Several },
        Of("Analysing/AnalysisPage", "analysis-english", "/analisi/ente/A/A4?lang=en"),
    ];

    private static PageState Monitored(string page, string name, string address) => new(page, name, MonitoredSite.Map + address) { On = Stored.Monitored };
}
