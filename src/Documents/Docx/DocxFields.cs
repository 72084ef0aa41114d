using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Traguardo.Documents.Docx;

/// <summary>Fields: what Word works out itself, and what stands there until it does.</summary>
internal static class DocxFields
{
    public static IEnumerable<OpenXmlElement> Of(string code, string shown) => Of(code, new Text(shown));

    public static IEnumerable<OpenXmlElement> Of(string code, Text shown) => [.. Begin(code), new Run(shown), End()];

    public static IEnumerable<OpenXmlElement> Begin(string code) =>
    [
        new Run(new FieldChar { FieldCharType = FieldCharValues.Begin }),
        new Run(new FieldCode($" {code} ") { Space = SpaceProcessingModeValues.Preserve }),
        new Run(new FieldChar { FieldCharType = FieldCharValues.Separate }),
    ];

    public static Run End() => new(new FieldChar { FieldCharType = FieldCharValues.End });
}
