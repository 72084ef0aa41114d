namespace Traguardo.Web.Commands.Printing;

/// <summary>What is printed on: how wide it is, and whether it takes colour.</summary>
/// <param name="Width">Columns.</param>
/// <param name="HasColour">False for a file, a pipe, and whoever has asked for none.</param>
public sealed record Page(int Width, bool HasColour)
{
    private const int Usual = 120;
    private const int Narrowest = 60;

    /// <summary>A terminal with its own width; anything else is plain text for the width of a usual window.</summary>
    public static Page OfStandardOutput() => Console.IsOutputRedirected
        ? new Page(Usual, HasColour: false)
        : new Page(Math.Max(Console.WindowWidth, Narrowest), HasColour: !IsSet("NO_COLOR") && Environment.GetEnvironmentVariable("TERM") != "dumb");

    private static bool IsSet(string name) => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(name));
}
