using System.Globalization;

namespace Traguardo.Documents.Docx;

/// <summary>The few words that a document has of its own, in its language, whatever the language of who writes it.</summary>
internal static class DocxWords
{
    public static string Of(string name, CultureInfo language) => DocxTexts.ResourceManager.GetString(name, language)!;
}
