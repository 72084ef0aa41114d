using Microsoft.AspNetCore.Razor.TagHelpers;
using Traguardo.Core.Scoring;

namespace Traguardo.Web.Features.Shared;

/// <summary><c>&lt;status light="…"&gt;</c>: a shape, a word and a colour, so that none of them has to be told alone; it prints.</summary>
public sealed class StatusTagHelper : TagHelper
{
    /// <summary>None for what is observed and not scored.</summary>
    public Light? Light { get; set; }

    /// <summary>Said in place of the light's own word, as «sterilizzato».</summary>
    public string? Word { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var (name, shape, word) = Mark(Light);
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "st " + name);
        output.Content.SetHtmlContent($"""<svg viewBox="0 0 12 12" aria-hidden="true">{shape}</svg>""");
        output.Content.Append(string.IsNullOrEmpty(Word) ? word : Word);
    }

    /// <summary>The style class that goes with a light, for what is coloured around its mark.</summary>
    public static string ClassOf(Light? light) => Mark(light).Name;

    private static (string Name, string Shape, string Word) Mark(Light? light) => light switch
    {
        Core.Scoring.Light.Green => ("ok", """<circle cx="6" cy="6" r="5.5"/>""", LayoutTexts.StatusGreen),
        Core.Scoring.Light.Amber => ("mid", """<path d="M6 .5 12 11.5H0z"/>""", LayoutTexts.StatusAmber),
        Core.Scoring.Light.Red => ("no", """<path d="M.5.5h11v11H.5z"/>""", LayoutTexts.StatusRed),
        _ => ("na", """<path d="M1 5h10v2H1z"/>""", LayoutTexts.StatusNone),
    };
}
