namespace Traguardo.Web.Features.Documents;

/// <summary>What is done for a document, one after the other.</summary>
public enum ProductionStep
{
    /// <summary>Its sections, tables and figures are put together.</summary>
    Compose,

    /// <summary>The page.</summary>
    Html,

    /// <summary>The text for Word.</summary>
    Docx,

    /// <summary>The printed document.</summary>
    Pdf,

    /// <summary>The workbook.</summary>
    Xlsx,

    /// <summary>The package with its open data, its snapshot and its hashes.</summary>
    Package,
}

/// <summary>Says a step.</summary>
public static class ProductionStepWords
{
    // The share of each in the time that all take, in percent: the PDF takes longest.
    private static readonly int[] Begins = [0, 8, 15, 30, 75, 88];

    private static readonly ProductionStep[] All = Enum.GetValues<ProductionStep>();

    /// <summary>How much of the work is done where a step begins, in percent.</summary>
    public static int PercentAt(this ProductionStep step) => Begins[(int)step];

    /// <summary>What is done, and the how manyth of how many it is: <c>Scrive il PDF, 4 di 6</c>.</summary>
    public static string InWords(this ProductionStep step) => string.Format(null, DocumentsTexts.StepOf, Word(step), (int)step + 1, All.Length);

    /// <summary>What is done in a step: <c>Scrive il PDF</c>.</summary>
    public static string Word(this ProductionStep step) => step switch
    {
        ProductionStep.Compose => DocumentsTexts.StepCompose,
        ProductionStep.Html => DocumentsTexts.StepHtml,
        ProductionStep.Docx => DocumentsTexts.StepDocx,
        ProductionStep.Pdf => DocumentsTexts.StepPdf,
        ProductionStep.Xlsx => DocumentsTexts.StepXlsx,
        _ => DocumentsTexts.StepPackage,
    };
}
