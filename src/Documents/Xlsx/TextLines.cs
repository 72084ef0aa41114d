namespace Traguardo.Documents.Xlsx;

/// <summary>
/// How many lines a text takes in a cell that wraps. An estimate, on the safe side; it is needed because not every program finds
/// the height of a row when it opens a file.
/// </summary>
internal static class TextLines
{
    /// <param name="text">The text.</param>
    /// <param name="width">The cell's width in digits; letters are on average a tenth narrower, even in bold.</param>
    public static int Of(string text, int width) => text.Split('\n').Sum(paragraph => OfParagraph(paragraph, width * 11 / 10));

    private static int OfParagraph(string paragraph, int width)
    {
        var (lines, used) = (1, 0);
        foreach (var word in paragraph.Split(' '))
        {
            var needed = used == 0 ? word.Length : used + 1 + word.Length;
            if (needed <= width)
            {
                used = needed;
                continue;
            }
            // A word longer than a line is broken over as many as it needs.
            lines += used == 0 ? 0 : 1;
            lines += (word.Length - 1) / width;
            used = word.Length == 0 ? 0 : (word.Length - 1) % width + 1;
        }
        return lines;
    }
}
