using System.Net;
using Traguardo.Core.Cycles;
using Traguardo.Core.Exchange;
using Xunit;

namespace Traguardo.Web.Tests.Rig;

/// <summary>The sample's year as it might have been before the OIV: in validation, a sample drawn, a value verified and one contested, a scorecard judged, the report validated at a second examination.</summary>
public sealed class ExaminedSite() : Site(sample: true)
{
    public const string Map = "/cciaa_pi/2020";

    protected override bool IsCopied => true;

    protected override async Task FillAsync()
    {
        await ImportAsync(InValidation());
        using var oiv = await ClientAsync("oiv");
        await DoneAsync(oiv, "/oiv/campione", "form.draw", ("Seme", "Verbale OIV 2/2021"), ("Quanti", "6"));
        await DoneAsync(oiv, "/oiv/campione", "form.finding", ("Esito", "riscontrato"));
        await DoneAsync(oiv, "/oiv/campione", "li:nth-of-type(2) form.finding", ("Esito", "contestato"), ("Nota", "L'estratto del gestionale dà un altro totale."));
        await DoneAsync(oiv, "/oiv/giudizi", "form.judge-ente", ("Giudizio", "Eccellente"), ("Motivo", "Risultati diffusi in tutte le prospettive."), ("Numero", "3/2021"), ("Data", "2021-05-10"));
        await DoneAsync(oiv, "/oiv/validazione", "form.validation", [.. Answers(), ("Esito", "withObservations"), ("Osservazioni", "Da rendere più breve la parte descrittiva."), ("Numero", "4/2021"), ("Data", "2021-06-10")]);
    }

    /// <summary>The sample's cycle in validation.</summary>
    public static byte[] InValidation()
    {
        var cycle = CycleReader.Read(SampleFile.Reserved).Cycle!;
        return CycleWriter.Write(cycle with { Acts = [.. cycle.Acts.TakeWhile(act => act.To <= Phase.Validation)] });
    }

    /// <summary>An answer to each criterion that comes with the program: yes, but for one with a note.</summary>
    public static IEnumerable<(string, string?)> Answers() =>
    [
        .. Traguardo.Core.Validating.ValidationCriteria.Shipped.Select(one => ("criterio-" + one.Code, (string?)(one.Code == "sinteticita" ? "withObservations" : "yes"))),
        ("nota-sinteticita", "La parte descrittiva è lunga."),
    ];

    private static async Task DoneAsync(HttpClient client, string page, string form, params (string, string?)[] fields)
    {
        using var answer = await client.SubmitAsync(Map + page, form, fields);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }
}
