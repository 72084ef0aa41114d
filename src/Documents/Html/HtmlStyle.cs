using System.Security.Cryptography;
using System.Text;

namespace Traguardo.Documents.Html;

/// <summary>The style sheet that a page holds, its letters within it: the same in every page, so that one hash allows it.</summary>
internal static class HtmlStyle
{
    private static readonly (int Weight, string File)[] Fonts = [(400, "regular"), (600, "600"), (700, "700")];

    // In the order in which a later one may set right an earlier.
    private static readonly string[] Rooms = ["page", "prose", "figures", "tables", "pictures", "whys", "screens", "paper"];

    /// <summary>The style sheet.</summary>
    public static string Sheet { get; } = string.Concat(Fonts.Select(font => FontFace(font.Weight, font.File)))
        + string.Join('\n', Rooms.Select(room => Encoding.UTF8.GetString(Read($"Styles.{room}.css")).ReplaceLineEndings("\n")));

    /// <summary>The source by which a content security policy allows that style sheet and no other.</summary>
    public static string Source { get; } = $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Sheet)))}'";

    private static string FontFace(int weight, string file) =>
        $"@font-face{{font-family:\"Titillium Web\";font-weight:{weight};src:url(data:font/woff2;base64,{Convert.ToBase64String(Read($"Fonts.titillium-web-{file}.woff2"))}) format(\"woff2\")}}\n";

    private static byte[] Read(string name)
    {
        using var stream = typeof(HtmlStyle).Assembly.GetManifestResourceStream($"Traguardo.Documents.Html.{name}")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
