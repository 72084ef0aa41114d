using System.Globalization;
using System.Text.Json;
using Traguardo.Core.Cycles;
using Traguardo.Core.Measures;

namespace Traguardo.Core.Exchange;

/// <summary>Members written by name; what is null is left out.</summary>
internal static class JsonOutput
{
    // A quotient takes the fewest decimals that hold it.
    private const decimal OneExactly = 1.0000000000000000000000000000m;

    public static void Text(this Utf8JsonWriter writer, string name, string? text)
    {
        if (text is not null)
        {
            writer.WriteString(name, text);
        }
    }

    public static void Number(this Utf8JsonWriter writer, string name, decimal? number)
    {
        if (number is { } value)
        {
            writer.WriteNumber(name, value);
        }
    }

    /// <summary>A yes, left out where it is no.</summary>
    public static void Flag(this Utf8JsonWriter writer, string name, bool isSet)
    {
        if (isSet)
        {
            writer.WriteBoolean(name, true);
        }
    }

    /// <summary>A computed number without the zeros that arithmetic leaves at its end: 3.5000 is 3.5.</summary>
    public static void Computed(this Utf8JsonWriter writer, string name, decimal? number) => writer.Number(name, number / OneExactly);

    /// <summary>A value, a number without the zeros at its end.</summary>
    public static void ComputedOrNull(this Utf8JsonWriter writer, Value? value) =>
        writer.ValueOrNull(value is { Kind: ValueKind.Number } number ? Measures.Value.Of(number.Content / OneExactly) : value);

    /// <summary>A computed number, or <c>null</c>.</summary>
    public static void ComputedOrNull(this Utf8JsonWriter writer, string name, decimal? number)
    {
        if (number is null)
        {
            writer.WriteNull(name);
        }
        else
        {
            writer.Computed(name, number);
        }
    }

    /// <summary>A word, left out where it is the one that holds unless said.</summary>
    public static void WordUnlessUsual<T>(this Utf8JsonWriter writer, string name, Words<T> words, T value)
        where T : struct, Enum
    {
        if (!EqualityComparer<T>.Default.Equals(value, default))
        {
            writer.WriteString(name, words.Write(value));
        }
    }

    public static void Value(this Utf8JsonWriter writer, string name, Value? value)
    {
        if (value is not null)
        {
            writer.WritePropertyName(name);
            writer.ValueOrNull(value);
        }
    }

    public static void Day(this Utf8JsonWriter writer, string name, DateOnly? day) => writer.Value(name, day is { } date ? Measures.Value.Of(date) : null);

    public static void ValueOrNull(this Utf8JsonWriter writer, Value? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case { Kind: ValueKind.Number } number:
                writer.WriteNumberValue(number.Content);
                break;
            case { Kind: ValueKind.YesNo } answer:
                writer.WriteBooleanValue(answer.IsYes);
                break;
            case { } date:
                writer.WriteStringValue(date.Date.ToString(Scalars.DateFormat, CultureInfo.InvariantCulture));
                break;
        }
    }

    /// <summary>Two numbers on one line: <c>[10, 0.5]</c>.</summary>
    public static void Pair(this Utf8JsonWriter writer, decimal first, decimal second) =>
        writer.WriteRawValue(string.Create(CultureInfo.InvariantCulture, $"[{first}, {second}]"), skipInputValidation: true);

    /// <summary>A list of objects, left out where it is empty.</summary>
    public static void List<T>(this Utf8JsonWriter writer, string name, IReadOnlyCollection<T> elements, Action<Utf8JsonWriter, T> members)
        where T : IExtensible
    {
        if (elements.Count > 0)
        {
            writer.AllOfList(name, elements, members);
        }
    }

    /// <summary>A list of objects, empty or not.</summary>
    public static void AllOfList<T>(this Utf8JsonWriter writer, string name, IReadOnlyCollection<T> elements, Action<Utf8JsonWriter, T> members)
        where T : IExtensible
    {
        writer.WriteStartArray(name);
        foreach (var element in elements)
        {
            writer.Element(element, members);
        }
        writer.WriteEndArray();
    }

    public static void Object<T>(this Utf8JsonWriter writer, string name, T part, Action<Utf8JsonWriter, T> members)
        where T : IExtensible
    {
        writer.WritePropertyName(name);
        writer.Element(part, members);
    }

    /// <summary>An object with its members, and after them those that this version does not know.</summary>
    public static void Element<T>(this Utf8JsonWriter writer, T part, Action<Utf8JsonWriter, T> members)
        where T : IExtensible
    {
        writer.WriteStartObject();
        members(writer, part);
        if (part.Extra is { } extra)
        {
            using var unknown = JsonDocument.Parse(extra);
            foreach (var member in unknown.RootElement.EnumerateObject())
            {
                member.WriteTo(writer);
            }
        }
        writer.WriteEndObject();
    }

    /// <summary>A list of texts on one line, left out where it is empty.</summary>
    public static void Texts(this Utf8JsonWriter writer, string name, IReadOnlyCollection<string> texts)
    {
        if (texts.Count == 0)
        {
            return;
        }
        writer.WritePropertyName(name);
        writer.WriteRawValue("[" + string.Join(", ", texts.Select(Quoted)) + "]", skipInputValidation: true);
    }

    private static string Quoted(string text) => "\"" + JsonEncodedText.Encode(text, JsonStyle.Compact.Encoder) + "\"";
}
