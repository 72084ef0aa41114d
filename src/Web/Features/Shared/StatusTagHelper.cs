using Microsoft.AspNetCore.Razor.TagHelpers;
using Traguardo.Core.Monitoring;
using Traguardo.Core.Reports;
using Traguardo.Core.Scoring;

namespace Traguardo.Web.Features.Shared;

/// <summary><c>&lt;status light="…" state="…" text="…"&gt;</c>: a shape, a word and a colour, so that none of them has to be told alone; it prints.</summary>
public sealed class StatusTagHelper : TagHelper
{
    /// <summary>The light; null where nothing counts.</summary>
    public Light? Light { get; set; }

    /// <summary>The state of an item; null for anything else.</summary>
    public ItemState? State { get; set; }

    /// <summary>Whether its values are there: a result that waits for them has no light.</summary>
    public Filled Filled { get; set; }

    /// <summary>The word, where it is another than that of the light.</summary>
    public string? Text { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var (name, shape) = Mark(Filled == Filled.All ? Light : null);
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "st " + name);
        output.Content.SetHtmlContent($"""<svg viewBox="0 0 12 12" aria-hidden="true">{shape}</svg>""");
        output.Content.Append(Word());
    }

    /// <summary>The style class that goes with a light, for what is coloured around its mark.</summary>
    public static string ClassOf(Light? light) => Mark(light).Name;

    private string Word() =>
        Text is not null ? Text
        : Outcomes.Of(Filled) is { } awaited ? Outcomes.Word(awaited)
        : Light is null && State is null ? LayoutTexts.NoScore
        : State == ItemState.Estimated ? $"{Outcomes.Word(Outcomes.Of(State, Light))}, {ReportTexts.EstimatedValue}"
        : Outcomes.Word(Outcomes.Of(State, Light));

    private static (string Name, string Shape) Mark(Light? light) => light switch
    {
        Core.Scoring.Light.Green => ("ok", """<circle cx="6" cy="6" r="5.5"/>"""),
        Core.Scoring.Light.Amber => ("mid", """<path d="M6 .5 12 11.5H0z"/>"""),
        Core.Scoring.Light.Red => ("no", """<path d="M.5.5h11v11H.5z"/>"""),
        _ => ("na", """<path d="M1 5h10v2H1z"/>"""),
    };
}
