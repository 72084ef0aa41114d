using System.Text.Encodings.Web;
using System.Text.Json;
using Traguardo.Core.Audit;
using Traguardo.Core.Cycles;
using Traguardo.Core.Display;
using Traguardo.Core.Planning.Differences;

namespace Traguardo.Web.Features.Planning;

/// <summary>What is written down of a change of a plan.</summary>
internal static class PlanNotes
{
    private const int LongestTitle = 200;

    // Read by people: accents as they are.
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>
    /// The differences that everybody may know of first, where there are any; then those of each personal card, which are noted and
    /// named apart, for not everybody may.
    /// </summary>
    public static IReadOnlyList<(string? Card, IReadOnlyList<Difference> Differences)> Parts(Cycle before, Cycle after, IReadOnlyList<Difference> all)
    {
        var personal = before.Scorecards.Concat(after.Scorecards).Where(card => card.Holder is not null).Select(card => card.Code).ToHashSet();
        if (personal.Count == 0)
        {
            return [(null, all)];
        }
        var seen = CycleView.Without([before, after], personal);
        var shared = CycleDifferences.Between(seen[0], seen[1]);
        var cards = after.Scorecards.Concat(before.Scorecards).Where(card => personal.Contains(card.Code)).ToList();
        // An indicator that only personal cards have goes with the first that has it.
        string CardOf(Difference one)
        {
            var (head, code) = one.Subject.Address.IndexOf('/', StringComparison.Ordinal) is >= 0 and var slash ? (one.Subject.Address[..slash], one.Subject.Address[(slash + 1)..]) : (one.Subject.Address, "");
            return personal.Contains(head) ? head : cards.Find(card => CycleView.IndicatorsOf(card).Contains(code))?.Code ?? personal.First();
        }

        var others = all.Except(shared).GroupBy(CardOf).Select(group => ((string?)group.Key, (IReadOnlyList<Difference>)[.. group]));
        return [.. shared.Count > 0 ? [(null, shared)] : Array.Empty<(string?, IReadOnlyList<Difference>)>(), .. others];
    }

    /// <summary>The change in a line.</summary>
    public static string Title(IReadOnlyList<Difference> differences)
    {
        var things = differences.GroupBy(difference => difference.Subject).ToList();
        var first = InWords([.. things[0]]);
        var line = first.Length <= LongestTitle ? first : Shortened.To(first, LongestTitle).TrimEnd() + "…";
        return things.Count == 1 ? line : Counted.Of(things.Count - 1, PlanDeskTexts.AndOthers, line);
    }

    // What is said of one thing: all that was filled in with it goes without saying where it is new.
    private static string InWords(IReadOnlyList<Difference> ofOne) =>
        ofOne.FirstOrDefault(one => one.Kind is DifferenceKind.Added or DifferenceKind.Removed) is { } whole ? whole.InWords
        : ofOne is [var single] ? single.InWords
        : $"{ofOne[0].Subject.InWords}: {string.Join(", ", ofOne.Select(one => one.What).Distinct())}";

    /// <summary>The audit's subject: what stands in a scorecard is told apart, for some scorecards are not everyone's to see.</summary>
    public static string Subject(Cycle cycle, string address)
    {
        var head = address.Split('/')[0];
        return cycle.Scorecards.Exists(card => card.Code == head) ? $"{cycle.Year}/scorecards/{address}" : $"{cycle.Year}/{address}".TrimEnd('/');
    }

    /// <summary>What the differences were, by address and field.</summary>
    public static string? Was(IEnumerable<Difference> differences) => Json(differences, one => one.Before, one => one.Was);

    /// <summary>What they are now.</summary>
    public static string? Is(IEnumerable<Difference> differences) => Json(differences, one => one.After, one => one.Is);

    // The version holds all of it; the audit as much as an entry takes.
    private static string Shortly(Dictionary<string, string?> said)
    {
        var (told, left) = (new Dictionary<string, string?>(), AuditChain.LongestState - 100);
        foreach (var (key, text) in said)
        {
            var brief = text is null ? null : Shortened.To(text, LongestTitle);
            left -= JsonSerializer.Serialize(key, Plain).Length + JsonSerializer.Serialize(brief, Plain).Length + 2;
            if (left < 0)
            {
                break;
            }
            told[key] = brief;
        }
        if (told.Count < said.Count)
        {
            told["…"] = $"+{said.Count - told.Count}";
        }
        return JsonSerializer.Serialize(told, Plain);
    }

    private static string? Json(IEnumerable<Difference> differences, Func<Difference, string?> address, Func<Difference, string?> text)
    {
        var said = differences.Where(one => address(one) is not null)
            .GroupBy(one => one.Field is null ? address(one)! : $"{address(one)}.{one.Field}")
            .ToDictionary(group => group.Key, group => text(group.First()));
        return said.Count == 0 ? null : JsonSerializer.Serialize(said, Plain) is { Length: <= AuditChain.LongestState } whole ? whole : Shortly(said);
    }
}
