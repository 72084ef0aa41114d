using System.Text.Json.Nodes;

namespace Traguardo.Web.Tests.Rig;

/// <summary>The sample, and its administration's plan of 2022 while it is being prepared, in two versions.</summary>
public sealed class PlannedSite() : Site(sample: true)
{
    public const string Map = "/cciaa_pi/2022";

    public const string Versions = Map + "/piano/versioni";

    protected override bool IsCopied => true;

    protected override async Task FillAsync()
    {
        await ImportAsync(Plan(_ => { }));
        await ImportAsync(Plan(Edit));
    }

    /// <summary>The plan of 2022, changed.</summary>
    public static byte[] Plan(Action<JsonObject> change) => SampleFile.With(cycle =>
    {
        cycle["year"] = 2022;
        cycle.Remove("acts");
        change(cycle);
    });

    // In a card that all see and in one that few do.
    private static void Edit(JsonObject cycle)
    {
        var cards = cycle["scorecards"]!.AsArray();
        cards[0]!["title"] = "Cruscotto di tutto l’ente";
        cards.Single(card => (string?)card!["code"] == "sg")!["title"] = "Scheda riservata";
        cycle["measures"]!.AsArray().Single(measure => (string?)measure!["code"] == "694")!["source"] = "Registro delle imprese";
        cycle["units"]!.AsArray().Add(new JsonObject { ["code"] = "NEW", ["name"] = "Unità nuova" });
    }
}
