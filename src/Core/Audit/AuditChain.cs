using System.Text;
using System.Text.RegularExpressions;

namespace Traguardo.Core.Audit;

/// <summary>Entries of one administration, each chained to the one before it by its hash.</summary>
public sealed partial class AuditChain
{
    /// <summary>The longest text of what was and what is, in characters. Of what is longer say the part that changed.</summary>
    public const int LongestState = 100_000;

    /// <summary>The longest of any other text.</summary>
    public const int LongestText = 10_000;

    private readonly string administration;

    /// <summary>A chain with nothing in it.</summary>
    /// <param name="administration">Code of the administration whose it is.</param>
    public AuditChain(string administration)
    {
        this.administration = administration;
        Head = AuditHash.Start(administration);
    }

    /// <summary>How many entries it has.</summary>
    public long Count { get; private set; }

    /// <summary>Hash of the last entry; where there is none, what the first one will be chained to. It stands for all that came before.</summary>
    public string Head { get; private set; }

    /// <summary>The entry with its place after another: numbered, chained, hashed.</summary>
    /// <param name="last">The last entry of the administration's log; null where this is the first.</param>
    /// <param name="entry">What was done. Time is cut to milliseconds, and what no text may hold (half a surrogate pair, the character 0) becomes �.</param>
    /// <exception cref="ArgumentException">The entry is of another administration, its action is not in kebab case, or a text is too long.</exception>
    public static AuditEntry Append(AuditEntry? last, AuditEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var placed = Clean(entry) with
        {
            Sequence = (last?.Sequence ?? 0) + 1,
            PreviousHash = last?.Hash ?? AuditHash.Start(entry.Administration),
        };
        if (!KebabCase().IsMatch(placed.Action) || (last is not null && last.Administration != placed.Administration))
        {
            throw new ArgumentException("An action in kebab case and the administration of the last entry are asked for.", nameof(entry));
        }
        return placed with { Hash = AuditHash.Of(placed) };
    }

    /// <summary>Takes the next entry, or says why it does not fit and takes nothing.</summary>
    /// <returns>What does not fit, in words; null where it does.</returns>
    public string? Add(AuditEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (FaultOf(entry) is { } fault)
        {
            return fault;
        }
        Count++;
        Head = entry.Hash;
        return null;
    }

    private string? FaultOf(AuditEntry entry) =>
        entry.Administration != administration ? AuditTexts.OtherAdministration.With(Shown.Of(entry.Administration), Shown.Of(administration))
        : entry.Sequence != Count + 1 ? AuditTexts.OutOfOrder.With(entry.Sequence, Count + 1)
        : entry.PreviousHash != Head ? (Count == 0 ? AuditTexts.NotTheFirst : AuditTexts.NotChained.With(Count))
        : entry.Hash != AuditHash.Of(entry) ? AuditTexts.Changed
        : null;

    private static AuditEntry Clean(AuditEntry entry) => entry with
    {
        At = new DateTimeOffset(entry.At.UtcTicks - (entry.At.UtcTicks % TimeSpan.TicksPerMillisecond), TimeSpan.Zero),
        Person = Text(entry.Person, LongestText)!,
        PersonName = Text(entry.PersonName, LongestText)!,
        OnBehalfOf = Text(entry.OnBehalfOf, LongestText),
        OnBehalfOfName = Text(entry.OnBehalfOfName, LongestText),
        From = Text(entry.From, LongestText)!,
        Action = Text(entry.Action, LongestText)!,
        Subject = Text(entry.Subject, LongestText)!,
        Was = Text(entry.Was, LongestState),
        Is = Text(entry.Is, LongestState),
        Why = Text(entry.Why, LongestText),
    };

    private static string? Text(string? text, int longest)
    {
        if (text?.Length > longest)
        {
            throw new ArgumentException($"A text of {text.Length} characters; {longest} at most.", nameof(text));
        }
        return text?.AsSpan().IndexOf('\0') >= 0 || text?.Any(char.IsSurrogate) == true ? Whole(text) : text;
    }

    // Runes are whole characters: the halves that stand alone come out as �.
    private static string Whole(string text)
    {
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            whole.Append(rune.Value == 0 ? Rune.ReplacementChar : rune);
        }
        return whole.ToString();
    }

    [GeneratedRegex("^[a-z]+(-[a-z]+)*$")]
    private static partial Regex KebabCase();
}
