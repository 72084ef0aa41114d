using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Traguardo.Web.Access;
using Traguardo.Web.Tests.Access;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Http;

/// <summary>Whatever is typed into whatever field, the site answers: what nobody types is refused.</summary>
public sealed class TypedFieldTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const string Nothing = "un\0 motivo\u202e qualunque\u0007";

    // Fields that somebody types in: not those of a choice, a day, a number or a file, nor those the page carries itself.
    private const string Typed = "input:not([type]), input[type=text], input[type=search], input[type=email], input[type=url], input[type=password], textarea";

    private static readonly string Endless = new('a', 100_000);

    private readonly RevisedSite site = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await site.InitializeAsync();
        await site.ImportAsync(SampleFile.InPreparation(2021));
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task No_text_in_any_field_of_any_form_is_a_fault_of_ours()
    {
        var (faults, fields) = (new List<string>(), 0);
        // What a step of the cycle or a way in or out changes comes last.
        foreach (var (address, person) in Addresses().OrderBy(one => one.Address.Contains("/stato", StringComparison.Ordinal)))
        {
            using var client = person is null ? site.Client() : await site.ClientAsync(person);
            foreach (var form in await FormsAsync(client, address))
            {
                foreach (var field in form.Fields)
                {
                    fields++;
                    foreach (var text in new[] { Nothing, Endless })
                    {
                        using var answer = await SendAsync(client, address, form, field, text);
                        if (answer is { StatusCode: >= HttpStatusCode.InternalServerError } || (form.Method == "post" && text == Endless && answer is { StatusCode: HttpStatusCode.OK or HttpStatusCode.Redirect } && field != "colonna"))
                        {
                            faults.Add($"{form.Method} {address} {form.Action} {field} ({text.Length} characters): {(int)answer.StatusCode}");
                        }
                    }
                }
            }
        }
        output.WriteLine($"{fields} fields");
        Assert.True(fields > 60, $"Only {fields} fields were found.");
        Assert.Empty(faults);
    }

    private static IEnumerable<(string Address, string? Person)> Addresses() =>
        from route in AccessTable.Rules.Keys
        where !route.Contains('.', StringComparison.Ordinal) && route is not ("/health" or "/uscita" or "/errore-{status:int}" or "/accesso/identita/avvio")
        from year in route.Contains("{anno:int}", StringComparison.Ordinal) ? new[] { "2020", "2021" } : ["2020"]
        from person in route.Contains("{unita}", StringComparison.Ordinal) || route.Contains("rilevazione", StringComparison.Ordinal) ? new[] { null, "comp" } : [null]
        select (AccessTableTests.AddressOf(route.Replace("{anno:int}", year, StringComparison.Ordinal), Guid.Empty, Guid.Empty).Replace("/2021/piano/versioni/1", $"/{year}/piano/versioni/1", StringComparison.Ordinal), person);

    private static async Task<IReadOnlyList<TypedForm>> FormsAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), Stop);
        if (answer.StatusCode != HttpStatusCode.OK || answer.Content.Headers.ContentType?.MediaType != "text/html")
        {
            return [];
        }
        var page = await answer.PageAsync();
        return [.. page.QuerySelectorAll<IHtmlFormElement>("form").Select(form => TypedForm.Of(form, address)).Where(form => form.Fields.Count > 0)];
    }

    // As the page is by now: each sending may have made it another.
    private static async Task<HttpResponseMessage?> SendAsync(HttpClient client, string address, TypedForm form, string field, string text)
    {
        if (form.Method == "get")
        {
            // Longer addresses than that no server takes.
            return await client.GetAsync(new Uri($"{form.Action.Split('?')[0]}?{field}={Uri.EscapeDataString(text[..Math.Min(text.Length, 2_000)])}", UriKind.Relative), Stop);
        }
        var now = (await FormsAsync(client, address)).FirstOrDefault(one => one.Action == form.Action && one.Fields.Contains(field)) ?? form;
        using var content = new FormUrlEncodedContent([.. now.Filled.Where(filled => filled.Key != field), new(field, text)]);
        return await client.PostAsync(new Uri(form.Action, UriKind.Relative), content, Stop);
    }

    private sealed record TypedForm(string Method, string Action, IReadOnlyList<string> Fields, IReadOnlyList<KeyValuePair<string, string>> Filled)
    {
        public static TypedForm Of(IHtmlFormElement form, string address) => new(
            form.GetAttribute("method")?.ToLowerInvariant() ?? "get",
            form.GetAttribute("action") is { Length: > 0 } action ? action : address,
            [.. form.QuerySelectorAll(Typed).Select(field => field.GetAttribute("name")).OfType<string>().Where(name => name.Length > 0).Distinct()],
            [.. Forms.FilledOf(form)]);
    }
}
