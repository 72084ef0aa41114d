namespace Traguardo.Core.Planning.Differences;

/// <summary>The same thing in two versions; null in the one that does not have it.</summary>
internal readonly record struct Pair<T>(T? Older, T? Newer)
    where T : class;

/// <summary>Finds in two lists what is the same: by what it is called, then, of what is left, by what it looks like.</summary>
internal static class Pairing
{
    /// <summary>The pairs in the order of the newer list, then what only the older one has.</summary>
    /// <param name="older">The older list.</param>
    /// <param name="newer">The newer list.</param>
    /// <param name="keyOf">What an element is called; of two that are called the same the first goes with the first.</param>
    /// <param name="looksOf">What an element looks like whatever it is called; only what nothing else looks like is paired by it.</param>
    /// <param name="olderKeyOf">What an element of the older list is called in the newer; the same unless said.</param>
    public static List<Pair<T>> Of<T>(IReadOnlyList<T> older, IReadOnlyList<T> newer, Func<T, string> keyOf, Func<T, string>? looksOf = null, Func<T, string>? olderKeyOf = null)
        where T : class
    {
        var olderByKey = ByKey(older, olderKeyOf ?? keyOf);
        var newerByKey = ByKey(newer, keyOf);
        var olderLeft = olderByKey.Where(one => !newerByKey.ContainsKey(one.Key)).Select(one => one.Value).ToList();
        var newerLeft = newerByKey.Where(one => !olderByKey.ContainsKey(one.Key)).Select(one => one.Value).ToList();
        var alike = looksOf is null ? [] : Alike(olderLeft, newerLeft, looksOf);
        var paired = alike.Values.ToHashSet();
        return
        [
            .. newerByKey.Select(one => new Pair<T>(olderByKey.GetValueOrDefault(one.Key) ?? alike.GetValueOrDefault(one.Value), one.Value)),
            .. olderLeft.Where(one => !paired.Contains(one)).Select(one => new Pair<T>(one, null)),
        ];
    }

    /// <summary>What looks like one thing alone in either list: from the newer to the older.</summary>
    public static Dictionary<T, T> Alike<T>(IEnumerable<T> older, IEnumerable<T> newer, Func<T, string?> looksOf)
        where T : class
    {
        var olderLooks = Single(older, looksOf);
        return Single(newer, looksOf)
            .Where(one => olderLooks.ContainsKey(one.Key))
            .ToDictionary(one => one.Value, one => olderLooks[one.Key]);
    }

    private static Dictionary<string, T> Single<T>(IEnumerable<T> elements, Func<T, string?> looksOf)
        where T : class =>
        elements.GroupBy(looksOf).Where(group => group.Key is not null && group.Count() == 1).ToDictionary(group => group.Key!, group => group.First());

    private static Dictionary<(string, int), T> ByKey<T>(IReadOnlyList<T> elements, Func<T, string> keyOf)
        where T : class
    {
        var byKey = new Dictionary<(string, int), T>(elements.Count);
        var counts = new Dictionary<string, int>();
        foreach (var element in elements)
        {
            var key = keyOf(element);
            var nth = counts.GetValueOrDefault(key);
            counts[key] = nth + 1;
            byKey.Add((key, nth), element);
        }
        return byKey;
    }
}

/// <summary>Which of the things that two lists have in common stand in another place. As few as explain the new order, and the same ones whichever list is the older.</summary>
internal static class Order
{
    /// <summary>The indexes, in the newer order, of what has moved.</summary>
    /// <param name="places">For each thing in the newer order: its place in the older order.</param>
    /// <param name="names">What each is called, in the newer order: of two ways to explain an order the first by name is taken.</param>
    public static List<int> Moved(IReadOnlyList<int> places, IReadOnlyList<string> names)
    {
        if (places.Zip(places.Skip(1)).All(pair => pair.First < pair.Second))
        {
            return [];
        }
        // The longest row of things that stand in the same order in both: how long it can be from each thing on.
        var longest = new int[places.Count];
        for (var i = places.Count - 1; i >= 0; i--)
        {
            for (var j = i + 1; j < places.Count; j++)
            {
                longest[i] = places[j] > places[i] ? Math.Max(longest[i], longest[j]) : longest[i];
            }
            longest[i]++;
        }
        var stayed = new HashSet<int>();
        var last = -1;
        for (var length = longest.Max(); length > 0; length--)
        {
            last = Enumerable.Range(last + 1, places.Count - last - 1)
                .Where(i => longest[i] == length && (last < 0 || places[i] > places[last]))
                .MinBy(i => names[i], StringComparer.Ordinal);
            stayed.Add(last);
        }
        return [.. Enumerable.Range(0, places.Count).Where(i => !stayed.Contains(i))];
    }
}
