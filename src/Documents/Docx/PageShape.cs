using DocumentFormat.OpenXml.Wordprocessing;

namespace Traguardo.Documents.Docx;

/// <summary>An A4 page, upright or on its side, in twentieths of a point.</summary>
internal static class PageShape
{
    /// <summary>What lines have of an upright page.</summary>
    public const int Text = Short - 2 * Side;

    /// <summary>What they have of one on its side.</summary>
    public const int WideText = Long - 2 * Side;

    private const int Short = 11906;
    private const int Long = 16838;
    private const int Side = 1134;
    private const int Above = 1418;
    private const int Below = 1247;
    private const int Edge = 680;

    public static SectionProperties Of(bool isWide) => new(
        new SectionType { Val = SectionMarkValues.NextPage },
        new PageSize
        {
            Width = (uint)(isWide ? Long : Short),
            Height = (uint)(isWide ? Short : Long),
            Orient = isWide ? PageOrientationValues.Landscape : null,
        },
        new PageMargin { Top = Above, Bottom = Below, Left = Side, Right = Side, Header = Edge, Footer = Edge, Gutter = 0 },
        new Columns { Space = "708" });
}
