using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Traguardo.Core.Tests.Fuzzing;

/// <summary>Files and texts spoiled: by bytes, by characters, and by members where they are JSON.</summary>
internal static class Spoiled
{
    /// <summary>What readers stumble over, each for a reason of its own: signs, sizes, days, codes, places in files, other alphabets.</summary>
    public static readonly string[] Awkward =
    [
        "", " ", "\0", "\uD800", "\uDC00x", "\uFEFF", "\uFFFE", "a\uFFFF", "\u202Eabc", "\u00A0", "e\u0301", "\u0663", "½", "𝟙", "ﬁ", "İ", "ß", "1e999", "-0", "+1", "−1", "--1", "0x10", "1_000",
        "79228162514264337593543950335", "79228162514264337593543950336", "-79228162514264337593543950336", "0.0000000000000000000000000001", "0,00000000000000000000000000001",
        "2147483648", "-2147483649", "9223372036854775808", "1.234,56", "1,234.56", "1.2.3", "12,5%", "%", "100000%", "NaN", "Infinity", "-∞", "null", "true", "[]", "{}", "\"", "\\", "\\u0000",
        "=1+1", "@SUM(A1)", "+A1", "<b>", "<!--", "]]>", "&amp;", "&#0;", "../../etc/passwd", "C:\\x", "http://a/?b=c#d", "%00", "%2e%2e", "'; DROP TABLE x; --", "{0}", "{99}", "%s", "$1",
        "0000-00-00", "0001-01-01", "9999-12-31", "10000-01-01", "2021-02-29", "31/02/2021", "29/02/2020", "1/1/1", "Q0", "Q5", "M13", "H2", "2021/Q1", "[607]", "[607,-1]", "[[", "]]", "[,]", "[607,-99999999999]",
        "((((", "))))", "1/0", "if(1,2)", "min()", "ente", "ente/A/A4", "ente//A", "/", "//", "a/b/c/d/e/f", ";", ",", "\t", "\n", "\r\n", "\v", "\u2028",
    ];

