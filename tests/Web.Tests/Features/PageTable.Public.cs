namespace Traguardo.Web.Tests.Features;

public static partial class PageTable
{
    // What is published, for everybody.
    private static IEnumerable<PageState> PublicPages =>
    [
        Public("Publishing/Home", "home", "/cciaa_pi") with { On = Stored.Documented },
        Public("Publishing/Home", "home-english", "/cciaa_pi?lang=en") with { On = Stored.Documented },
        Public("Publishing/Home", "home-without-documents", "/cciaa_pi"),
        Public("Publishing/Home", "home-as-a-member", "/cciaa_pi") with { On = Stored.Documented, Stranger = false },
        Public("Publishing/Publication", "publication", "/cciaa_pi/2020/pubblicazione") with { On = Stored.Documented },
        Public("Publishing/Publication", "publication-english", "/cciaa_pi/2020/pubblicazione?lang=en") with { On = Stored.Documented },
        Public("Publishing/Publication", "publication-without-documents", "/cciaa_pi/2020/pubblicazione"),
        Public("Publishing/Publication", "publication-in-revision", "/cciaa_pi/2020/pubblicazione") with { On = Stored.TakenBack },
        Public("Map/Map", "map-in-revision", "/cciaa_pi/2020") with { On = Stored.TakenBack },
        Public("Home/Index", "home-nothing-published", "/") with { On = Stored.Examined },
        Public("Home/Index", "home-nothing-published-english", "/?lang=en") with { On = Stored.Examined },
        new("Oiv/Validation", "oiv-validation-reopened", "/cciaa_pi/2020/oiv/validazione") { On = Stored.TakenBack },
        Bare("Publishing/Publication", "publication", "/pubblicazione"),
        Odd("Publishing/Publication", "publication", "/pubblicazione"),
        Public("Api/Api", "api", "/api"),
        Public("Api/Api", "api-english", "/api?lang=en"),
        Public("Api/Api", "api-empty", "/api") with { On = Stored.Nothing },
    ];

    private static PageState Public(string page, string name, string address) => new(page, name, address) { Stranger = true };
}
