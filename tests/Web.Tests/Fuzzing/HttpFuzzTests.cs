using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Traguardo.Core.Tests.Fuzzing;
using Traguardo.Core.Tests.Support;
using Traguardo.Web.Access;
using Traguardo.Web.Data;
using Traguardo.Web.Http;
using Traguardo.Web.Tests.Access;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Fuzzing;

/// <summary>
/// Forms and addresses of the running application, as its people could send them with tools of their own: no form is answered with a fault of
/// ours, each is answered soon, and one that is refused changed nothing. See docs/testing.md.
/// </summary>
[OnAnyDatabase]
public sealed class HttpFuzzTests
{
    private const string Year = "2021";

    // Forms after which one is no longer who one was, and those that count failures of sign-in.
    private static readonly string[] Apart = ["/uscita", "/profilo", "/accesso", "/avvio"];

    private static readonly string?[] Roles = ["struttura.tecnica", "amministratore", "segretario.generale", "dirigente.rs", "rag", "oiv", "lettore", null];

    // After so many a site is as good as used up: what was taken stays.
    private const int ForOneSite = 500;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    // By the long run alone.
    [Fact(Explicit = true)]
    public async Task Whatever_is_sent_is_answered_and_what_is_refused_changes_nothing()
    {
        var runs = Fuzz.Runs(60);
        var (taken, slowest, clock) = (0, TimeSpan.Zero, Stopwatch.StartNew());
        for (var first = 0; first < runs; first += ForOneSite)
        {
            await using var site = await StartAsync();
            await using var watch = await Watch.OverAsync(site);
            var people = new Dictionary<string, (HttpClient Client, List<Form> Forms)>();
            for (var i = first; i < Math.Min(first + ForOneSite, runs); i++)
            {
                var random = new Random(Fuzz.Seed + i);
                var role = random.Of(Roles);
                if (!people.TryGetValue(role ?? "", out var person))
                {
                    var client = role is null ? site.Stranger() : await site.ClientAsync(role);
                    client.Timeout = Patience;
                    people[role ?? ""] = person = (client, await FormsAsync(client, runs > 100));
                    await watch.LookAsync();
                }
                var (sent, description) = person.Forms.Count == 0 || random.Next(6) == 0 ? Address(random) : Spoil(random, random.Of(person.Forms));
                var began = Stopwatch.GetTimestamp();
                try
                {
                    using var answer = await person.Client.SendAsync(sent, Stop);
                    await answer.Content.ReadAsByteArrayAsync(Stop);
                    Assert.True((int)answer.StatusCode < 500, $"{role ?? "a stranger"} was answered {(int)answer.StatusCode}.");
                    var changed = await watch.HasChangedAsync();
                    Assert.False(changed is not null && (int)answer.StatusCode >= 400, $"{role ?? "a stranger"} was answered {(int)answer.StatusCode}, and {changed} changed.");
                    taken += (int)answer.StatusCode < 400 ? 1 : 0;
                }
                catch (Exception fault) when (fault is not OperationCanceledException || !Stop.IsCancellationRequested)
                {
                    throw Fuzz.Failure("HTTP", Fuzz.Seed + i, Encoding.UTF8.GetBytes($"{role}\n{description}"), fault);
                }
                slowest = Stopwatch.GetElapsedTime(began) is var took && took > slowest ? took : slowest;
            }
            foreach (var (client, _) in people.Values)
            {
                client.Dispose();
            }
        }
        Fuzz.Report("HTTP", runs, taken, slowest, clock.Elapsed);
    }

    private static async Task<SetSite> StartAsync()
    {
        var site = await SetSite.StartAsync(new { Limits = new { Attempts = 1_000_000, Files = 1_000_000 } }, sample: true);
        await site.ImportAsync(SampleFile.OfYear(2021));
        await site.ImportAsync(SampleFile.InPreparation(2022));
        return site;
    }

