using System.Globalization;
using Traguardo.Core.Display;

namespace Traguardo.Core.Templates;

/// <summary>While a document is made its language is the ambient one, whatever that of the request is; the one before comes back at the end.</summary>
internal sealed class Speaking : IDisposable
{
    private readonly CultureInfo before = CultureInfo.CurrentUICulture;

    public Speaking(TemplateLanguage language) =>
        CultureInfo.CurrentUICulture = (language == TemplateLanguage.English ? Figures.English : Figures.Italian).Culture;

    public void Dispose() => CultureInfo.CurrentUICulture = before;
}
