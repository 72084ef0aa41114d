using System.Net;
using AngleSharp.Dom;
using Traguardo.Core.People;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Access;

/// <summary>People of an administration, over HTTP: added, invited, changed, stood in for.</summary>
public sealed class PeopleTests(StaffedSite site)
{
    private const string List = "/" + StaffedSite.Code + "/persone";
    private const string New = "/" + StaffedSite.Code + "/nuova-persona";
    private const string Delegations = "/" + StaffedSite.Code + "/deleghe";
    private const string Fields = "main form.fields";

    private static string Cycle => $"/{StaffedSite.Code}/{DateTime.Now.Year}";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Somebody_is_added_invited_and_gets_in_once_with_the_link()
    {
        using var administrator = await site.SignedInAsync();
        var person = await AddAsync(administrator, "invitata@ente.invalid", ("Form.CapoRuolo", "UnitHead"), ("Form.CapoUnita", "RAG"));
        var link = await LinkAsync(administrator, person, "Invite");

        using var newcomer = site.Elsewhere();
        using var weak = await newcomer.SubmitAsync(link, Fields, ("parola", "corta"));
        Assert.Equal(HttpStatusCode.BadRequest, weak.StatusCode);
        using var taken = await newcomer.SubmitAsync(link, Fields, ("parola", StaffedSite.Password));
        Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(newcomer, Cycle));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(newcomer, List));

        using var second = site.Elsewhere();
        Assert.Equal(HttpStatusCode.Gone, await StatusAsync(second, link));
        Assert.Equal(HttpStatusCode.Gone, await StatusAsync(second, "/accesso/invito/inventato"));
        using var again = await site.SignedInAsync("invitata@ente.invalid");
        Assert.Equal(["person-added", "person-invited", "invitation-taken-up", "signed-in", "signed-in"], await site.AuditAsync(Guid.Parse(person.Split('/')[^1])));
    }

    [Fact]
    public async Task Who_has_an_account_elsewhere_takes_the_invitation_up_with_it_alone()
    {
        await site.HireAsync("altrove@ente.invalid", "c_altro", Role.Reader);
        using var administrator = await site.SignedInAsync();
        var link = await LinkAsync(administrator, await AddAsync(administrator, "altrove@ente.invalid"), "Invite");

        using var stranger = site.Elsewhere();
        var page = await stranger.PageAsync(link);
        Assert.Null(page.QuerySelector("input[type=password]"));
        Assert.Contains("Sei dentro come", (await administrator.PageAsync(link)).Says("main"), StringComparison.Ordinal);
        using var owner = await site.SignedInAsync("altrove@ente.invalid");
        using var taken = await owner.SubmitAsync(link, "main form");
        Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(owner, Cycle));
    }

    [Fact]
    public async Task The_support_office_reads_people_and_changes_nothing()
    {
        var person = await site.HireAsync("struttura@ente.invalid", roles: Role.SupportOffice);
        using var office = await site.SignedInAsync("struttura@ente.invalid");
        var page = await office.PageAsync($"{List}/{person}");
        Assert.Null(page.QuerySelector("main form"));

        var other = await office.PageAsync(Delegations);
        using var posted = await PostAsync(office, other, $"{List}/{person}", ("Form.Nome", "Altro nome"), ("Form.Ruoli", "Administrator/"));

        Assert.Equal(HttpStatusCode.NotFound, posted.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(office, New));
    }

    [Fact]
    public async Task A_person_who_leaves_can_do_no_more_and_what_changed_is_in_the_audit()
    {
        var person = await site.HireAsync("esce@ente.invalid", roles: Role.Reader);
        using var leaver = await site.SignedInAsync("esce@ente.invalid");
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(leaver, Cycle));

        using var administrator = await site.SignedInAsync();
        using var saved = await administrator.SubmitAsync($"{List}/{person}", Fields, ("Form.Attiva", null));

        Assert.Equal(HttpStatusCode.OK, saved.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(leaver, Cycle));
        Assert.Contains("person-changed", await site.AuditAsync(person));
    }

    [Fact]
    public async Task The_last_administrator_stays_one()
    {
        await site.HireAsync("sola@ente.invalid", "c_sola", Role.Administrator);
        var person = await site.PersonAsync("sola@ente.invalid");
        using var administrator = await site.SignedInAsync("sola@ente.invalid");
        using var answer = await administrator.SubmitAsync($"/c_sola/persone/{person}", Fields, ("Form.Attiva", null));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("ultimo amministratore", (await answer.PageAsync()).Says("[role=alert]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_administrators_who_leave_at_once_one_stays()
    {
        for (var i = 0; i < 5; i++)
        {
            var (first, second) = ($"due.a{i}@ente.invalid", $"due.b{i}@ente.invalid");
            Guid[] persons = [await site.HireAsync(first, $"c_due{i}", Role.Administrator), await site.HireAsync(second, $"c_due{i}", Role.Administrator)];
            using var one = await site.SignedInAsync(first);
            using var other = await site.SignedInAsync(second);
            string[] addresses = [$"/c_due{i}/persone/{persons[0]}", $"/c_due{i}/persone/{persons[1]}"];
            var pages = await Task.WhenAll(one.PageAsync(addresses[0]), other.PageAsync(addresses[1]));

            var answers = await Task.WhenAll(one.SendAsync(pages[0], addresses[0], Fields, ("Form.Attiva", null)), other.SendAsync(pages[1], addresses[1], Fields, ("Form.Attiva", null)));

            Assert.Equal([HttpStatusCode.OK, HttpStatusCode.BadRequest], answers.Select(answer => answer.StatusCode).Order());
        }
    }

    [Fact]
    public async Task People_of_another_administration_are_not_there()
    {
        var other = await site.HireAsync("lontana@ente.invalid", "c_lontana", Role.Reader);
        using var administrator = await site.SignedInAsync();

        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(administrator, "/c_lontana/persone"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(administrator, $"{List}/{other}"));
        Assert.DoesNotContain("lontana@", (await administrator.PageAsync(List)).Says("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_delegate_uses_the_roles_for_the_days_said_and_no_longer()
    {
        var from = await site.HireAsync("delega@ente.invalid", roles: Role.Administrator);
        var to = await site.HireAsync("delegata@ente.invalid", roles: Role.Reader);
        using var giver = await site.SignedInAsync("delega@ente.invalid");
        using var taker = await site.SignedInAsync("delegata@ente.invalid");
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(taker, List));

        using var wrong = await giver.SubmitAsync(Delegations, Fields, ("Form.AChi", $"{from}"), ("Form.Dal", Day(1)), ("Form.Al", Day(0)));
        Assert.Equal(2, (await wrong.PageAsync()).QuerySelectorAll("[role=alert] li").Length);
        using var past = await giver.SubmitAsync(Delegations, Fields, ("Form.AChi", $"{to}"), ("Form.Dal", Day(-1)), ("Form.Al", Day(5)));
        Assert.Contains("al più presto oggi", (await past.PageAsync()).Says("[role=alert]"), StringComparison.Ordinal);
        using var given = await giver.SubmitAsync(Delegations, Fields, ("Form.AChi", $"{to}"), ("Form.Dal", Day(0)), ("Form.Al", Day(5)), ("Form.Motivo", "Ferie"));
        Assert.Equal(HttpStatusCode.Redirect, given.StatusCode);
        using var twice = await giver.SubmitAsync(Delegations, Fields, ("Form.AChi", $"{to}"), ("Form.Dal", Day(0)), ("Form.Al", Day(5)), ("Form.Motivo", "Ferie"));
        Assert.Contains("c’è già", (await twice.PageAsync()).Says("[role=alert]"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(taker, List));

        using var ended = await giver.SendAsync(await giver.PageAsync(Delegations), Delegations, "table form", ("delega", await DelegationAsync(giver)));
        Assert.Equal(HttpStatusCode.Redirect, ended.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(taker, List));
        Assert.Equal(["signed-in", "delegation-given", "delegation-ended"], await site.AuditAsync(from));
    }

    [Fact]
    public async Task A_forgotten_password_is_chosen_anew_with_a_link_and_open_sessions_end()
    {
        var person = await site.HireAsync("dimentica@ente.invalid", roles: Role.Reader);
        using var open = await site.SignedInAsync("dimentica@ente.invalid");
        using var administrator = await site.SignedInAsync();
        var link = await LinkAsync(administrator, $"{List}/{person}", "Reset");

        using var owner = site.Elsewhere();
        using var changed = await owner.SubmitAsync(link, Fields, ("parola", "tutt'altra frase da ricordare"));
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(open, Cycle));
        using var again = await owner.SubmitAsync(link, Fields, ("parola", "e ancora una frase diversa"));
        Assert.Equal(HttpStatusCode.BadRequest, again.StatusCode);
        using var back = await site.SignedInAsync("dimentica@ente.invalid", "tutt'altra frase da ricordare");
        Assert.Equal(["signed-in", "password-link-made", "password-reset", "signed-in"], await site.AuditAsync(person));
    }

    private static string Day(int fromToday) => $"{DateTime.Now.AddDays(fromToday):yyyy-MM-dd}";

    private static async Task<string> DelegationAsync(HttpClient client) =>
        (await client.PageAsync(Delegations)).QuerySelector("button[name=delega]")!.GetAttribute("value")!;

    private static async Task<string> AddAsync(HttpClient administrator, string email, params (string Name, string? Value)[] more)
    {
        using var added = await administrator.SubmitAsync(New, Fields, [("Form.Nome", "Nuova Persona"), ("Form.Posta", email), ("Form.Ruoli", "Reader/"), .. more]);
        Assert.Equal(HttpStatusCode.Redirect, added.StatusCode);
        return added.Headers.Location!.OriginalString;
    }

    private static async Task<string> LinkAsync(HttpClient administrator, string person, string handler)
    {
        using var made = await administrator.SubmitAsync(person, $"form[action*={handler}]");
        var link = (await made.PageAsync()).QuerySelector("#collegamento")!.GetAttribute("value")!;
        return new Uri(link).PathAndQuery;
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, IDocument page, string address, params (string Name, string Value)[] fields)
    {
        var key = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var content = new FormUrlEncodedContent([new("__RequestVerificationToken", key), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);
        return await client.PostAsync(new Uri(address, UriKind.Relative), content, Stop);
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), Stop);
        return answer.StatusCode;
    }
}
