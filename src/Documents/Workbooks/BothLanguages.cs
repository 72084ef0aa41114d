using System.Globalization;
using System.Resources;

namespace Traguardo.Documents.Workbooks;

/// <summary>A text in Italian and in English: a workbook may come back to somebody who reads the other language.</summary>
internal static class BothLanguages
{
    private static readonly CultureInfo[] All = [CultureInfo.GetCultureInfo("it"), CultureInfo.GetCultureInfo("en")];

    public static IEnumerable<string> Of(ResourceManager texts, string key) => All.Select(language => texts.GetString(key, language)!);
}
