using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Traguardo.Core.People;
using Traguardo.Web.Access;
using Traguardo.Web.Data;
using Traguardo.Web.Tests.Features.Documents;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Access;

/// <summary>Every route is in the one table, and is asked for as every role and as a stranger: 404 for what one may not know of.</summary>
public sealed class AccessTableTests(SeveralSite site, ITestOutputHelper output)
{
    // A cycle that is not published, so that only its people see it.
    private const string Year = "2021";

    // The page of errors answers as the error does, and after the way out one is a stranger: both have tests of their own.
    private static readonly string[] Apart = ["/errore-{status:int}", "/uscita"];

    private const string Completion = "/{ente}/{anno:int}/piano/formula";

    // Made by nobody, so that there is one to ask for.
    private static readonly Guid Document = Guid.NewGuid();

    private static readonly Dictionary<Role, string> People = new()
    {
        [Role.Administrator] = "amministratore",
        [Role.SupportOffice] = "struttura.tecnica",
        [Role.UnitHead] = "rag",
        [Role.Manager] = "dirigente.rs",
        [Role.SecretaryGeneral] = "segretario.generale",
        [Role.Oiv] = "oiv",
        [Role.GoverningBody] = "giunta",
        [Role.Reader] = "lettore",
    };

    [Fact]
    public void Every_route_is_in_the_table_and_nothing_else_is()
    {
        var routes = site.Services.GetRequiredService<IEnumerable<EndpointDataSource>>()
            .SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetMark>() is null)
            .Select(AccessGate.RouteOf)
            .Distinct();

