using System.Security.Cryptography;
using System.Text;

namespace Traguardo.Core.Validating;

/// <summary>
/// Draws a sample that anybody can draw again. Each thing has a key; its mark is the SHA-256 of the seed, a line feed and the key, in
/// UTF-8, written as 64 lower-case hexadecimal digits. The sample is the things whose marks are the smallest, in that order. Whoever knows
/// the seed and the keys gets the same sample, in whatever order they hold them; of who knows only some of the keys, the same sample as far
/// as they know it.
/// </summary>
public static class SampleDraw
{
    /// <summary>The things drawn, the smallest mark first; all of them where there are no more.</summary>
    /// <param name="seed">The seed; any text.</param>
    /// <param name="keys">The keys; one that is there twice counts once.</param>
    /// <param name="count">How many to draw, not negative.</param>
    public static IReadOnlyList<DrawnKey> Of(string seed, IEnumerable<string> keys, int count)
    {
        ArgumentNullException.ThrowIfNull(seed);
        ArgumentNullException.ThrowIfNull(keys);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return [.. keys.Distinct(StringComparer.Ordinal)
            .Select(key => new DrawnKey(key, MarkOf(seed, key)))
            .OrderBy(drawn => drawn.Mark, StringComparer.Ordinal)
            .Take(count)];
    }

    /// <summary>The mark of a thing.</summary>
    public static string MarkOf(string seed, string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}\n{key}")));
}

/// <summary>A thing that was drawn.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Mark">What it was drawn by: 64 hexadecimal digits.</param>
public sealed record DrawnKey(string Key, string Mark);
