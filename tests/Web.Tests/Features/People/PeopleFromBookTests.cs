using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Traguardo.Core.Cycles;
using Traguardo.Core.People;
using Traguardo.Documents.Tests.Workbooks;
using Traguardo.Documents.Workbooks.People;
using Traguardo.Web.Data;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Features.People;

/// <summary>People and units from a workbook: what would change is seen first; then all of it is taken, or nothing.</summary>
public sealed class PeopleFromBookTests : IAsyncLifetime
{
    private const string Address = "/c_prova/persone/foglio";
    private const string Take = "form[action*=Take]";

    private static readonly Unit Protocol = new() { Code = "PRO", Name = "Protocollo", Parent = "SG" };
    private static readonly BookPerson Head = new("Capo Protocollo", "Capo@ente.invalid", "PRO", [Role.UnitHead, Role.Reader]);

    private readonly StaffedSite site = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => site.InitializeAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task A_unit_and_its_head_come_in_one_write_with_their_entries()
    {
        using var administrator = await site.SignedInAsync();
        var preview = await PreviewAsync(administrator, [Head], [Protocol]);
        Assert.Equal(["PRO · Protocollo", "unità nuova", "fa parte di SG"], preview.EachSays("tbody tr:first-child > *"));
        Assert.Equal(["Capo Protocollo (capo@ente.invalid)", "persona nuova", "lavora in PRO responsabile di unità PRO, lettore"], preview.EachSays("tbody tr:last-child > *"));
        Assert.DoesNotContain("capo@ente.invalid", await PeopleAsync());

        using var taken = await administrator.SendAsync(preview, Address, Take);
        Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);
        Assert.Contains("capo@ente.invalid", await PeopleAsync());
        Assert.Equal(["plan-edited", "person-added"], (await ActionsAsync())[^2..]);

        // Once more, and there is nothing to take.
        var again = await PreviewAsync(administrator, [Head], [Protocol]);
        Assert.Empty(again.QuerySelectorAll(Take));
        Assert.Contains("2 righe dicono quello che c’è già", again.Says("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_there_becomes_what_the_book_says_and_keeps_heading_other_units()
    {
        var id = await site.HireAsync("due@ente.invalid", roles: Role.Oiv);
        await using (var db = await DatabaseAsync())
        {
            (await db.People.Include(person => person.Grants).SingleAsync(person => person.Id == id, Stop)).Grants.Add(new() { Role = Role.UnitHead, Unit = "ANA" });
            await db.SaveChangesAsync(Stop);
        }
        using var administrator = await site.SignedInAsync();
        var preview = await PreviewAsync(administrator, [new BookPerson("Persona due", "due@ente.invalid", "RAG", [Role.UnitHead])]);
        Assert.Contains("ruoli: da responsabile di unità ANA, OIV a responsabile di unità ANA, responsabile di unità RAG", preview.Says("tbody"), StringComparison.Ordinal);
        using var taken = await administrator.SendAsync(preview, Address, Take);
        Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);
        Assert.Equal("person-changed", (await ActionsAsync())[^1]);
    }

    [Fact]
    public async Task What_changed_after_the_preview_is_shown_and_not_overwritten()
    {
        using var administrator = await site.SignedInAsync();
        var preview = await PreviewAsync(administrator, [Head with { Unit = "RAG" }]);
        await site.HireAsync("capo@ente.invalid", roles: Role.Oiv);

        using var refused = await administrator.SendAsync(preview, Address, Take);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var page = await refused.PageAsync();
        Assert.Contains("Nel frattempo persone o unità sono cambiate", page.Says("[role=alert]"), StringComparison.Ordinal);
        Assert.Contains("persona modificata", page.Says("tbody"), StringComparison.Ordinal);
        using var taken = await administrator.SendAsync(page, Address, Take);
        Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);
    }