    // Every form of every page that somebody is shown; in the short run of some pages.
    private static async Task<List<Form>> FormsAsync(HttpClient client, bool all)
    {
        var forms = new List<Form>();
        var routes = AccessTable.Rules.Keys.Where(route => !Apart.Any(apart => route.StartsWith(apart, StringComparison.Ordinal))).ToList();
        foreach (var route in all ? routes : routes.Where((_, i) => i % 7 == 0))
        {
            foreach (var year in route.Contains("{anno", StringComparison.Ordinal) ? new[] { "2020", Year, "2022" } : [Year])
            {
                var address = AccessTableTests.AddressOf(route, Guid.NewGuid(), Guid.NewGuid()).Replace($"/{Year}", $"/{year}", StringComparison.Ordinal);
                using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), Stop);
                if (answer.StatusCode == HttpStatusCode.OK && answer.Content.Headers.ContentType?.MediaType == "text/html")
                {
                    var page = await answer.PageAsync();
                    forms.AddRange(page.QuerySelectorAll("main form[method=post]").OfType<IHtmlFormElement>().Select(form => new Form(
                        form.GetAttribute("action") is { Length: > 0 } action ? action : address,
                        [.. Forms.FilledOf(form)],
                        form.QuerySelector("input[type=file]")?.GetAttribute("name"))));
                }
            }
        }
        return [.. forms.Where(form => !Apart.Any(apart => form.Address.StartsWith(apart, StringComparison.Ordinal)))];
    }

    private static (HttpRequestMessage Request, string Description) Spoil(Random random, Form form)
    {
        var fields = form.Fields.ToList();
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            // The key of the form stays: without it nothing is looked at.
            var may = Enumerable.Range(0, fields.Count).Where(at => !fields[at].Key.StartsWith("__", StringComparison.Ordinal)).ToList();
            if (may.Count == 0 || random.Next(8) == 0)
            {
                fields.Add(new(random.Of(new[] { "handler", "righe[0].valore", "righe[2147483647].chiave", "Form.Ruoli", "Azione", "path", "codice", "anno", "ente", "persona", random.Text() }), random.Text()));
                continue;
            }
            var at = random.Of(may);
            switch (random.Next(6))
            {
                case 0:
                    fields.RemoveAt(at);
                    break;
                case 1:
                    fields.Add(new(fields[at].Key, random.Text()));
                    break;
                case 2:
                    fields[at] = new(random.Text(fields[at].Key), fields[at].Value);
                    break;
                case 3:
                    fields[at] = new(fields[at].Key, random.Text(fields[at].Value));
                    break;
                case 4:
                    fields[at] = new(fields[at].Key, fields[random.Of(may)].Value);
                    break;
                default:
                    fields[at] = new(fields[at].Key, random.Text());
                    break;
            }
        }
        var address = random.Next(10) == 0 ? Changed(random, form.Address) : form.Address;
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, UriKind.Relative)) { Content = Content(random, form, fields) };
        return (request, $"POST {address}\n{string.Join('\n', fields.Select(field => $"{field.Key}={field.Value}"))}");
    }

    private static HttpContent Content(Random random, Form form, List<KeyValuePair<string, string>> fields)
    {
        if (form.File is null && random.Next(20) != 0)
        {
            return new FormUrlEncodedContent(fields);
        }
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
        {
            content.Add(new StringContent(value), $"\"{new string([.. name.Where(c => c is > ' ' and < '\x7f' and not '"')])}\"");
        }
        content.Add(new ByteArrayContent(random.Of(Files)(random)), form.File ?? "file", random.Of(new[] { "a.json", "a.xlsx", "a.pdf", "a", "..", "a.exe" }));
        return content;
    }

    private static readonly byte[] SmallCycle = Repository.Bytes("tests/Web.Tests/Features/Cycles/odd.json");

    private static readonly Func<Random, byte[]>[] Files =
    [
        random => random.Json(SmallCycle),
        random => random.Bytes(Traguardo.Documents.Tests.Workbooks.MadeBook.Zip(Traguardo.Documents.Tests.Workbooks.MadeBook.Parts().Select(part => (part.Key, Encoding.UTF8.GetBytes(part.Value))).ToArray())),
        random => Encoding.UTF8.GetBytes(random.Text()),
        _ => [],
    ];

    // Any page, with an address that nobody was given.
    private static (HttpRequestMessage Request, string Description) Address(Random random)
    {
        var address = Changed(random, AccessTableTests.AddressOf(random.Of(AccessTable.Rules.Keys.Where(route => route != "/uscita").ToList()), Guid.NewGuid(), Guid.NewGuid()));
        return (new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative)), "GET " + address);
    }

    private static string Changed(Random random, string address)
    {
        var (path, query) = address.Split('?', 2) is [var one, var two] ? (one, "?" + two) : (address, "");
        var parts = path.Split('/');
        var at = random.Next(1, parts.Length);
        parts[at] = random.Next(2) == 0 ? Escaped(random.Text()) : Escaped(random.Text(parts[at]));
        // Two slashes at its head would lead to another site.
        parts[1] = parts[1].Length == 0 ? "x" : parts[1];
        var asked = random.Next(3) == 0
            ? $"{(query.Length > 0 ? query + "&" : "?")}{random.Of(new[] { "formato", "lang", "da", "prima", "dopo", "q", "giorno", "handler", "Filter.Dal", "pagina", "tabella", "verso", "tipo" })}={Escaped(random.Text())}"
            : query;
        return string.Join('/', parts) + asked;
    }

    // No longer than a browser would send.
    private static string Escaped(string text) => Uri.EscapeDataString(text.Length > 500 ? text[..500].TrimEnd('\uD83D', '\uD835') : text);

    private sealed record Form(string Address, IReadOnlyList<KeyValuePair<string, string>> Fields, string? File);

    /// <summary>Notices every commit of others, and then says which tables are not as they were, but for sessions.</summary>
    private sealed class Watch(Site site, SqliteConnection connection) : IAsyncDisposable
    {
        private static readonly string[] Moving = ["Sessions"];
        private IReadOnlyList<MovedTable> tables = [];
        private long version;

        public static async Task<Watch> OverAsync(Site site)
        {
            var connection = new SqliteConnection($"Data Source={Path.Combine(site.DataDirectory, DataVersion.DatabaseFile)};Pooling=False");
            await connection.OpenAsync(Stop);
            var watch = new Watch(site, connection);
            await watch.LookAsync();
            return watch;
        }

        public async Task LookAsync() => (version, tables) = (await VersionAsync(), await TablesAsync());

        public async Task<string?> HasChangedAsync()
        {
            var now = await VersionAsync();
            if (now == version)
            {
                return null;
            }
            version = now;
            var (before, after) = (tables, await TablesAsync());
            tables = after;
            return after.Except(before).Select(table => table.Name).FirstOrDefault(name => !Moving.Contains(name));
        }

        public ValueTask DisposeAsync() => connection.DisposeAsync();

        private async Task<long> VersionAsync()
        {
            await using var ask = connection.CreateCommand();
            ask.CommandText = "PRAGMA data_version";
            return Convert.ToInt64(await ask.ExecuteScalarAsync(Stop), CultureInfo.InvariantCulture);
        }

        private async Task<IReadOnlyList<MovedTable>> TablesAsync()
        {
            await using var db = await site.Services.GetRequiredService<IDbContextFactory<TraguardoDb>>().CreateDbContextAsync(Stop);
            return await DatabaseMove.TablesAsync(db, Stop);
        }
    }
}
