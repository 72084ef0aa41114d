using System.Text.Json;
using Traguardo.Core.Exchange;

namespace Traguardo.Core.Templates;

/// <summary>A text with places in braces: one that means nothing where it stands is a fault.</summary>
internal static class PlacedText
{
    public static string Of(Members members, string name, bool isRepeated, FaultLog log) =>
        members.Required(name, ExchangeTexts.NonEmptyTextExpected) is { } node ? Of(node, isRepeated, log) : "";

    public static string? OptionalOf(Members members, string name, bool isRepeated, FaultLog log) =>
        members.Optional(name) is { } node ? Of(node, isRepeated, log) : null;

    public static string Of(JsonTreeNode node, bool isRepeated, FaultLog log)
    {
        var text = Scalars.Text(node, log);
        if (node is { Kind: JsonValueKind.String, Refused: false } && Placeholders.UnknownIn(text, isRepeated).FirstOrDefault() is { } unknown)
        {
            var known = isRepeated ? Placeholders.Everywhere.Concat(Placeholders.Repeated) : Placeholders.Everywhere;
            log.Add(node, TemplateTexts.UnknownPlace.With(Shown.Of($"{{{unknown}}}")), TemplateTexts.UnknownPlaceExpected.With(string.Join(", ", known.Select(name => $"{{{name}}}"))));
        }
        return text;
    }
}
