using System.Net;
using Traguardo.Web.Data;
using Xunit;

namespace Traguardo.Web.Tests.Rig;

/// <summary>The sample's year in validation, when its texts are being finished: some approved, one with faults and remarks, one in versions.</summary>
public sealed class WritingSite() : Site(sample: true)
{
    public const string Map = "/cciaa_pi/2020";
    public const string Texts = Map + "/testi";

    /// <summary>A text with what is to be put right in it.</summary>
    public const string Faulty = Texts + "/modifica?testo=obiettivo%2Fente%2FA%2FA4";

    /// <summary>A text in versions.</summary>
    public const string Versioned = Texts + "/modifica?testo=relazione%2Fpremessa";

    /// <summary>The tables that come with the sample.</summary>
    public static string Context => File.ReadAllText(Path.Combine(SampleLoader.Directory, "context.json"));

    protected override async Task FillAsync()
    {
        await ImportAsync(ExaminedSite.InValidation(), Context);
        using var office = await ClientAsync("struttura.tecnica");
        await DoneAsync(office, Faulty, "#scrivi",
            ("Scritto", "L'obiettivo è realizzato al 68%, contro il 71,3% dell'anno prima, e il suo programma ha speso {{programma.104.share}}.\n\nIl peso è {{A4.weigth}}."), ("Stato", "scritto"));
        await DoneAsync(office, Faulty, "form.comment", ("Commento", "Dire anche dell'edizione del 2021."));
        await DoneAsync(office, Versioned, "#scrivi", ("Scritto", "Il punteggio dell'Ente è {{ente.score}}, giudicato **{{ente.judgement}}**.\n\nLa pagina che segue dice perché."), ("Stato", "scritto"));
    }

    private static async Task DoneAsync(HttpClient client, string page, string form, params (string, string?)[] fields)
    {
        using var answer = await client.SubmitAsync(page, form, fields);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }
}
