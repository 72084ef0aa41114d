using System.Globalization;

namespace Traguardo.Core.Display;

/// <summary>Texts that say one thing of one and another of many, the two forms with a bar between: <c>{0} voce|{0} voci</c>.</summary>
public static class Counted
{
    /// <summary>The form for so many, with the count as <c>{0}</c> and anything else after it.</summary>
    public static string Of(int count, string forms, params object?[] more)
    {
        ArgumentNullException.ThrowIfNull(forms);
        ArgumentNullException.ThrowIfNull(more);
        var bar = forms.IndexOf('|', StringComparison.Ordinal);
        var form = count == 1 ? forms[..bar] : forms[(bar + 1)..];
        return string.Format(CultureInfo.InvariantCulture, form, [Figures.Current.Number(count), .. more]);
    }
}
