using Traguardo.Core.Reports.Charts;

namespace Traguardo.Documents.Drawing;

/// <summary>What a picture says of itself.</summary>
internal static class ChartWords
{
    /// <summary>A text in the language of the chart, whatever that of the machine.</summary>
    public static string Say(this Chart chart, string name) => DrawingTexts.ResourceManager.GetString(name, chart.Behind.Figures.Culture)!;
}
