using System.Text.Json;
using Traguardo.Core.Cycles;

namespace Traguardo.Core.Exchange;

/// <summary>
/// Gathers the faults of one input: the first two hundred in the order of the file, however many there are and in whatever
/// order they are found, and the number of the others.
/// </summary>
internal sealed class FaultLog
{
    private const int Listed = 200;

    // The furthest down the file comes out first, to make room for one further up.
    private readonly PriorityQueue<Fault, (int Offset, int Order)> kept =
        new(Comparer<(int Offset, int Order)>.Create((a, b) => b.CompareTo(a)));

    private int found;

    public bool IsEmpty => found == 0;

    /// <summary>What stands here is not what was expected.</summary>
    public void Expect(JsonTreeNode node, string expected)
    {
        if (node.Refused)
        {
            return;
        }
        node.Refused = true;
        if (HasRoomAt(node.Offset))
        {
            Keep(node.Offset, new Fault(JsonPath.Of(node), Describe(node), expected));
        }
    }

    /// <summary>A member is missing.</summary>
    public void ExpectMember(JsonTreeNode parent, string member, string expected)
    {
        if (!parent.Refused && HasRoomAt(parent.Offset))
        {
            Keep(parent.Offset, new Fault(JsonPath.Of(parent, member), ExchangeTexts.Missing, expected));
        }
    }

    /// <summary>Something else is wrong with a node.</summary>
    public void Add(JsonTreeNode node, string what, string expected)
    {
        node.Refused = true;
        if (HasRoomAt(node.Offset))
        {
            Keep(node.Offset, new Fault(JsonPath.Of(node), what, expected));
        }
    }

    /// <summary>Something is wrong at a place that is no node.</summary>
    public void Add(int offset, Fault fault)
    {
        if (HasRoomAt(offset))
        {
            Keep(offset, fault);
        }
    }

    /// <summary>The faults with their lines, in the order of the file; a last one tells how many more there are.</summary>
    public IReadOnlyList<Fault> ToList(ReadOnlySpan<byte> utf8)
    {
        var sorted = kept.UnorderedItems.OrderBy(kept => kept.Priority).ToList();
        var faults = new List<Fault>();
        var (line, counted) = (1, 0);
        foreach (var (fault, at) in sorted)
        {
            line += utf8[counted..at.Offset].Count((byte)'\n');
            counted = at.Offset;
            faults.Add(fault with { Line = line });
        }
        if (found > faults.Count)
        {
            faults.Add(new Fault("$", ExchangeTexts.Others.With(found - faults.Count), ExchangeTexts.OthersExpected));
        }
        return faults;
    }

    private bool HasRoomAt(int offset)
    {
        found++;
        return kept.Count < Listed || (kept.TryPeek(out _, out var last) && offset < last.Offset);
    }

    private void Keep(int offset, Fault fault)
    {
        if (kept.Count == Listed)
        {
            kept.Dequeue();
        }
        kept.Enqueue(fault, (offset, found));
    }

    private static string Describe(JsonTreeNode node) => node.Kind switch
    {
        JsonValueKind.Object => ExchangeTexts.IsObject,
        JsonValueKind.Array => ExchangeTexts.IsList.With(node.Children.Count),
        JsonValueKind.String when node.Text.Length == 0 => ExchangeTexts.IsEmptyText,
        JsonValueKind.String => ExchangeTexts.IsText.With(Shown.Of(node.Text)),
        JsonValueKind.Number => ExchangeTexts.IsNumber.With(node.Number),
        JsonValueKind.True => ExchangeTexts.IsWord.With("true"),
        JsonValueKind.False => ExchangeTexts.IsWord.With("false"),
        _ => ExchangeTexts.IsWord.With("null"),
    };
}
