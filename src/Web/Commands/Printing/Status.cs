using Traguardo.Core.Reports;
using Traguardo.Core.Scoring;

namespace Traguardo.Web.Commands.Printing;

/// <summary>How an entry stands, told by a shape and a word; colour only says it once more.</summary>
/// <param name="Text">Shape and word: <c>▲ parziale</c>.</param>
/// <param name="Light">The light behind it; null for what is not scored.</param>
public readonly record struct Status(string Text, Light? Light)
{
    public static Status Of(Light? light, ItemState? state = null)
    {
        var word = Outcomes.Word(Outcomes.Of(state, light));
        return new($"{Shape(light)} {word}{(state == ItemState.Estimated ? $", {ReportTexts.EstimatedValue}" : "")}", light);
    }

    /// <summary>The text in the colour of its light, where the page takes colour.</summary>
    public static string Paint(string text, Light? light, Page page) => !page.HasColour ? text : light switch
    {
        Core.Scoring.Light.Green => $"\e[32m{text}\e[0m",
        Core.Scoring.Light.Amber => $"\e[33m{text}\e[0m",
        Core.Scoring.Light.Red => $"\e[31m{text}\e[0m",
        _ => text,
    };

    private static char Shape(Light? light) => light switch
    {
        Core.Scoring.Light.Green => '●',
        Core.Scoring.Light.Amber => '▲',
        Core.Scoring.Light.Red => '■',
        _ => '–',
    };
}
