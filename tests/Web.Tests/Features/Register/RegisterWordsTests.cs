using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using Traguardo.Core.Measures;
using Traguardo.Core.Recording;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Recording;
using Traguardo.Web.Tests.Features.Recording;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Features.Register;

/// <summary>The register is read by people of an office: what it says are sentences, and what was written for machines is folded away.</summary>
public sealed class RegisterWordsTests : IAsyncLifetime
{
    private readonly EntrySite site = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => site.InitializeAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task A_value_is_said_with_its_name_in_its_unit_and_leads_to_its_page()
    {
        var key = new DatumKey(DatumKind.Indicator, "A3.4a", EntrySite.Year, Period.Year);
        await site.EnterAsync("comp", new NewValue(key, new Entered(Value.Of(0.955m)), 0));
        await site.EnterAsync("comp", new NewValue(key, new Entered(Value.Of(0.97m)), 1));

        var row = await LastAsync("value-entered");
        Assert.Equal("da 95,5% a 97%", Sentences(row).Single());
        var link = row.QuerySelector("td:nth-of-type(3) .sub a")!;
        Assert.StartsWith("A3.4a Realizzazione del progetto orientamento", link.Says(), StringComparison.Ordinal);
        Assert.Equal("/cciaa_pi/2021/rilevazione/indicatore/A3.4a/2021", link.Href());
        Assert.Contains("0.955", row.Says("details"), StringComparison.Ordinal);
    }

    [OnAnyDatabase]
    [Theory]
    [InlineData("phase-changed", "2021", """{"phase":"Preparation"}""", """{"phase":"Approved","organ":"Giunta","number":"7","date":"2021-01-30"}""",
        "Ciclo 2021", "da piano in preparazione a piano approvato, Giunta n. 7 del 30/01/2021")]
    [InlineData("phase-changed", "2021", """{"phase":"Approved"}""", """{"phase":"UnderWay","organ":null,"number":null,"date":null}""", "Ciclo 2021", "da piano approvato a ciclo in corso")]
    [InlineData("person-changed", "people/{comp}", """{"name":"A","email":"a@b","unit":null,"isActive":true,"roles":["Reader/"]}""", """{"name":"A","email":"a@b","unit":"CONC","isActive":false,"roles":["Reader/","SupportOffice/"]}""",
        "Responsabile", "ufficio: Ufficio conciliazione; non può più accedere; aggiunto il ruolo struttura tecnica")]
    [InlineData("delegation-given", "people/{comp}", null, """{"to":"{comp}","from":"2021-02-01","until":"2021-02-28"}""", "Responsabile", "a {name}, dal 01/02/2021 al 28/02/2021")]
    [InlineData("period-confirmed", "2021/periods/CONC", null, """{"values":12,"seen":"x"}""", "Ufficio conciliazione, 2021", "12 valori")]
    [InlineData("period-reopened", "2021/periods/CONC/Q1", """{"by":"Anna Bianchi","at":"2021-04-10T09:00:00+00:00"}""", null, "I trimestre 2021", "era confermato da Anna Bianchi il 10/04/2021")]
    [InlineData("plan-edited", "2021/indicators/A1.1", """{"indicators/A1.1.name":"Prima"}""", """{"indicators/A1.1.name":"Dopo"}""", "Indicatore A1.1", "Indicatore A1.1, nome: Prima → Dopo")]
    [InlineData("plan-edited", "2021/measures/ZZ", null, """{"measures/ZZ":"Nuova"}""", "Misura ZZ", "Misura ZZ, aggiunta: Nuova")]
    [InlineData("cycle-begun", "2022", null, """{"from":"2021"}""", "Ciclo 2022", "dal piano del 2021")]
    [InlineData("something-new", "altrove", """{"x":1}""", """{"x":2}""", "altrove", "x: da 1 a 2")]
    [InlineData("something-new", "altrove", null, "solo testo", "altrove", "solo testo")]
    public async Task Whatever_was_written_is_said_in_words(string action, string subject, string? was, string? now, string about, string said)
    {
        var person = await site.ActorAsync("comp");
        string? Filled(string? text) => text?.Replace("{comp}", $"{person.PersonId}", StringComparison.Ordinal).Replace("{name}", person.Name, StringComparison.Ordinal);
        await site.Services.GetRequiredService<Ledger>().WriteAsync(Origin.Program("cciaa_pi", "Prova"), writing =>
        {
            writing.Note(action, Filled(subject)!, Filled(was), Filled(now));
            return Task.CompletedTask;
        }, Stop);

        var row = await LastAsync(action);

        Assert.Contains(about, row.Says("td:nth-of-type(3) .sub"), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(Filled(said), string.Join("; ", Sentences(row)), ignoreCase: true);
    }

    private static IEnumerable<string> Sentences(IElement row) => row.EachSays("td > .change");

    private async Task<IElement> LastAsync(string action)
    {
        using var office = await site.ClientAsync("struttura.tecnica");
        return (await office.PageAsync($"/cciaa_pi/registro?lang=it&Filter.Azione={action}")).QuerySelector("tbody tr")!;
    }
}
