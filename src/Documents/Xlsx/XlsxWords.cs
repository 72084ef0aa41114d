using Traguardo.Core.Display;

namespace Traguardo.Documents.Xlsx;

/// <summary>The few words that a workbook has of its own, in the language of what is in it, whatever the language of who writes it.</summary>
internal static class XlsxWords
{
    public static string Of(string name, Figures figures, params object[] given) =>
        string.Format(figures.Culture, XlsxTexts.ResourceManager.GetString(name, figures.Culture)!, given);
}
