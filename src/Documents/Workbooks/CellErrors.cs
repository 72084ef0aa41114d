namespace Traguardo.Documents.Workbooks;

/// <summary>Errors of cells: a file has them in English, an Italian spreadsheet shows them in Italian.</summary>
internal static class CellErrors
{
    public static string InWords(string code) => code switch
    {
        "#N/A" => WorkbookTexts.ErrorNotAvailable,
        "#DIV/0!" => "#DIV/0!",
        "#REF!" => WorkbookTexts.ErrorReference,
        "#VALUE!" => WorkbookTexts.ErrorValue,
        "#NAME?" => WorkbookTexts.ErrorName,
        "#NULL!" => WorkbookTexts.ErrorNull,
        "#NUM!" => "#NUM!",
        _ => TextOfCell.Of(code),
    };
}
