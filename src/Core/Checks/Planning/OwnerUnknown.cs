namespace Traguardo.Core.Checks.Planning;

/// <summary>
/// Something belongs to what looks like a unit's code and is none: mistyped, perhaps. A person in words is no code, and whoever
/// answers may be one.
/// </summary>
internal static class OwnerUnknown
{
    private const string Rule = "owner-unknown";
    private const int ShortestMistyped = 3;

    public static Check Check { get; } = new(Rule, () => CheckTexts.OwnerUnknownTitle, Find);

    private static IEnumerable<Finding> Find(CheckedCycle cycle)
    {
        var units = cycle.Cycle.Units;
        var codes = units.Select(unit => unit.Code).ToHashSet();
        if (codes.Count == 0)
        {
            yield break;
        }
        var longest = codes.Max(code => code.Length);
        var alike = new Lazy<ILookup<string, int>>(() => units.SelectMany((unit, place) => Shortened(unit.Code).Select(key => (key, place))).ToLookup(one => one.key, one => one.place));
        foreach (var (path, owned, owner) in Owned(cycle))
        {
            if (codes.Contains(owner) || owner.Any(char.IsWhiteSpace))
            {
                continue;
            }
            if (owner.Length <= longest + 1 && Shortened(owner).SelectMany(key => alike.Value[key]).Order().Select(place => units[place]).FirstOrDefault(unit => IsNear(owner, unit.Code)) is { } meant)
            {
                yield return new Finding(Rule, path, Severity.Warning, CheckTexts.OwnerMistyped.With(owned, Shown.Of(owner), meant.Code, Shown.Of(meant.Name)), CheckTexts.OwnerMistypedAdvice.With(meant.Code));
            }
            else if (!owner.Any(char.IsLower))
            {
                yield return new Finding(Rule, path, Severity.Info, CheckTexts.OwnerUnknown.With(owned, Shown.Of(owner)), CheckTexts.OwnerUnknownAdvice);
            }
        }
    }

    private static IEnumerable<(string Path, string Owned, string Owner)> Owned(CheckedCycle cycle) =>
    [
        .. from measure in cycle.Cycle.Measures where IsGiven(measure.Owner) select ($"measures/{measure.Code}", measure.Code, measure.Owner),
        .. from indicator in cycle.Cycle.Indicators where IsGiven(indicator.Owner) select ($"indicators/{indicator.Code}", indicator.Code, indicator.Owner),
        .. from node in cycle.Nodes where IsGiven(node.Node.Owner) select (node.Path, node.Node.Code, node.Node.Owner),
    ];

    private static bool IsGiven(string? owner) => !string.IsNullOrWhiteSpace(owner);

    // The code itself and all that is left of it without one of its letters: two that are near have one of these in common, so that not each
    // has to be held against each.
    private static IEnumerable<string> Shortened(string code)
    {
        var upper = code.ToUpperInvariant();
        return Enumerable.Range(0, upper.Length).Select(at => upper.Remove(at, 1)).Prepend(upper).Distinct();
    }

    // The same but for small letters, for one letter more, less or another, or for two that changed places.
    private static bool IsNear(string typed, string code)
    {
        var (one, other) = (typed.ToUpperInvariant(), code.ToUpperInvariant());
        var shortest = Math.Min(one.Length, other.Length);
        var start = 0;
        while (start < shortest && one[start] == other[start])
        {
            start++;
        }
        var end = 0;
        while (end < shortest - start && one[^(end + 1)] == other[^(end + 1)])
        {
            end++;
        }
        var (here, there) = (one[start..^end], other[start..^end]);
        return (here.Length == 0 && there.Length == 0)
            || (shortest >= ShortestMistyped && (Math.Max(here.Length, there.Length) == 1 || (here.Length == 2 && there.Length == 2 && here[0] == there[1] && here[1] == there[0])));
    }
}