        Assert.Equal(AccessTable.Rules.Keys.Order(), routes.Order());
    }

    [Fact]
    public async Task Every_route_answers_every_role_as_the_table_says()
    {
        var wrong = new List<string>();
        var person = await PersonAsync();
        var evidence = await EvidenceAsync();
        await ContextAsync();
        var asked = 0;
        foreach (var role in Enum.GetValues<Role>().Select(role => (Role?)role).Append(null))
        {
            using var client = role is { } known ? await site.ClientAsync(People[known]) : site.Stranger();
            foreach (var (route, rule, address) in AccessTable.Rules.Where(row => !Apart.Contains(row.Key)).SelectMany(row => AddressesOf(row.Key, row.Value, person, evidence)))
            {
                foreach (var method in new[] { HttpMethod.Get, HttpMethod.Post })
                {
                    using var request = new HttpRequestMessage(method, address);
                    using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
                    asked++;
                    // That a route takes no such method is no secret: it says nothing of what there is.
                    var isHidden = answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed;
                    if (Admits(rule, role, address) ? isHidden && method == HttpMethod.Get : !isHidden)
                    {
                        wrong.Add($"{method} {address} as {role?.ToString() ?? "stranger"}: {(int)answer.StatusCode}");
                    }
                }
            }
        }
        output.WriteLine($"{AccessTable.Rules.Count} routes × {People.Count + 1} readers: {asked} requests.");
        Assert.Empty(wrong);
    }

    // A file of a value of the cycle asked for, and a frozen monitoring of it.
    private async Task<Guid> EvidenceAsync()
    {
        using var aside = await site.Services.GetRequiredService<EvidenceFiles>().SetAsideAsync(new MemoryStream([1]), TestContext.Current.CancellationToken);
        aside.Keep();
        var cycle = (await site.Services.GetRequiredService<CycleCache>().SummaryAsync("cciaa_pi", int.Parse(Year, System.Globalization.CultureInfo.InvariantCulture), TestContext.Current.CancellationToken))!;
        await using var db = await site.Services.GetRequiredService<IDbContextFactory<TraguardoDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        var evidence = new Evidence { CycleId = cycle.Id, Datum = "misura/694/2021", Name = "prova.txt", Hash = aside.Hash, Size = 1, PersonName = "Prova", At = DateTimeOffset.UnixEpoch };
        db.Evidence.Add(evidence);
        if (!await db.DocumentProductions.AnyAsync(one => one.CycleId == cycle.Id, TestContext.Current.CancellationToken))
        {
            db.DocumentProductions.Add(await MadeDocuments.AddedAsync(site, cycle.Id, Document));
        }
        if (!await db.MonitoringSnapshots.AnyAsync(one => one.CycleId == cycle.Id, TestContext.Current.CancellationToken))
        {
            var day = new DateOnly(cycle.Year, 6, 30);
            var nothing = new Traguardo.Core.Monitoring.Snapshot { Day = day, Amber = 0.7m, Green = 0.9m, Cards = [] };
            db.MonitoringSnapshots.Add(new MonitoringSnapshot { CycleId = cycle.Id, Day = day, At = DateTimeOffset.UnixEpoch, Person = "", PersonName = "Prova", CycleVersion = 1, CycleHash = "", Content = nothing.Write() });
        }
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return evidence.Id;
    }

    [Fact]
    public async Task No_form_of_a_page_is_taken_without_its_key()
    {
        // From an address of its own, where no other test has used up the tries.
        using var client = site.From(new IPAddress([127, 8, 0, 1]));
        var session = Sessions.Of(site.Address)!;
        client.DefaultRequestHeaders.Add("Cookie", $"{session.Name}={session.Value}");
        var (person, evidence) = (await PersonAsync(), await EvidenceAsync());
        var taken = new List<string>();
        // The way out has none: it stands on pages that are kept; a form on another site brings no cookie to it.
        foreach (var route in AccessTable.Rules.Keys.Except([.. Apart, "/health", "/health/ready"]))
        {
            using var answer = await client.PostAsync(new Uri(AddressOf(route, person, evidence), UriKind.Relative), new FormUrlEncodedContent([]), TestContext.Current.CancellationToken);
            if (answer.StatusCode is not (HttpStatusCode.BadRequest or HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed))
            {
                taken.Add($"{route}: {(int)answer.StatusCode}");
            }
        }
        Assert.Empty(taken);
    }

    // The year has tables of the context, whoever began them.
    private async Task ContextAsync()
    {
        using var office = await site.ClientAsync(People[Role.SupportOffice]);
        var address = $"/cciaa_pi/{Year}/contesto";
        if ((await office.PageAsync(address)).QuerySelector("main form") is not null)
        {
            using var begun = await office.SubmitAsync(address, "main form");
            Assert.Equal(HttpStatusCode.Redirect, begun.StatusCode);
        }
    }

    // Any of the administration's.
    private async Task<Guid> PersonAsync()
    {
        await using var db = await site.Services.GetRequiredService<IDbContextFactory<TraguardoDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        return await db.People.Where(person => person.Administration == "cciaa_pi").Select(person => person.Id).FirstAsync(TestContext.Current.CancellationToken);
    }

    // Of a personal card asks who evaluates by it, as of the rest of the plan its office.
    private static IEnumerable<(string Route, Rule Rule, string Address)> AddressesOf(string route, Rule rule, Guid person, Guid evidence)
    {
        yield return (route, rule, AddressOf(route, person, evidence));
        if (rule is Rule.Planners && route != Completion)
        {
            yield return (route, rule, AddressOf(route.Replace("{**path}", "rs/B1", StringComparison.Ordinal).Replace("{elenco}/{**codice}", "indicatori/RS.222", StringComparison.Ordinal), person, evidence));
        }
    }

    private static bool Admits(Rule rule, Role? role, string address) => rule switch
    {
        Rule.Planners when address.EndsWith("/formula", StringComparison.Ordinal) => role is Role.Administrator or Role.SupportOffice or Role.SecretaryGeneral or Role.GoverningBody,
        Rule.Planners when address.Contains("rs/B1", StringComparison.Ordinal) || address.EndsWith("RS.222", StringComparison.Ordinal) => role is Role.SecretaryGeneral,
        Rule.Planners => role is Role.Administrator or Role.SupportOffice,
        Rule.Anyone => true,
        // The year asked for is not published; another of the administration is.
        Rule.Published => !address.Contains($"/{Year}/", StringComparison.Ordinal),
        // People have accounts here.
        Rule.FirstComers => false,
        Rule.Holders holders => role is { } known && holders.Roles.Contains(known),
        _ => role is not null,
    };

    internal static string AddressOf(string route, Guid person, Guid evidence) => route
        .Replace("{ente}", "cciaa_pi", StringComparison.Ordinal)
        .Replace("{anno:int}", Year, StringComparison.Ordinal)
        .Replace("obiettivo/{**path}", "obiettivo/ente/A/A4", StringComparison.Ordinal)
        .Replace("nuovo-aggiornamento/{**path}", "nuovo-aggiornamento/ente/D/D2/D2.2", StringComparison.Ordinal)
        .Replace("aggiornamento/{codice}", "aggiornamento/R1", StringComparison.Ordinal)
        .Replace("nuovo-indicatore/{**path}", "nuovo-indicatore/ente/A/A4", StringComparison.Ordinal)
        .Replace("scostamento/{**path}", "scostamento/ente/A/A4", StringComparison.Ordinal)
        .Replace("analisi/{**path}", "analisi/ente/A/A4", StringComparison.Ordinal)
        .Replace("{**tabella}", "staff.byAge", StringComparison.Ordinal)
        .Replace("{giorno}", $"{Year}-06-30", StringComparison.Ordinal)
        .Replace("{**path}", "ente", StringComparison.Ordinal)
        .Replace("indicatore/{**codice}", "indicatore/A1.1", StringComparison.Ordinal)
        .Replace("misura/{**codice}", "misura/694", StringComparison.Ordinal)
        .Replace("{**chiave}", "misura/694/2021", StringComparison.Ordinal)
        .Replace("{prova:guid}", evidence.ToString(), StringComparison.Ordinal)
        .Replace("{elenco}/{**codice}", "misure/694", StringComparison.Ordinal)
        .Replace("{elenco}", "misure", StringComparison.Ordinal)
        .Replace("valori/{**codice}", "valori/694", StringComparison.Ordinal)
        .Replace("{unita}/{periodo?}", "COMP", StringComparison.Ordinal)
        .Replace("{persona:guid}", person.ToString(), StringComparison.Ordinal)
        .Replace("{numero:int}", "1", StringComparison.Ordinal)
        .Replace("{modello}.{formato}", "relazione.zip", StringComparison.Ordinal)
        .Replace("{produzione:guid}.{formato}", Document + ".zip", StringComparison.Ordinal)
        .Replace("modello/{codice?}", "modello/relazione", StringComparison.Ordinal)
        .Replace("{formato}", "json", StringComparison.Ordinal)
        .Replace("scadenza/{codice?}", "scadenza/piano", StringComparison.Ordinal)
        .Replace("{schema}", "performance-cycle-1", StringComparison.Ordinal)
        .Replace("{gettone}", "nessuno", StringComparison.Ordinal)
        .Replace("{codice?}", "ente", StringComparison.Ordinal);
}
