using System.Diagnostics;
using System.Globalization;
using Traguardo.Core.Tests.Support;
using Xunit;

namespace Traguardo.Core.Tests.Fuzzing;

/// <summary>
/// Gives a reader what nobody would send, over and over: each input is answered, with what it holds or with what is wrong with it, and soon.
/// Each has a number from which it is made again: <c>TRAGUARDO_FUZZ_SEED</c> repeats one alone.
/// </summary>
internal static class Fuzz
{
    /// <summary>What no input may take, on a machine that is busy with others.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static readonly int? Many = Number("TRAGUARDO_FUZZ");
    private static readonly int? Said = Number("TRAGUARDO_FUZZ_SEED");

    /// <summary>The seed of the first input: always the same in a short run, which is to say the same each time; any in a long one.</summary>
    public static int Seed { get; } = Said ?? (Many is null ? 1 : Random.Shared.Next(1, 1_000_000_000));

    /// <summary>How many inputs: as many as the environment says, or one in so many where each costs that much more; otherwise a few.</summary>
    public static int Runs(int few, int oneIn = 1) => Said is not null ? 1 : Many / oneIn ?? few;

    /// <summary>Gives a reader its inputs.</summary>
    /// <param name="reader">What it is called in the report.</param>
    /// <param name="few">How many where nobody asked for more.</param>
    /// <param name="make">Makes an input; of one seed always the same.</param>
    /// <param name="answer">Has it read; true where it was taken, false where it was refused in words. Throws where it was neither.</param>
    /// <param name="bytes">The input as a file, for whoever looks into a failure.</param>
    /// <param name="oneIn">One in so many of those that the environment asks for.</param>
    public static void Run<T>(string reader, int few, Func<Random, T> make, Func<T, bool> answer, Func<T, byte[]> bytes, int oneIn = 1)
    {
        var (taken, runs, slowest) = (0, Runs(few, oneIn), TimeSpan.Zero);
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < runs; i++)
        {
            var input = make(new Random(Seed + i));
            var began = Stopwatch.GetTimestamp();
            try
            {
                var answering = Task.Run(() => answer(input));
                Assert.True(answering.Wait(Patience), $"No answer within {Patience.TotalSeconds} seconds.");
                taken += answering.Result ? 1 : 0;
            }
            catch (Exception fault)
            {
                throw Failure(reader, Seed + i, bytes(input), fault is AggregateException { InnerException: { } one } ? one : fault);
            }
            var took = Stopwatch.GetElapsedTime(began);
            slowest = took > slowest ? took : slowest;
        }
        Report(reader, runs, taken, slowest, clock.Elapsed);
    }

    /// <summary>Says how it went.</summary>
    public static void Report(string reader, int runs, int taken, TimeSpan slowest, TimeSpan all) => TestContext.Current.TestOutputHelper?.WriteLine(
        $"{reader}: {runs} inputs from seed {Seed}, {taken} taken, {runs - taken} refused; the slowest {slowest.TotalMilliseconds:0} ms, all {all.TotalSeconds:0.0} s");

    /// <summary>A failure that says how to see it again; the input is kept under <c>artifacts/fuzz</c>.</summary>
    public static Exception Failure(string reader, int seed, byte[] input, Exception fault)
    {
        var kept = Path.Combine(Repository.Root, "artifacts", "fuzz", $"{reader.Replace(' ', '-')}-{seed}");
        Directory.CreateDirectory(Path.GetDirectoryName(kept)!);
        File.WriteAllBytes(kept, input);
        return new InvalidOperationException($"{reader}: TRAGUARDO_FUZZ_SEED={seed} makes it again; it is kept as {kept}. {fault.Message}", fault);
    }

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
