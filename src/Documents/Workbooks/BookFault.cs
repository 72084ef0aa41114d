namespace Traguardo.Documents.Workbooks;

/// <summary>Why something in a workbook is refused: where, what is wrong, what was expected.</summary>
/// <param name="Place">Where.</param>
/// <param name="What">What is wrong, without a full stop.</param>
/// <param name="Expected">What was expected, without a full stop.</param>
public sealed record BookFault(CellPlace Place, string What, string Expected)
{
    /// <summary><c>foglio Rilevazioni, riga 12, colonna F: c'è l'errore #N/D; atteso: un valore</c>, in one line.</summary>
    public override string ToString() => TextOfCell.OneLine(WorkbookTexts.FaultLine.With(Place, What, Expected));

    internal static BookFault Of(BookCell cell) => new(cell.Place, cell.Trouble!, cell.TroubleExpected);
}
