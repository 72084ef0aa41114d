using System.Text.Json;
using Traguardo.Core.Cycles;
using Traguardo.Core.Exchange;

namespace Traguardo.Core.Templates;

/// <summary>Reads <c>document-template/1</c>: all or nothing, and all the faults at once. A member that is not known is a fault: a slip of the pen would otherwise go unseen.</summary>
public static class TemplateReader
{
    /// <summary>The name of the format.</summary>
    public const string Format = "document-template/1";

    /// <summary>The largest file taken, in bytes.</summary>
    public const int MaxBytes = 1_000_000;

    /// <summary>Reads a template.</summary>
    /// <param name="utf8">The whole file, in UTF-8, with or without a byte order mark.</param>
    /// <returns>The template, or the faults that keep it from being taken. Never throws for what the file holds.</returns>
    public static TemplateReading Read(ReadOnlyMemory<byte> utf8)
    {
        var log = new FaultLog();
        if (utf8.Length > MaxBytes)
        {
            log.Add(0, new Fault("$", TemplateTexts.TooLarge.With(utf8.Length), TemplateTexts.TooLargeExpected.With(MaxBytes)));
        }
        else if (JsonTree.Parse(utf8.Span, log) is { } root && HasFormat(root, log))
        {
            var template = TemplateShape.Read(root, log);
            if (log.IsEmpty)
            {
                return new TemplateReading(template, []);
            }
        }
        return new TemplateReading(null, log.ToList(utf8.Span));
    }

    private static bool HasFormat(JsonTreeNode root, FaultLog log)
    {
        var expected = ExchangeTexts.FormatExpected.With(Format);
        if (new Members(root, log).Required("format", expected) is not { } format)
        {
            return false;
        }
        if (format is { Kind: JsonValueKind.String, Text: Format })
        {
            return true;
        }
        log.Expect(format, expected);
        return false;
    }
}

/// <summary>What reading gave: a template, or the faults that keep it out.</summary>
/// <param name="Template">The template; null where there are faults.</param>
/// <param name="Faults">The faults in the order of the file, at most 200 and one more that counts the others.</param>
public sealed record TemplateReading(DocumentTemplate? Template, IReadOnlyList<Fault> Faults);
