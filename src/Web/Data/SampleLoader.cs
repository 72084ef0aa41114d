using Traguardo.Core.Exchange;

namespace Traguardo.Web.Data;

/// <summary>The sample administration, which the first run shows so that nobody starts before an empty page.</summary>
public sealed class SampleLoader(CycleStore store, TimeProvider clock)
{
    /// <summary>Where the sample lies: beside the program, in a clone as in a published copy.</summary>
    public static string Directory { get; } = Path.Combine(AppContext.BaseDirectory, "samples", "pisa-2020");

    /// <summary>Stores the sample where nothing is stored yet; true where it did.</summary>
    public async Task<bool> LoadIfEmptyAsync(CancellationToken cancellation = default)
    {
        if ((await store.ListAsync(cancellation)).Count > 0)
        {
            return false;
        }
        var reading = CycleReader.Read(await File.ReadAllBytesAsync(Path.Combine(Directory, "cycle.json"), cancellation));
        var cycle = reading.Cycle ?? throw new InvalidDataException(string.Join(Environment.NewLine, reading.Faults));
        var context = await File.ReadAllTextAsync(Path.Combine(Directory, "context.json"), cancellation);
        await store.SaveAsync(cycle, context, isSample: true, clock.GetUtcNow(), cancellation);
        return true;
    }
}
