using System.Globalization;
using Traguardo.Core.Reports;

namespace Traguardo.Documents.Html;

/// <summary>A page while it is written: its report, what is written of it, and where its figures lead.</summary>
internal sealed class HtmlPage(Report report)
{
    private const int DeepestHeading = 6;

    private readonly HashSet<string> explained = [.. report.Whys.Select(why => why.Address)];

    public Report Report => report;

    public Markup Html { get; } = new();

    public static string Heading(int level) => string.Create(CultureInfo.InvariantCulture, $"h{Math.Min(level, DeepestHeading)}");

    /// <summary>A text in the language of the report, whatever that of the machine.</summary>
    public string Say(string name, params object[] given) =>
        string.Format(report.Figures.Culture, HtmlTexts.ResourceManager.GetString(name, report.Figures.Culture)!, given);

    /// <summary>A figure, which leads to why it is what it is where that is said.</summary>
    public void Figure(string shown, string? why)
    {
        if (why is not null && explained.Contains(why))
        {
            Html.Element("a", shown, ("class", "f"), ("href", "#" + PageAnchors.Of(why)));
        }
        else
        {
            Html.Text(shown);
        }
    }
}
