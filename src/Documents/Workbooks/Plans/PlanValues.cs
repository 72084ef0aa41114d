namespace Traguardo.Documents.Workbooks.Plans;

/// <summary>The values: two lists of the format in one sheet, told apart by the column that names what they are of.</summary>
internal static class PlanValues
{
    public const string OfMeasures = "values";
    public const string OfIndicators = "indicatorValues";

    public static IReadOnlyList<string> Lists => [OfMeasures, OfIndicators];
}