    private static readonly JsonSerializerOptions AsItIs = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 1000 };

    public static T Of<T>(this Random random, IReadOnlyList<T> all) => all[random.Next(all.Count)];

    /// <summary>Something awkward, now and then a very long one.</summary>
    public static string Text(this Random random) => random.Next(12) switch
    {
        0 => new string('a', random.Next(1, 20_000)),
        1 => string.Concat(Enumerable.Repeat(random.Of(Awkward), random.Next(1, 50))),
        2 => random.Next(int.MinValue, int.MaxValue).ToString(System.Globalization.CultureInfo.InvariantCulture),
        3 => string.Concat(Enumerable.Range(0, random.Next(1, 20)).Select(_ => (char)random.Next(char.MaxValue))),
        _ => random.Of(Awkward),
    };

    /// <summary>A text with some of its characters changed, left out, doubled or put elsewhere.</summary>
    public static string Text(this Random random, string text)
    {
        var spoiled = new StringBuilder(text);
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            var at = random.Next(spoiled.Length + 1);
            var length = Math.Min(random.Next(1, 12), spoiled.Length - at);
            switch (random.Next(5))
            {
                case 0:
                    spoiled.Insert(at, random.Text());
                    break;
                case 1:
                    spoiled.Remove(at, length);
                    break;
                case 2:
                    spoiled.Insert(random.Next(spoiled.Length + 1), spoiled.ToString(at, length));
                    break;
                case 3 when length > 0:
                    spoiled[at] = (char)random.Next(random.Next(2) == 0 ? 128 : char.MaxValue);
                    break;
                default:
                    spoiled.Insert(at, random.Of(Awkward));
                    break;
            }
        }
        return spoiled.ToString();
    }

    /// <summary>A file with some of its bytes changed, left out, doubled, or the end of it missing.</summary>
    public static byte[] Bytes(this Random random, byte[] file)
    {
        var spoiled = new List<byte>(file);
        for (var i = random.Next(1, 5); i > 0 && spoiled.Count > 0; i--)
        {
            var at = random.Next(spoiled.Count);
            var length = Math.Min(random.Next(1, random.Next(2) == 0 ? 4 : 200), spoiled.Count - at);
            switch (random.Next(7))
            {
                case 0:
                    spoiled[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    spoiled[at] = (byte)random.Next(256);
                    break;
                case 2:
                    spoiled.RemoveRange(at, length);
                    break;
                case 3:
                    spoiled.InsertRange(random.Next(spoiled.Count), spoiled.GetRange(at, length));
                    break;
                case 4:
                    spoiled.InsertRange(at, Encoding.UTF8.GetBytes(random.Text()));
                    break;
                case 5 when random.Next(8) == 0:
                    spoiled.RemoveRange(at, spoiled.Count - at);
                    break;
                default:
                    spoiled[at] = random.Of("{}[]\",:0123456789-.eE\0<>&/"u8.ToArray());
                    break;
            }
        }
        return [.. spoiled];
    }

    /// <summary>A JSON file in which members are replaced, left out, doubled, called otherwise or put elsewhere; now and then its bytes spoiled too.</summary>
    public static byte[] Json(this Random random, byte[] file)
    {
        if (random.Next(4) == 0)
        {
            return random.Bytes(file);
        }
        var root = JsonNode.Parse(file)!;
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            var all = new List<JsonNode>();
            Collect(root, all);
            Spoil(random, random.Of(all.Where(node => node is JsonObject or JsonArray).ToList()), all);
        }
        return Encoding.UTF8.GetBytes(root.ToJsonString(AsItIs));
    }

    private static void Spoil(Random random, JsonNode within, List<JsonNode> all)
    {
        if (within is JsonObject members && members.Count > 0)
        {
            var name = random.Of(members.Select(member => member.Key).ToList());
            switch (random.Next(6))
            {
                case 0:
                    members.Remove(name);
                    break;
                case 1:
                    var other = random.Next(2) == 0 ? random.Text() : random.Of(all.OfType<JsonObject>().SelectMany(one => one.Select(member => member.Key)).ToList());
                    var content = members[name];
                    members.Remove(name);
                    members[other] = content;
                    break;
                default:
                    members[name] = Other(random, members[name], all);
                    break;
            }
        }
        else if (within is JsonArray list)
        {
            var at = random.Next(list.Count + 1);
            switch (random.Next(5))
            {
                case 0 when list.Count > 0:
                    list.RemoveAt(at % list.Count);
                    break;
                case 1 when list.Count > 0:
                    var times = random.Next(10) == 0 ? 300 : 1;
                    for (var i = 0; i < times; i++)
                    {
                        list.Add(list[at % list.Count]?.DeepClone());
                    }
                    break;
                case 2 when list.Count > 0:
                    list[at % list.Count] = Other(random, list[at % list.Count], all);
                    break;
                default:
                    list.Insert(at, Other(random, null, all));
                    break;
            }
        }
    }

    private static JsonNode? Other(Random random, JsonNode? was, List<JsonNode> all) => random.Next(9) switch
    {
        0 => null,
        1 => JsonValue.Create(random.Next(-3, 3)),
        2 => JsonNode.Parse(random.Of(new[] { "1e30", "-1e-30", "79228162514264337593543950335", "0.1", "1e400", "100", "2020", "-0", "12345678901234567890123" })),
        3 => JsonValue.Create(random.Next(2) == 0),
        4 => random.Of(all).DeepClone(),
        5 => Nested(random.Next(1, 90)),
        6 when was is JsonValue => JsonValue.Create(random.Text(was.ToString())),
        _ => JsonValue.Create(random.Text()),
    };

    private static JsonNode Nested(int levels)
    {
        JsonNode node = new JsonArray();
        for (var i = 0; i < levels; i++)
        {
            node = i % 2 == 0 ? new JsonObject { ["children"] = node } : new JsonArray(node);
        }
        return node;
    }

    private static void Collect(JsonNode? node, List<JsonNode> all)
    {
        if (node is null)
        {
            return;
        }
        all.Add(node);
        foreach (var child in node is JsonObject members ? members.Select(member => member.Value) : node is JsonArray list ? list : Enumerable.Empty<JsonNode?>())
        {
            Collect(child, all);
        }
    }
}
