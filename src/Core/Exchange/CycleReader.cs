using System.Text.Json;
using Traguardo.Core.Compiling;
using Traguardo.Core.Cycles;
using Traguardo.Core.Display;

namespace Traguardo.Core.Exchange;

/// <summary>
/// Reads <c>performance-cycle/1</c>: all or nothing, and all the faults at once. What this version does not know is kept and
/// written back; a hostile file is refused in bounded time and memory.
/// </summary>
public static class CycleReader
{
    /// <summary>The name of the format.</summary>
    public const string Format = "performance-cycle/1";

    /// <summary>The largest file taken, in bytes. Ask before reading a file into memory.</summary>
    public const int MaxBytes = 20_000_000;

    /// <summary>Reads a cycle and compiles it.</summary>
    /// <param name="utf8">The whole file, in UTF-8, with or without a byte order mark.</param>
    /// <returns>The cycle, or the faults that keep it from being taken. Never throws for what the file holds.</returns>
    public static CycleReading Read(ReadOnlyMemory<byte> utf8)
    {
        var log = new FaultLog();
        if (ReadShape(utf8.Span, log, out var root) is { } cycle)
        {
            var compilation = CompiledCycle.Compile(cycle);
            if (compilation.Compiled is not null)
            {
                return new CycleReading(cycle, compilation.Compiled, []);
            }
            foreach (var fault in compilation.Faults)
            {
                log.Add(JsonPath.Find(root!, fault.Path).Offset, fault);
            }
        }
        return new CycleReading(null, null, log.ToList(utf8.Span));
    }

    /// <summary>The cycle where each member is of its kind and in its range; whether it all makes sense together is for the compiler.</summary>
    internal static Cycle? ReadShape(ReadOnlySpan<byte> utf8, FaultLog log, out JsonTreeNode? root)
    {
        root = null;
        if (utf8.Length > MaxBytes)
        {
            log.Add(0, TooLarge(utf8.Length));
            return null;
        }
        root = JsonTree.Parse(utf8, log);
        if (root is null || !HasFormat(root, Format, log))
        {
            return null;
        }
        var cycle = CycleShape.Read(root, log);
        return log.IsEmpty ? cycle : null;
    }

    /// <summary>What would keep a cycle from being read again once it is written: an empty name, a code that is too long.</summary>
    internal static IReadOnlyList<Fault> ShapeFaults(Cycle cycle)
    {
        var log = new FaultLog();
        var utf8 = CycleWriter.Write(cycle);
        ReadShape(utf8, log, out _);
        return log.ToList(utf8);
    }

    /// <summary>The fault of a file that is too large, for who knows its length before reading it.</summary>
    /// <param name="bytes">Its length in bytes.</param>
    /// <param name="most">The largest length taken.</param>
    public static Fault TooLarge(long bytes, long most = MaxBytes) => new(
        "$",
        ExchangeTexts.TooLarge.With(Megabytes(bytes)),
        ExchangeTexts.TooLargeExpected.With(Megabytes(most)));

    // Never less than they are: what is one byte too large must not look as if it were not.
    private static string Megabytes(long bytes) => Figures.Current.Number(decimal.Ceiling(bytes / 100_000m) / 10);

    // A file of another format would only give faults about members it was never meant to have.
    internal static bool HasFormat(JsonTreeNode root, string name, FaultLog log)
    {
        var expected = ExchangeTexts.FormatExpected.With(name);
        var members = new Members(root, log);
        if (members.Required("format", expected) is not { } format)
        {
            return false;
        }
        if (format.Kind == JsonValueKind.String && format.Text == name)
        {
            return true;
        }
        log.Expect(format, expected);
        return false;
    }
}

/// <summary>What reading gave: a cycle ready to be scored, or the faults that keep it out.</summary>
/// <param name="Cycle">The cycle; null where there are faults.</param>
/// <param name="Compiled">The same, compiled; null where there are faults.</param>
/// <param name="Faults">The faults in the order of the file, at most 200 and one more that counts the others.</param>
public sealed record CycleReading(Cycle? Cycle, CompiledCycle? Compiled, IReadOnlyList<Fault> Faults);
