using System.Text;
using System.Text.Json;
using Traguardo.Core.Scoring;

namespace Traguardo.Web.Features.Oiv;

/// <summary>A figure worked out now, beside the same as pages show it and as <c>performance-result/1</c> gives it.</summary>
/// <param name="Entry">The scorecard, node or item, recomputed.</param>
/// <param name="Shown">Its result as pages show it.</param>
/// <param name="Written">Its result in the file.</param>
public sealed record Recomputed(ScoredEntry Entry, decimal? Shown, decimal? Written)
{
    /// <summary>True where the three are the same, to the last digit.</summary>
    public bool IsEqual => Entry.Result == Shown && Entry.Result == Written;

    /// <summary>All figures of a recomputed cycle, each before what stands below it.</summary>
    /// <param name="now">The cycle, scored now from its base data.</param>
    /// <param name="shown">The cycle as pages show it.</param>
    /// <param name="resultFile">The file of results.</param>
    public static IReadOnlyList<Recomputed> All(ScoredCycle now, ScoredCycle shown, byte[] resultFile)
    {
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(shown);
        var written = ReadResults(resultFile);
        return [.. now.Scorecards.SelectMany(card => card.Below.Prepend(card)).Select(entry => new Recomputed(entry, shown.Find(entry.Path)?.Result, written.GetValueOrDefault(entry.Path)))];
    }

    private static Dictionary<string, decimal?> ReadResults(byte[] resultFile)
    {
        var results = new Dictionary<string, decimal?>();
        using var file = JsonDocument.Parse(Encoding.UTF8.GetString(resultFile));
        static decimal? Number(JsonElement of, string member) => of.GetProperty(member) is { ValueKind: JsonValueKind.Number } number ? number.GetDecimal() : null;
        foreach (var card in file.RootElement.GetProperty("scorecards").EnumerateArray())
        {
            results[card.GetProperty("code").GetString()!] = Number(card, "score");
            foreach (var node in card.GetProperty("nodes").EnumerateArray())
            {
                results[node.GetProperty("path").GetString()!] = Number(node, "score");
            }
            foreach (var item in card.GetProperty("items").EnumerateArray())
            {
                results[item.GetProperty("path").GetString()!] = Number(item, "achievement");
            }
        }
        return results;
    }
}