    [Fact]
    public async Task Nothing_is_taken_where_something_is_in_the_way()
    {
        using var administrator = await site.SignedInAsync();
        var before = await ActionsAsync();
        using var last = await UploadAsync(administrator, Book([Head with { Unit = "RAG" }, new BookPerson("Prima Persona", StaffedSite.Administrator, null, [Role.Reader])]));
        Assert.Equal(HttpStatusCode.BadRequest, last.StatusCode);
        var page = await last.PageAsync();
        Assert.Contains("amministratore", page.Says("[role=alert]"), StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll(Take));

        using var headless = await UploadAsync(administrator, Book([Head with { Unit = null }]));
        Assert.Contains("chiede l’unità", (await headless.PageAsync()).Says("[role=alert]"), StringComparison.Ordinal);
        using var unknown = await UploadAsync(administrator, Book([Head with { Unit = "ZZZ" }]));
        Assert.Contains("foglio Persone, riga 2, colonna C", (await unknown.PageAsync()).Says("[role=alert]"), StringComparison.Ordinal);
        Assert.Equal(before, await ActionsAsync());
    }

    [Fact]
    public async Task What_a_form_brings_that_no_book_said_is_checked_again()
    {
        using var administrator = await site.SignedInAsync();
        var preview = await PreviewAsync(administrator, [Head with { Unit = "RAG" }]);
        foreach (var forged in new[] { "", "{", "{\"units\":[],\"people\":[{\"name\":\"\",\"email\":\"x\",\"roles\":[]}]}", "{\"units\":[{\"code\":\"\",\"name\":\"\"}],\"people\":[]}" })
        {
            using var answer = await administrator.SendAsync(preview, Address, Take, ("contenuto", forged));
            Assert.Equal((forged, HttpStatusCode.BadRequest), (forged, answer.StatusCode));
        }
    }

    [OnAnyDatabase]
    [Fact]
    public async Task A_hostile_book_is_answered_in_words()
    {
        using var administrator = await site.SignedInAsync();
        var before = await ActionsAsync();
        foreach (var (name, book) in HostileBooks.All)
        {
            using var answer = await UploadAsync(administrator, book());
            Assert.Equal((name, HttpStatusCode.BadRequest), (name, answer.StatusCode));
            Assert.NotEqual("", (await answer.PageAsync()).Says("[role=alert] li"));
        }
        Assert.Equal(before, await ActionsAsync());
    }

    [Fact]
    public async Task The_book_of_today_says_what_is_there_already()
    {
        using var administrator = await site.SignedInAsync();
        using var answer = await administrator.GetAsync(new Uri(Address + "?formato=xlsx", UriKind.Relative), Stop);
        using var back = await UploadAsync(administrator, await answer.Content.ReadAsByteArrayAsync(Stop));
        Assert.Equal(HttpStatusCode.OK, back.StatusCode);
        Assert.Empty((await back.PageAsync()).QuerySelectorAll(Take));
    }

    private static async Task<AngleSharp.Dom.IDocument> PreviewAsync(HttpClient client, IReadOnlyList<BookPerson> people, IReadOnlyList<Unit>? units = null)
    {
        using var answer = await UploadAsync(client, Book(people, units));
        var page = await answer.PageAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.OK, page.Says("main"));
        return page;
    }

    private static Task<HttpResponseMessage> UploadAsync(HttpClient client, byte[] book) => client.UploadAsync(Address, "form.files", "foglio", "persone.xlsx", book);

    private static byte[] Book(IReadOnlyList<BookPerson> people, IReadOnlyList<Unit>? units = null)
    {
        using var stream = new MemoryStream();
        PeopleBook.Write(people, units ?? [], stream);
        return stream.ToArray();
    }

    private async Task<List<string>> PeopleAsync()
    {
        await using var db = await DatabaseAsync();
        return await db.People.Select(person => person.Email).ToListAsync(Stop);
    }

    private async Task<List<string>> ActionsAsync()
    {
        await using var db = await DatabaseAsync();
        return await db.Audit.Where(entry => entry.Administration == StaffedSite.Code && !entry.Action.StartsWith("sign")).OrderBy(entry => entry.Sequence).Select(entry => entry.Action).ToListAsync(Stop);
    }

    private Task<TraguardoDb> DatabaseAsync() => site.Services.GetRequiredService<IDbContextFactory<TraguardoDb>>().CreateDbContextAsync(Stop);
}
