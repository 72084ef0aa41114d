using System.Globalization;

namespace Traguardo.Core.Tests.Support;

/// <summary>The language of messages while a test runs; the one before comes back at the end.</summary>
public sealed class Language : IDisposable
{
    private readonly (CultureInfo Culture, CultureInfo Interface) before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);

    private Language(string name) => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(name);

    public static Language Italian() => Of("it-IT");

    public static Language English() => Of("en-GB");

    public static Language Of(string name) => new(name);

    public void Dispose() => (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
}
