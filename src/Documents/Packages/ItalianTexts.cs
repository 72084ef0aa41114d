using System.Globalization;

namespace Traguardo.Documents.Packages;

/// <summary>While it stands, texts are Italian whatever language is spoken to whoever asked: what is published does not depend on who made it.</summary>
internal sealed class ItalianTexts : IDisposable
{
    private readonly CultureInfo culture = CultureInfo.CurrentCulture;
    private readonly CultureInfo texts = CultureInfo.CurrentUICulture;

    public ItalianTexts()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("it-IT");
    }

    public void Dispose()
    {
        CultureInfo.CurrentCulture = culture;
        CultureInfo.CurrentUICulture = texts;
    }
}
