using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Traguardo.Core.Audit;
using Traguardo.Core.Compiling;
using Traguardo.Core.Cycles;
using Traguardo.Core.Display;
using Traguardo.Core.Exchange;
using Traguardo.Core.Measures;
using Traguardo.Core.Planning.Differences;
using Traguardo.Core.Planning.Edits;
using Traguardo.Core.Recording;
using Traguardo.Core.Scoring;
using Traguardo.Core.Tests.Support;
using Traguardo.Web.Data;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Features.SampleYear;

/// <summary>
/// The sample's year by the sample's people, over HTTP alone: the office builds the plan form by form and freezes four monitorings, a target
/// is revised in July, the heads of the units enter and confirm their values and say why objectives fell short, the OIV sets aside what it set
/// aside, answers, judges and validates, and the report is approved and published; and at the end stand the figures that were printed.
/// </summary>
public sealed class SampleYearTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const string Map = "/cciaa_pi/2020";
    private const string Halved = "ente/D/D2/D2.2";

    private static readonly Figures Italian = Figures.Italian;

    private readonly YearSite site = new();
    private readonly Cycle sample = CycleReader.Read(Repository.Bytes("samples/pisa-2020/cycle.json")).Cycle!;

    // As in January: in July the target of one item was halved.
    private Cycle Promised => new ChangeItem(Halved, ((ScoredItem)CompiledCycle.Compile(sample).OrThrow().Score().Find(Halved)!).Item with { Target = Target.Of(0.4m) }).Apply(sample).Compiled!.Cycle;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => site.InitializeAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task The_printed_figures_come_from_what_people_sent()
    {
        using var office = await site.ClientAsync("struttura.tecnica");
        using var oiv = await site.ClientAsync("oiv");
        using var secretary = await site.ClientAsync("segretario.generale");

        using var organ = await site.ClientAsync("giunta");

        var plan = new PlanBuilder(office, new Dictionary<string, HttpClient> { ["sg"] = organ, ["rs"] = secretary, ["st"] = secretary }, Promised);
        await plan.BuildAsync();
        await IsThePlanPromisedAsync();

        await StepAsync(office, "Approved", ("organo", "Giunta"), ("numero", "7"), ("data", "2020-01-30"), ("confermo", "true"));
        await StepAsync(office, "UnderWay");
        await FreezeAsync(office, "2020-03-31");
        await FreezeAsync(office, "2020-06-30");
        await ReviseAsync(oiv, organ);
        await FreezeAsync(office, "2020-09-30");

        var (values, confirmed) = (0, 0);
        foreach (var unit in await UnitsAsync())
        {
            using var head = await site.ClientAsync(unit.Person);
            values += await EnterAsync(head, unit.Code);
            await ConfirmAsync(head, unit.Code);
            confirmed++;
        }
        await FreezeAsync(office, "2020-12-31");
        await StepAsync(office, "FinalMeasurement");
        foreach (var aside in sample.Neutralisations)
        {
            await PostAsync(secretary, Map + "/sterilizzazioni", "form.ask", ("Cruscotto", aside.Scorecard), ("Indicatore", aside.Indicator), ("Motivo", aside.Reason));
            var proposed = $"form:has(button[formaction$=Accept]):has(input[name=Indicatore][value='{aside.Indicator}']):has(input[name=Cruscotto][value='{aside.Scorecard}'])";
            await PostAsync(oiv, Map + "/sterilizzazioni", proposed, "?handler=Accept", ("Motivo", "Causa esterna"), ("Atto", aside.Act), ("Data", "2021-06-01"));
        }
        await AnalyseAsync(oiv, "comp", "ente/A/A4");
        await AnalyseAsync(oiv, "prov", "ente/D/D2");
        await StepAsync(office, "Validation");
        await ValidateAsync(oiv);
        await StepAsync(organ, "ReportApproved", ("organo", "Giunta"), ("numero", "52"), ("data", "2021-06-25"), ("confermo", "true"));
        await StepAsync(office, "Published");

        Assert.Equal("94,9%", await ShownAsync(oiv, "ente"));
        Assert.Equal("99,6%", await ShownAsync(oiv, "sg"));
        Assert.Equal("90,1%", (await oiv.PageAsync(Map + "/cruscotto/sg")).EachSays("tbody tr").Single(row => row.Contains("A4 ", StringComparison.Ordinal) && row.Contains("90,1", StringComparison.Ordinal))
            .Split(' ').First(word => word == "90,1%"));
        Assert.Equal("con i primi target: 94,6%", (await oiv.PageAsync(Map)).Says($".hero a[href='{Map}/aggiornamenti']"));
        await IsAllInTheRegisterAsync();
        output.WriteLine($"{plan.Sent} forms of the plan, {values} values of {confirmed} units.");
    }

    private static Task FreezeAsync(HttpClient office, string day) => PostAsync(office, $"{Map}/monitoraggio?al={day}", "form.freeze");

    private async Task ReviseAsync(HttpClient oiv, HttpClient organ)
    {
        using var head = await site.ClientAsync("prov");
        await PostAsync(head, $"{Map}/nuovo-aggiornamento/{Halved}", "form.propose", ("target", "20"), ("reason", "Le sale riaprono con capienza ridotta"));
        await PostAsync(oiv, Map + "/aggiornamento/R1", "form.opinion", ("Parere", "favourable"), ("Motivo", "Causa esterna"), ("Data", "2020-07-24"));
        using var decided = await organ.PressAsync(Map + "/aggiornamento/R1", "Adotta", ("Organo", "Giunta"), ("Numero", "31"), ("Data", "2020-07-30"));
        Assert.Equal(HttpStatusCode.Redirect, decided.StatusCode);
    }

    private async Task AnalyseAsync(HttpClient oiv, string person, string objective)
    {
        using var head = await site.ClientAsync(person);
        await PostAsync(head, $"{Map}/analisi/{objective}", "form.analysis", ("Causa", "external"), ("Cause", "Misure di contenimento"), ("Azione", "Riprendere nel 2021"));
        await PostAsync(oiv, $"{Map}/analisi/{objective}", "form.answer", ("Risposta", "Causa documentata"));
    }

    // A sample to check, a judgement on the administration's card, and the ten criteria.
    private static async Task ValidateAsync(HttpClient oiv)
    {
        await PostAsync(oiv, Map + "/oiv/campione", "form.draw", ("Seme", "Verbale 4/2021"), ("Quanti", "2"));
        await PostAsync(oiv, Map + "/oiv/campione", "form.finding", ("Esito", "riscontrato"));
        await PostAsync(oiv, Map + "/oiv/campione", "li:nth-of-type(2) form.finding", ("Esito", "riscontrato"));
        await PostAsync(oiv, Map + "/oiv/giudizi", "form.judge-ente", ("Motivo", "Quasi tutti gli obiettivi raggiunti"), ("Numero", "5/2021"), ("Data", "2021-06-10"));
        Assert.Contains("Eccellente", (await oiv.PageAsync(Map + "/oiv/giudizi")).Says("main .oiv-card dd strong"), StringComparison.Ordinal);
        var criteria = (await oiv.PageAsync(Map + "/oiv/validazione")).QuerySelectorAll("form.validation input[type=radio][value=yes]").Select(box => (box.GetAttribute("name")!, (string?)"yes")).ToList();
        Assert.Equal(10, criteria.Count);
        await PostAsync(oiv, Map + "/oiv/validazione", "form.validation", [.. criteria, ("Esito", "validated"), ("Numero", "6/2021"), ("Data", "2021-06-20")]);
    }

    private async Task IsAllInTheRegisterAsync()
    {
        await using var db = await site.Services.GetRequiredService<IDbContextFactory<TraguardoDb>>().CreateDbContextAsync(Stop);
        var log = await db.Audit.AsNoTracking().Where(entry => entry.Administration == "cciaa_pi").OrderBy(entry => entry.Sequence).ToListAsync(Stop);
        var chain = new AuditChain("cciaa_pi");
        Assert.All(log, entry => Assert.Null(chain.Add(entry)));
        var counts = log.CountBy(entry => entry.Action).ToDictionary();
        Assert.Equal((4, 1, 1, 1), (counts["monitoring-frozen"], counts["revision-proposed"], counts["revision-opinion"], counts["revision-decided"]));
        Assert.Equal((2, 2, 2, 2), (counts["neutralisation-proposed"], counts["neutralisation-decided"], counts["analysis-written"], counts["analysis-answered"]));
        Assert.Equal(Phase.Published, (await site.Services.GetRequiredService<CycleStore>().FindAsync("cciaa_pi", 2020, Stop))!.Cycle.Phase);
        output.WriteLine($"{log.Count} entries: {string.Join(", ", counts.Select(action => $"{action.Value} {action.Key}"))}");
    }

    private async Task IsThePlanPromisedAsync()
    {
        var built = (await site.Services.GetRequiredService<CycleStore>().FindAsync("cciaa_pi", 2020, Stop))!.Cycle;
        static Cycle PlanOf(Cycle cycle, Cycle like) => cycle with
        {
            // What the pages of the plan do not ask for.
            Administration = like.Administration,
            Note = like.Note,
            // The pages name an objective by its path, the file by its code; services are in no order.
            Programmes = [.. cycle.Programmes.Select(programme => programme with
            {
                Objective = CompiledCycle.Compile(cycle).OrThrow().ObjectiveOf(programme)!.Path,
                Units = [.. programme.Units.Order(StringComparer.Ordinal)],
            })],
            // Those of personal scorecards come when these are written.
            Indicators = [.. cycle.Indicators.OrderBy(indicator => indicator.Code, StringComparer.Ordinal)],
            Values = [],
            IndicatorValues = [],
            Neutralisations = [],
            Judgements = [],
            Acts = [],
        };
        var differences = CycleDifferences.Between(PlanOf(Promised, sample), PlanOf(built, sample)).Select(difference => difference.InWords).ToList();
        differences.ForEach(output.WriteLine);
        Assert.Empty(differences);
    }

    // Who heads each unit that has something to enter, by the first part of their address.
    private async Task<IReadOnlyList<(string Code, string Person)>> UnitsAsync()
    {
        await using var db = await site.Services.GetRequiredService<IDbContextFactory<TraguardoDb>>().CreateDbContextAsync(Stop);
        var heads = await db.People.Include(person => person.Grants).ToListAsync(Stop);
        var built = (await site.Services.GetRequiredService<CycleStore>().FindAsync("cciaa_pi", 2020, Stop))!.Cycle;
        return [.. DueData.Of(CompiledCycle.Compile(built).OrThrow()).Sheets
            .Select(sheet => sheet.Owner!)
            .Distinct()
            .Select(unit => (unit, heads.Single(person => person.Grants.Any(grant => grant.Unit == unit)).Email.Split('@')[0]))];
    }

    // One form: every row of the unit's page.
    private async Task<int> EnterAsync(HttpClient head, string unit)
    {
        var address = $"{Map}/rilevazioni/{unit}";
        var page = await head.PageAsync(address);
        var rows = page.QuerySelectorAll("#rilevazioni input[name$='.Chiave']").OfType<IHtmlInputElement>().ToList();
        var typed = rows.Select(row => (row.Name!.Replace("Chiave", "Testo", StringComparison.Ordinal), (string?)TextOf(row.Value))).ToArray();
        using var answer = await head.SendAsync(page, address, "#rilevazioni", typed);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{address}: {answer.StatusCode} {string.Join(' ', (await answer.PageAsync()).EachSays(".problem, .fault"))}");
        return typed.Length;
    }

    // As a person would write the value that the sample has.
    private string TextOf(string key)
    {
        Assert.True(DatumKey.TryParse(key, out var datum));
        var (value, unit) = datum.Kind == DatumKind.Measure
            ? (sample.Values.Single(one => one.Measure == datum.Code && one.Year == datum.Year).Value, sample.Measures.Single(one => one.Code == datum.Code).Unit)
            : (sample.IndicatorValues.Single(one => one.Indicator == datum.Code && one.Year == datum.Year).Value, sample.Indicators.Single(one => one.Code == datum.Code).Unit);
        return unit == UnitOfMeasure.YesNo ? (value!.Value.IsYes ? "si" : "no") : EnteredText.Show(value!.Value, unit, Italian);
    }

    private static Task ConfirmAsync(HttpClient head, string unit) => PostAsync(head, $"{Map}/conferma/{unit}", "main form.fields");

    private static Task StepAsync(HttpClient office, string step, params (string Name, string? Value)[] act) =>
        PostAsync(office, Map + "/stato", $"form.step:has(button[value={step}])", [("verso", step), .. act]);

    private static Task PostAsync(HttpClient client, string address, string form, params (string Name, string? Value)[] fields) => PostAsync(client, address, form, "", fields);

    private static async Task PostAsync(HttpClient client, string address, string form, string handler, params (string Name, string? Value)[] fields)
    {
        var page = await client.PageAsync(address);
        if (handler.Length > 0)
        {
            page.QuerySelector(form)!.SetAttribute("action", address + handler);
        }
        using var answer = await client.SendAsync(page, address, form, fields);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{address}: {answer.StatusCode} {string.Join(' ', (await answer.PageAsync()).EachSays(".problem, .fault"))}");
    }

    private static async Task<string> ShownAsync(HttpClient client, string card) => (await client.PageAsync($"{Map}/perche/{card}")).Says(".hero .big");
}
