using System.Buffers;
using System.Text.Json;
using Traguardo.Core.Scoring;

namespace Traguardo.Core.Exchange;

/// <summary>The frame of what is written: UTF-8, with a line end after it.</summary>
internal static class JsonFile
{
    /// <summary>A file of many lines, for people to read and to keep under version control.</summary>
    public static byte[] Of(Action<Utf8JsonWriter> write) => Write(JsonStyle.Indented, write);

    /// <summary>One line about a scored cycle: the format, which cycle it is, and what is told of it. The period stands only where it is not the whole year.</summary>
    public static byte[] Line(string format, ScoredCycle scored, Action<Utf8JsonWriter> members) => Write(JsonStyle.Compact, writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("format", format);
        writer.WriteString("administration", scored.Cycle.Administration.Code);
        writer.WriteNumber("year", scored.Cycle.Year);
        if (!scored.Period.IsYear)
        {
            writer.WriteString("period", scored.Period.Code);
        }
        members(writer);
        writer.WriteEndObject();
    });

    private static byte[] Write(JsonWriterOptions style, Action<Utf8JsonWriter> write)
    {
        var file = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(file, style))
        {
            write(writer);
        }
        file.Write("\n"u8);
        return file.WrittenSpan.ToArray();
    }
}
