namespace Traguardo.Web.Commands.Printing;

/// <summary>How far a long work is, for whoever waits at a terminal while what it gives goes to a file or a pipe.</summary>
/// <param name="total">Steps of the whole.</param>
/// <param name="terminal">Where it is drawn; null draws nothing.</param>
/// <param name="clock">Nothing is drawn in the first second: most work is done by then.</param>
public sealed class ProgressBar(int total, TextWriter? terminal, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private const int Width = 40;

    private readonly long start = clock.GetTimestamp();
    private long drawn;
    private int done;

    /// <summary>For work whose output comes line by line: it would be drawn among the lines, so only where they go elsewhere.</summary>
    public static ProgressBar BesideOutput(int total) =>
        new(total, Console.IsOutputRedirected && !Console.IsErrorRedirected ? Console.Error : null, TimeProvider.System);

    /// <summary>For work that says what it did at its end.</summary>
    public static ProgressBar BeforeOutput(int total) =>
        new(total, Console.IsErrorRedirected ? null : Console.Error, TimeProvider.System);

    public void Step()
    {
        done++;
        if (terminal is not null && clock.GetElapsedTime(start) >= Patience && (drawn == 0 || clock.GetElapsedTime(drawn) >= Pause))
        {
            drawn = clock.GetTimestamp();
            var full = (int)((long)Width * done / total);
            terminal.Write($"\r[{new string('#', full)}{new string('.', Width - full)}] {done}/{total}");
        }
    }

    /// <summary>Leaves the line as it was found.</summary>
    public void Dispose()
    {
        if (drawn != 0)
        {
            terminal!.Write("\r\e[K");
        }
    }
}
