using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Traguardo.Core.People;
using Traguardo.Web.Access;
using Traguardo.Web.Tests.Rig;
using Xunit;

[assembly: AssemblyFixture(typeof(Traguardo.Web.Tests.Operations.LoggedSite))]

namespace Traguardo.Web.Tests.Operations;

/// <summary>Whoever reads the logs, however fine they are set, learns nothing that lets them in.</summary>
public sealed partial class LogTests(LoggedSite site)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Logs_hold_no_password_and_no_key()
    {
        const string Wrong = "tentativo che non riesce";
        const string New = "una frase nuova di zecca";
        List<string> secrets = [StaffedSite.Password, Wrong, New, site.SetUpCode!];

        await site.HireAsync("segreta@ente.invalid", roles: Role.Reader);
        using var client = site.Elsewhere();
        using var wrong = await client.SignInAsync("segreta@ente.invalid", Wrong);
        using var asked = await client.SubmitAsync("/accesso/dimenticata", "main form", ("posta", "segreta@ente.invalid"));
        var link = Link().Match(TextOf(Assert.Single(await site.LettersToAsync("segreta@ente.invalid", 1)))).Groups[1].Value;
        secrets.Add(link.Split("codice=")[1]);
        secrets.Add(Uri.UnescapeDataString(link.Split("codice=")[1]));
        using var set = await client.SubmitAsync(link, "main form", ("parola", New));
        using var entered = await client.SignInAsync("segreta@ente.invalid", New);
        Assert.Equal(HttpStatusCode.Redirect, entered.StatusCode);
        secrets.Add(entered.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith(AccessServices.Cookie, StringComparison.Ordinal)).Split('=', ';')[1]);
        var (key, recovery) = await client.SetUpCodesAsync();
        secrets.AddRange([key, .. recovery]);

        using var administrator = await site.SignedInAsync();
        using var invitation = await administrator.GetAsync(new Uri("/accesso/invito/CHIAVE-DELL-INVITO", UriKind.Relative), Stop);
        secrets.Add("CHIAVE-DELL-INVITO");

        Assert.True(site.Lines.Count > 20, $"Only {site.Lines.Count} lines were logged.");
        Assert.DoesNotContain(site.Lines, line => secrets.Exists(secret => line.Contains(secret, StringComparison.OrdinalIgnoreCase)));
    }

    private static string TextOf(string letter)
    {
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(letter));
        return MimeKit.MimeMessage.Load(stream).TextBody!;
    }

    [GeneratedRegex("http://performance[.]ente[.]invalid(/[^ \r\n]+)")]
    private static partial Regex Link();
}

/// <summary>A site whose logs are set as finely as they can be, and kept from its start on.</summary>
public sealed class LoggedSite : PostedSite
{
    private readonly Keeper keeper = new();

    /// <summary>All that was logged: words, their values and faults.</summary>
    public IReadOnlyCollection<string> Lines => keeper.Lines;

    protected override object? Logging => new { LogLevel = new { Default = "Trace" }, Console = new { LogLevel = new { Default = "None" } } };

    protected override void Prepare(WebApplication built) => built.Services.GetRequiredService<ILoggerFactory>().AddProvider(keeper);

    private sealed class Keeper : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            Lines.Enqueue(state.ToString() ?? "");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
