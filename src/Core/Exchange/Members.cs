using System.Buffers;
using System.Text.Json;
using Traguardo.Core.Compiling;

namespace Traguardo.Core.Exchange;

/// <summary>
/// The members of one object, asked for by name and kind. What does not fit goes to the log and something harmless is
/// returned, so that one reading finds all the faults. A member that may be left out may as well be <c>null</c>.
/// </summary>
internal readonly struct Members
{
    private readonly JsonTreeNode node;
    private readonly FaultLog log;

    public Members(JsonTreeNode node, FaultLog log)
    {
        this.node = node;
        this.log = log;
        if (node.Kind != JsonValueKind.Object)
        {
            log.Expect(node, ExchangeTexts.ObjectExpected);
        }
    }

    /// <summary>The member, or null where it is missing or <c>null</c>.</summary>
    public JsonTreeNode? Optional(string name)
    {
        var member = Taken(name);
        return member is { Kind: JsonValueKind.Null } ? null : member;
    }

    /// <summary>The member, <c>null</c> included; null where it is missing.</summary>
    public JsonTreeNode? Taken(string name)
    {
        var member = node.Member(name);
        if (member is not null)
        {
            member.Taken = true;
        }
        return member;
    }

    /// <summary>The member, <c>null</c> included; where it is missing that is a fault.</summary>
    public JsonTreeNode? Required(string name, string expected) => Taken(name) ?? Missing<JsonTreeNode?>(name, expected, null);

    public string Text(string name) =>
        Taken(name) is { } member ? Scalars.Text(member, log) : Missing(name, ExchangeTexts.NonEmptyTextExpected, "");

    public string? OptionalText(string name) => Optional(name) is { } member ? Scalars.AnyText(member, log) : null;

    public string Code(string name, string forbidden = "") =>
        Taken(name) is { } member ? Scalars.Code(member, log, forbidden) : Missing(name, Codes.Expected(forbidden), "");

    public string? OptionalCode(string name) => Optional(name) is { } member ? Scalars.Code(member, log) : null;

    public int Year(string name) =>
        Taken(name) is { } member ? Scalars.Year(member, log) : Missing(name, Scalars.YearExpected, 0);

    public int? OptionalWhole(string name, int least, int most) =>
        Optional(name) is { } member ? Scalars.Whole(member, log, least, most) : null;

    public decimal Number(string name) =>
        Taken(name) is { } member ? Scalars.Number(member, log) : Missing(name, ExchangeTexts.AnyNumberExpected, 0m);

    public decimal? OptionalNumber(string name) => Optional(name) is { } member ? Scalars.Number(member, log) : null;

    public DateOnly? OptionalDay(string name) => Optional(name) is { } member ? Scalars.Day(member, log) : null;

    /// <summary>An object that must be there; where it is not, what stands in its place for the rest of the reading.</summary>
    public T RequiredObject<T>(string name, Func<JsonTreeNode, FaultLog, T> read, T instead) =>
        Taken(name) is { } member ? read(member, log) : Missing(name, ExchangeTexts.ObjectExpected, instead);

    public bool Flag(string name) => Optional(name) is { } member && Scalars.Flag(member, log);

    public T Word<T>(string name, Words<T> words)
        where T : struct, Enum =>
        Taken(name) is { } member ? Scalars.Word(member, log, words) : Missing(name, Scalars.WordExpected(words), default(T));

    public T OptionalWord<T>(string name, Words<T> words)
        where T : struct, Enum =>
        Optional(name) is { } member ? Scalars.Word(member, log, words) : default;

    public List<string> Texts(string name) => Optional(name) is { } member ? Elements(member, Scalars.Text) : [];

    public List<T> Objects<T>(string name, Func<JsonTreeNode, FaultLog, T> read) =>
        Optional(name) is { } member ? Elements(member, read, objects: true) : [];

    public List<T> RequiredObjects<T>(string name, Func<JsonTreeNode, FaultLog, T> read) =>
        Taken(name) is { } member ? Elements(member, read, objects: true) : Missing(name, ExchangeTexts.ListExpected, new List<T>());

    public List<T> RequiredList<T>(string name, Func<JsonTreeNode, FaultLog, T> read) =>
        Taken(name) is { } member ? Elements(member, read) : Missing(name, ExchangeTexts.ListExpected, new List<T>());

    /// <summary>A fault for each member that is none of these: for a format that keeps nothing it does not know.</summary>
    public void RefuseOthers(IReadOnlyList<string> known)
    {
        foreach (var child in node.Children)
        {
            if (node.Kind == JsonValueKind.Object && !known.Contains(child.Name!))
            {
                log.Add(child, ExchangeTexts.UnknownMember, ExchangeTexts.UnknownMemberExpected.With(string.Join(", ", known)));
            }
        }
    }

    /// <summary>The members that nobody has asked for, as the text of one object; null where there are none. Ask last.</summary>
    public string? Extra()
    {
        if (node.Kind != JsonValueKind.Object || node.Children.All(child => child.Taken))
        {
            return null;
        }
        var text = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(text, JsonStyle.Compact))
        {
            writer.WriteStartObject();
            foreach (var child in node.Children.Where(child => !child.Taken))
            {
                JsonStyle.Write(writer, child);
            }
            writer.WriteEndObject();
        }
        return System.Text.Encoding.UTF8.GetString(text.WrittenSpan);
    }

    private List<T> Elements<T>(JsonTreeNode member, Func<JsonTreeNode, FaultLog, T> read, bool objects = false)
    {
        if (member.Kind != JsonValueKind.Array)
        {
            log.Expect(member, ExchangeTexts.ListExpected);
            return [];
        }
        var elements = new List<T>(member.Children.Count);
        foreach (var child in member.Children)
        {
            if (objects && child.Kind != JsonValueKind.Object)
            {
                log.Expect(child, ExchangeTexts.ObjectExpected);
                continue;
            }
            elements.Add(read(child, log));
        }
        return elements;
    }

    private T Missing<T>(string name, string expected, T instead)
    {
        log.ExpectMember(node, name, expected);
        return instead;
    }
}
