namespace Traguardo.Documents.Packages.Comparing;

/// <summary>The lines of a text.</summary>
internal static class LinePieces
{
    public static IReadOnlyList<Piece> Of(string text) => [.. text.Split('\n').Select((line, i) => new Piece(PackageTexts.Line.With(i + 1), line.Trim()))];
}
