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

    /// <summary><c>TRAGUARDO_DATA</c>, which the launcher sets, or <c>data</c> in the working directory.</summary>
    public static string DefaultDataDirectory => Environment.GetEnvironmentVariable("TRAGUARDO_DATA") ?? "data";

    /// <summary><c>TRAGUARDO_DATABASE</c>: connection string of a PostgreSQL database; null where the embedded one serves.</summary>
    public static string? DefaultPostgres => Environment.GetEnvironmentVariable("TRAGUARDO_DATABASE") is { Length: > 0 } connection ? connection : null;

    /// <summary>
    /// The names a browser may call this server by. On the loopback address only those of this machine: a page from elsewhere
    /// whose name is made to resolve here is turned away.
    /// </summary>
    public string AllowedHosts => Urls.Split(';').All(IsLoopback) ? "localhost;127.0.0.1;[::1]" : "*";

    private static bool IsLoopback(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.IsLoopback;
}
