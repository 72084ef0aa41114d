using Traguardo.Core.Display;

namespace Traguardo.Documents.Workbooks.Reading;

/// <summary>Counts what is read of a file against the limits, and refuses the file at the first of them that is passed.</summary>
internal sealed class Budget(WorkbookLimits limits)
{
    private long unpacked;
    private long characters;
    private int rows;
    private int cells;

    public void Parts(int count) => Hold(count, limits.Parts, WorkbookProblem.TooMuch, WorkbookTexts.TooManyParts);

    public void Sheets(int count) => Hold(count, limits.Sheets, WorkbookProblem.TooMuch, WorkbookTexts.TooManySheets);

    public void Unpacked(long bytes) => Hold(unpacked += bytes, limits.UnpackedBytes, WorkbookProblem.TooLargeUnpacked, WorkbookTexts.TooLargeUnpacked);

    public void Row() => Hold(++rows, limits.Rows, WorkbookProblem.TooMuch, WorkbookTexts.TooManyRows);

    public void Cell(string text)
    {
        Hold(++cells, limits.Cells, WorkbookProblem.TooMuch, WorkbookTexts.TooManyCells);
        Characters(text);
    }

    public void Characters(string text) => Hold(characters += text.Length, limits.Characters, WorkbookProblem.TooMuch, WorkbookTexts.TooManyCharacters);

    private static void Hold(long count, long most, WorkbookProblem problem, string text)
    {
        if (count > most)
        {
            throw new RefusedException(problem, text.With(Figures.Current.Number(most)));
        }
    }
}
