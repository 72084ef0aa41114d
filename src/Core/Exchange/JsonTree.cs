using System.Text;
using System.Text.Json;
using Traguardo.Core.Cycles;

namespace Traguardo.Core.Exchange;

/// <summary>
/// Reads a JSON text into nodes that know their place, within limits that keep a hostile file small in memory and time: bytes,
/// depth, values, length of a string, digits of a number.
/// </summary>
internal static class JsonTree
{
    public const int MaxDepth = 64;

    public const int MaxValues = 2_000_000;

    public const int MaxTextLength = 10_000;

    /// <summary>The root, or null where the text cannot be read to its end; the faults go to the log.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="log">Where faults go.</param>
    /// <param name="maxDepth">How deep it may nest.</param>
    /// <param name="maxText">How many characters a string may have.</param>
    public static JsonTreeNode? Parse(ReadOnlySpan<byte> utf8, FaultLog log, int maxDepth = MaxDepth, int maxText = MaxTextLength)
    {
        var start = utf8.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        if (utf8[start..].IsEmpty)
        {
            log.Add(0, new Fault("$", ExchangeTexts.FileEmpty, ExchangeTexts.BrokenExpected));
            return null;
        }
        var reader = new Utf8JsonReader(utf8[start..], new JsonReaderOptions { MaxDepth = maxDepth + 1 });
        JsonTreeNode? root = null;
        JsonTreeNode? open = null;
        string? name = null;
        var values = 0;
        try
        {
            while (reader.Read())
            {
                var offset = start + (int)reader.TokenStartIndex;
                switch (reader.TokenType)
                {
                    case JsonTokenType.PropertyName:
                        name = Text(ref reader, maxText, out var problem);
                        if (name is null)
                        {
                            log.Add(offset, new Fault(JsonPath.Of(open!), problem, TextExpected(maxText)));
                            name = "";
                        }
                        continue;
                    case JsonTokenType.EndObject:
                        RefuseDoubleNames(open!, log);
                        open = open!.Parent;
                        continue;
                    case JsonTokenType.EndArray:
                        open = open!.Parent;
                        continue;
                }
                var node = new JsonTreeNode { Kind = KindOf(reader.TokenType), Offset = offset, Parent = open, Name = name, Index = open?.Children.Count ?? 0 };
                name = null;
                open?.Add(node);
                root ??= node;
                if (++values > MaxValues)
                {
                    log.Add(node, ExchangeTexts.TooManyValues, ExchangeTexts.TooManyValuesExpected.With(MaxValues));
                    return null;
                }
                if (reader.CurrentDepth >= maxDepth && node.Kind is JsonValueKind.Object or JsonValueKind.Array)
                {
                    log.Add(node, ExchangeTexts.TooDeep, ExchangeTexts.TooDeepExpected.With(maxDepth));
                    return null;
                }
                Fill(node, ref reader, maxText, log);
                open = node.Kind is JsonValueKind.Object or JsonValueKind.Array ? node : open;
            }
        }
        catch (JsonException broken)
        {
            var offset = start + OffsetOf(utf8[start..], broken);
            log.Add(offset, new Fault(open is null ? "$" : JsonPath.Of(open), WhatBreaks(utf8, offset), ExchangeTexts.BrokenExpected));
            return null;
        }
        return root;
    }

    private static string TextExpected(int maxText) => ExchangeTexts.TextExpected.With(maxText);

    private static void Fill(JsonTreeNode node, ref Utf8JsonReader reader, int maxText, FaultLog log)
    {
        if (node.Kind == JsonValueKind.String)
        {
            if (Text(ref reader, maxText, out var problem) is { } text)
            {
                node.Text = text;
            }
            else
            {
                log.Add(node, problem, TextExpected(maxText));
            }
        }
        else if (node.Kind == JsonValueKind.Number)
        {
            if (JsonNumber.TryRead(reader.ValueSpan, out var number))
            {
                node.Number = number;
            }
            else
            {
                log.Add(node, ExchangeTexts.NumberTooLong, ExchangeTexts.NumberExpected.With(JsonNumber.MaxDigits));
            }
        }
    }

    private static string? Text(ref Utf8JsonReader reader, int maxText, out string problem)
    {
        problem = ExchangeTexts.TextTooLong;
        // A character takes six bytes at most, as \u0041: a longer token is too long before it is decoded.
        if (reader.ValueSpan.Length > 6 * maxText)
        {
            return null;
        }
        try
        {
            var text = reader.GetString()!;
            if (text.Contains('\0', StringComparison.Ordinal))
            {
                problem = ExchangeTexts.TextWithNul;
                return null;
            }
            return text.Length <= maxText ? text : null;
        }
        catch (InvalidOperationException)
        {
            // How the reader says that bytes, or a lone half of a surrogate pair, are no text.
            problem = ExchangeTexts.TextNotUtf8;
            return null;
        }
    }

    private static void RefuseDoubleNames(JsonTreeNode parent, FaultLog log)
    {
        var seen = new HashSet<string>(parent.Children.Count);
        foreach (var child in parent.Children)
        {
            if (!seen.Add(child.Name!))
            {
                log.Add(child, ExchangeTexts.DoubleName, ExchangeTexts.DoubleNameExpected);
            }
        }
    }

    private static JsonValueKind KindOf(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => JsonValueKind.Object,
        JsonTokenType.StartArray => JsonValueKind.Array,
        JsonTokenType.String => JsonValueKind.String,
        JsonTokenType.Number => JsonValueKind.Number,
        JsonTokenType.True => JsonValueKind.True,
        JsonTokenType.False => JsonValueKind.False,
        _ => JsonValueKind.Null,
    };

    private static int OffsetOf(ReadOnlySpan<byte> utf8, JsonException broken)
    {
        var lineStart = 0;
        for (var line = 0; line < broken.LineNumber; line++)
        {
            lineStart += utf8[lineStart..].IndexOf((byte)'\n') + 1;
        }
        return Math.Min(lineStart + (int)(broken.BytePositionInLine ?? 0), utf8.Length);
    }

    private static string WhatBreaks(ReadOnlySpan<byte> utf8, int offset)
    {
        if (offset == utf8.Length || Rune.DecodeFromUtf8(utf8[offset..], out var rune, out _) != System.Buffers.OperationStatus.Done)
        {
            return offset == utf8.Length ? ExchangeTexts.BrokenAtEnd : ExchangeTexts.TextNotUtf8;
        }
        var column = Encoding.UTF8.GetCharCount(utf8[(utf8[..offset].LastIndexOf((byte)'\n') + 1)..offset]) + 1;
        return ExchangeTexts.BrokenAt.With(Shown.Of(rune.ToString()), column);
    }
}
