using System.ComponentModel;
using System.Diagnostics;

namespace Traguardo.Web.Commands;

/// <summary>Opens the address for whoever sits at a desktop; on a server, in a pipe or in a job nothing happens.</summary>
public static class Browser
{
    public static void Open(string address)
    {
        if (Opener() is not { } opener)
        {
            return;
        }
        try
        {
            using var process = Process.Start(new ProcessStartInfo(opener, address) { UseShellExecute = false, RedirectStandardError = true });
        }
        catch (Win32Exception)
        {
            // No such program on this desktop: the address has been printed.
        }
    }

    private static string? Opener()
    {
        if (Console.IsOutputRedirected || Console.IsInputRedirected)
        {
            return null;
        }
        if (OperatingSystem.IsMacOS())
        {
            return "open";
        }
        if (OperatingSystem.IsWindows())
        {
            return "explorer.exe";
        }
        return HasDisplay("DISPLAY") || HasDisplay("WAYLAND_DISPLAY") ? "xdg-open" : null;
    }

    private static bool HasDisplay(string name) => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(name));
}
