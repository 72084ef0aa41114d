using System.Globalization;
using System.Text;
using Traguardo.Core.Explaining;

namespace Traguardo.Core.Tests.Explaining;

/// <summary>An explanation as text, one entry a paragraph, what went in further to the right.</summary>
internal static class ExplanationText
{
    public static string Of(Explanation explanation)
    {
        var text = new StringBuilder();
        Write(text, explanation, "");
        return text.ToString();
    }

    private static void Write(StringBuilder text, Explanation explanation, string indent)
    {
        text.AppendLine(CultureInfo.InvariantCulture, $"{indent}{explanation.Shown}  {explanation.Code} {explanation.Name}  <{explanation.Path}>");
        string?[] lines =
        [
            Joined(
                $"{explanation.Kind}",
                Labelled("state", explanation.State),
                Labelled("light", explanation.Light),
                Labelled("result", explanation.Result),
                Labelled("value", explanation.Value?.Content),
                Labelled("weight", explanation.Weight),
                Labelled("share", explanation.Share),
                Labelled("lost", explanation.PointsLost),
                Labelled("year", explanation.Year)),
            explanation.Rule,
            explanation.Arithmetic,
            explanation.Why,
            Joined(Labelled("source", explanation.Source), Labelled("owner", explanation.Owner)),
        ];
        foreach (var line in lines)
        {
            if (!string.IsNullOrEmpty(line))
            {
                text.Append(indent).Append("    ").AppendLine(line);
            }
        }
        foreach (var input in explanation.Inputs)
        {
            Write(text, input, indent + "  ");
        }
    }

    private static string? Labelled(string label, object? value) =>
        value is null ? null : string.Create(CultureInfo.InvariantCulture, $"{label} {value}");

    private static string Joined(params string?[] parts) => string.Join(" · ", parts.OfType<string>());
}
