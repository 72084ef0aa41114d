namespace Traguardo.Core.Display;

/// <summary>Cuts texts to a length. No sign is cut in two: half of one is no text, and a database refuses it.</summary>
public static class Shortened
{
    /// <summary>The text, or as much of it as fits.</summary>
    public static string To(string text, int length)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
    }
}
