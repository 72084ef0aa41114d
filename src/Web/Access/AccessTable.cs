using Traguardo.Core.People;

namespace Traguardo.Web.Access;

/// <summary>Who may ask for a route at all. What they see there follows from who they are: see <see cref="Sight"/>.</summary>
public abstract record Rule
{
    /// <summary>Anyone, signed in or not.</summary>
    public sealed record Anyone : Rule;

    /// <summary>Anyone, while nobody has an account; then it is not there.</summary>
    public sealed record FirstComers : Rule;

    /// <summary>Anyone who has signed in.</summary>
    public sealed record SignedIn : Rule;

    /// <summary>Whoever sees the cycle of the address: its administration's people, and everyone once it is published.</summary>
    public sealed record CycleReaders : Rule;

    /// <summary>Anyone, where the cycle of the address is published, or one of the administration's; nobody where it is not, not even its people.</summary>
    public sealed record Published : Rule;

    /// <summary>The people of the administration of the address, whatever they are in it.</summary>
    public sealed record Members : Rule;

    /// <summary>Who has one of these roles, in the administration of the address, or in any where the address names none.</summary>
    public sealed record Holders(params Role[] Roles) : Rule;

    /// <summary>
    /// Who changes the part of the plan that the address names, or where it names none any part at all: see <see cref="PlanRights"/>. In a
    /// personal scorecard that is who evaluates by it.
    /// </summary>
    public sealed record Planners : Rule;
}

/// <summary>
/// The one table of who may ask for what. A route that is not here answers nobody, and a test fails; from the table the tests
/// make a request of every route as every role and as a stranger.
/// </summary>
public static class AccessTable
{
    private static readonly Rule Anyone = new Rule.Anyone();
    private static readonly Rule Readers = new Rule.CycleReaders();
    private static readonly Rule Published = new Rule.Published();
    private static readonly Rule Overseers = new Rule.Holders(Role.Administrator, Role.SupportOffice, Role.Oiv);
    private static readonly Rule Administrators = new Rule.Holders(Role.Administrator);
    private static readonly Rule Offices = new Rule.Holders(Role.Administrator, Role.SupportOffice);
    private static readonly Rule Planners = new Rule.Planners();
    private static readonly Rule OivAndOffices = new Rule.Holders(Role.Oiv, Role.SupportOffice, Role.SecretaryGeneral);

