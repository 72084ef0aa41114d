using System.Globalization;
using System.Runtime.InteropServices;

namespace Traguardo.Bench;

/// <summary>Prints Markdown, so that what is measured can be pasted as it is.</summary>
public static class Table
{
    public static void Machine()
    {
        var model = File.Exists("/proc/cpuinfo")
            ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim()
            : null;
        Console.WriteLine($"Machine: {model ?? "?"}, {Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}.");
    }

    public static void Head(string title, params string[] columns)
    {
        Console.WriteLine();
        Console.WriteLine($"## {title}");
        Console.WriteLine();
        Console.WriteLine($"| {string.Join(" | ", columns)} |");
        Console.WriteLine($"|{string.Concat(columns.Select((_, i) => i == 0 ? " --- |" : " ---: |"))}");
    }

    public static void Row(params string[] cells) => Console.WriteLine($"| {string.Join(" | ", cells)} |");

    public static string N(double number, int decimals = 0) => number.ToString($"N{decimals}", CultureInfo.InvariantCulture);
}
