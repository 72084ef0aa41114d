namespace Traguardo.Web;

/// <summary>Where the server listens and where it keeps its data; everything else has one way to be.</summary>
/// <param name="Urls">Addresses separated by semicolons; port 0 takes any free port.</param>
/// <param name="DataDirectory">Created where it is missing.</param>
/// <param name="Postgres">Connection string of a PostgreSQL database; null for the embedded one in the data directory.</param>
/// <param name="Sample">The first run, finding no data, shows the sample administration.</param>
public sealed record ServerSettings(string Urls, string DataDirectory, bool Sample = true, string? Postgres = null)
{
    /// <summary>What tells the time; the machine's own clock where it is null.</summary>
    public TimeProvider? Clock { get; init; }

    /// <summary>Where the sample of a first run lies; beside the program where it is null.</summary>
    public string? SampleFolder { get; init; }

    /// <summary><c>TRAGUARDO_DATA</c>, which the launcher sets, or <c>data</c> in the working directory.</summary>
    public static string DefaultDataDirectory => Environment.GetEnvironmentVariable("TRAGUARDO_DATA") ?? "data";

    /// <summary><c>TRAGUARDO_DATABASE</c>: connection string of a PostgreSQL database; null where the embedded one serves.</summary>
    public static string? DefaultPostgres => Environment.GetEnvironmentVariable("TRAGUARDO_DATABASE") is { Length: > 0 } connection ? connection : null;

    /// <summary>
    /// The names a browser may call this server by: those of this machine and the site's own. A page from elsewhere whose name is made to
    /// resolve here is turned away. Any name where others reach this server and nobody says what it is called.
    /// </summary>
    /// <param name="site">The site's name as the settings say it; null where they do not.</param>
    public string AllowedHosts(string? site) =>
        site is not null ? $"{OfThisMachine};{site}" : Urls.Split(';').All(IsLoopback) ? OfThisMachine : "*";

    private const string OfThisMachine = "localhost;127.0.0.1;[::1]";

    private static bool IsLoopback(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.IsLoopback;
}