    /// <summary>By the route as its page or endpoint writes it.</summary>
    public static IReadOnlyDictionary<string, Rule> Rules { get; } = new Dictionary<string, Rule>
    {
        ["/"] = Anyone,
        ["/health"] = Anyone,
        ["/health/ready"] = Anyone,
        ["/errore-{status:int}"] = Anyone,
        ["/accesso"] = Anyone,
        ["/accesso/codice"] = Anyone,
        ["/accesso/identita"] = Anyone,
        ["/accesso/identita/avvio"] = Anyone,
        ["/accesso/dimenticata"] = Anyone,
        ["/accesso/nuova-parola"] = Anyone,
        ["/profilo"] = new Rule.SignedIn(),
        ["/profilo/codice"] = new Rule.SignedIn(),
        ["/profilo/passkey"] = new Rule.SignedIn(),
        ["/uscita"] = Anyone,
        ["/accesso/invito/{invito}"] = Anyone,
        ["/avvio"] = new Rule.FirstComers(),

        ["/{ente}/persone"] = Offices,
        ["/{ente}/persone/{persona:guid}"] = Offices,
        ["/{ente}/persone/foglio"] = Administrators,
        ["/{ente}/nuova-persona"] = Administrators,
        ["/{ente}/deleghe"] = new Rule.Members(),

        // What is published; leads its people to their newest cycle while nothing is, and is not there for others.
        ["/{ente}"] = Anyone,
        ["/{ente}/{anno:int}"] = Readers,
        ["/{ente}/{anno:int}/perche"] = Readers,
        ["/{ente}/{anno:int}/obiettivo"] = Readers,
        ["/{ente}/{anno:int}/indicatore"] = Readers,
        ["/{ente}/{anno:int}/misura"] = Readers,
        ["/{ente}/{anno:int}/cruscotto/{codice?}"] = Readers,
        ["/{ente}/{anno:int}/obiettivo/{**path}"] = Readers,
        ["/{ente}/{anno:int}/indicatore/{**codice}"] = Readers,
        ["/{ente}/{anno:int}/perche/{**path}"] = Readers,
        ["/{ente}/{anno:int}/misure"] = Readers,
        ["/{ente}/{anno:int}/misura/{**codice}"] = Readers,
        ["/{ente}/{anno:int}/programmi"] = Readers,
        ["/{ente}/{anno:int}/controlli"] = Readers,
        ["/{ente}/{anno:int}/contesto"] = Readers,
        ["/{ente}/{anno:int}/contesto/{**tabella}"] = Readers,
        ["/{ente}/{anno:int}/modifica-contesto/{**tabella}"] = new Rule.Holders(Role.SupportOffice),
        ["/{ente}/{anno:int}/cerca"] = Readers,
        ["/{ente}/{anno:int}/ciclo.json"] = Readers,
        ["/{ente}/{anno:int}/risultato.json"] = Readers,

        ["/sitemap.xml"] = Anyone,
        ["/robots.txt"] = Anyone,
        ["/{ente}/sitemap.xml"] = Published,
        ["/{ente}/pubblicazioni.atom"] = Published,
        ["/{ente}/{anno:int}/pubblicazione"] = Readers,
        ["/api"] = Anyone,
        ["/api/v1/openapi.json"] = Anyone,
        ["/api/v1/schemi/{schema}.json"] = Anyone,
        ["/api/v1/amministrazioni"] = Anyone,
        ["/api/v1/{ente}/anni"] = Published,
        ["/api/v1/{ente}/{anno:int}/ciclo"] = Published,
        ["/api/v1/{ente}/{anno:int}/risultati"] = Published,
        ["/api/v1/{ente}/{anno:int}/indicatori"] = Published,
        ["/api/v1/{ente}/{anno:int}/misure"] = Published,
        ["/api/v1/{ente}/{anno:int}/documenti"] = Published,
        ["/api/v1/{ente}/{anno:int}/contesto"] = Published,

        ["/{ente}/{anno:int}/documenti"] = Readers,
        ["/{ente}/{anno:int}/documenti/{modello}.{formato}"] = Readers,
        ["/{ente}/{anno:int}/documento/{produzione:guid}.{formato}"] = Readers,
        ["/{ente}/modelli"] = Offices,
        ["/{ente}/modelli/modello/{codice?}"] = Offices,

        ["/{ente}/{anno:int}/piano"] = new Rule.Members(),
        ["/{ente}/{anno:int}/piano/voce/{**path}"] = Planners,
        ["/{ente}/{anno:int}/piano/nuova-voce/{**path}"] = Planners,
        ["/{ente}/{anno:int}/piano/nuovo-indicatore/{**path}"] = Planners,
        ["/{ente}/{anno:int}/piano/togli/{**path}"] = Planners,
        ["/{ente}/{anno:int}/piano/elenco/{elenco}"] = Offices,
        ["/{ente}/{anno:int}/piano/scheda/{elenco}/{**codice}"] = Planners,
        ["/{ente}/{anno:int}/piano/nuova-scheda/{elenco}"] = Offices,
        ["/{ente}/{anno:int}/piano/metodo"] = Offices,
        ["/{ente}/{anno:int}/piano/cruscotti-personali"] = Offices,
        ["/{ente}/{anno:int}/piano/formula"] = Planners,
        ["/{ente}/{anno:int}/aggiornamenti"] = Readers,
        ["/{ente}/{anno:int}/aggiornamento/{codice}"] = Readers,
        ["/{ente}/{anno:int}/nuovo-aggiornamento/{**path}"] = new Rule.Holders(Role.SupportOffice, Role.SecretaryGeneral, Role.Manager, Role.UnitHead),
        ["/{ente}/{anno:int}/sterilizzazioni"] = new Rule.Members(),
        ["/{ente}/{anno:int}/monitoraggio"] = Readers,
        ["/{ente}/{anno:int}/monitoraggio/{giorno}"] = Readers,
        ["/{ente}/{anno:int}/scostamento/{**path}"] = new Rule.Members(),
        ["/{ente}/{anno:int}/analisi"] = Readers,
        ["/{ente}/{anno:int}/analisi/{**path}"] = Readers,
        ["/{ente}/{anno:int}/ipotesi"] = new Rule.Members(),
        ["/{ente}/{anno:int}/stato"] = new Rule.Members(),
        ["/{ente}/{anno:int}/oiv"] = OivAndOffices,
        ["/{ente}/{anno:int}/oiv/campione"] = OivAndOffices,
        ["/{ente}/{anno:int}/oiv/ricalcolo"] = OivAndOffices,
        ["/{ente}/{anno:int}/oiv/giudizi"] = OivAndOffices,
        ["/{ente}/{anno:int}/oiv/validazione"] = OivAndOffices,
        ["/{ente}/{anno:int}/oiv/carte"] = OivAndOffices,

        // Everybody of the administration reads; who may write is asked text by text.
        ["/{ente}/{anno:int}/testi"] = new Rule.Members(),
        ["/{ente}/{anno:int}/testi/modifica"] = new Rule.Members(),
        ["/{ente}/{anno:int}/testi/dati"] = new Rule.Members(),

        ["/{ente}/{anno:int}/rilevazione/{**chiave}"] = new Rule.Members(),
        ["/{ente}/{anno:int}/conferma/{unita}/{periodo?}"] = new Rule.Members(),
        ["/{ente}/{anno:int}/foglio/{unita}/{periodo?}"] = new Rule.Members(),
        ["/{ente}/{anno:int}/evidenza/{prova:guid}"] = new Rule.Members(),

        // Everybody of the administration looks; who may enter is asked row by row.
        ["/{ente}/{anno:int}/rilevazioni"] = new Rule.Members(),
        ["/{ente}/{anno:int}/rilevazioni/{unita}/{periodo?}"] = new Rule.Members(),
        ["/{ente}/{anno:int}/valori/{**codice}"] = new Rule.Members(),

        ["/{ente}/{anno:int}/scadenze"] = new Rule.Members(),
        ["/{ente}/calendario"] = Offices,
        ["/{ente}/calendario/scadenza/{codice?}"] = Offices,
        ["/{ente}/promemoria"] = Offices,
        ["/profilo/calendario"] = new Rule.SignedIn(),
        // For who has its secret; anyone else hears that it is gone.
        ["/calendario/{gettone}.ics"] = Anyone,

        ["/{ente}/nuovo-ciclo"] = Offices,
        ["/{ente}/nuovo-ciclo/modello.xlsx"] = Offices,
        ["/{ente}/{anno:int}/piano.xlsx"] = Readers,
        ["/{ente}/{anno:int}/piano/versioni"] = new Rule.Members(),
        ["/{ente}/{anno:int}/piano/versioni/{numero:int}"] = new Rule.Members(),
        ["/{ente}/{anno:int}/piano/versioni/{numero:int}/piano.{formato}"] = new Rule.Members(),
        ["/{ente}/{anno:int}/piano/confronto"] = new Rule.Members(),
        ["/{ente}/{anno:int}/piano/foglio"] = Offices,

        ["/{ente}/registro"] = Overseers,
        ["/{ente}/registro.jsonl"] = new Rule.Holders(Role.Oiv),

        ["/importa"] = Offices,
    };
}
