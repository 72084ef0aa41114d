using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Traguardo.Web.Features.Shared;

/// <summary><c>&lt;icon name="search"&gt;</c>: a decoration beside words. Drawings from Bootstrap Italia's set, only those in use.</summary>
public sealed class IconTagHelper : TagHelper
{
    private static readonly Dictionary<string, string> Drawings = new()
    {
        ["pa"] = "M3 21h18v1H3v-1zm0-1h18v-1H3v1zM22 9H2l10-7 10 7zM5.2 8h13.6L12 3.2 5.2 8zM6 18v-8H5v8h1zm4 0v-8H9v8h1zm5 0v-8h-1v8h1zm4 0v-8h-1v8h1z",
        ["search"] = "M21.9 21.1 16 15.3c1.3-1.5 2-3.4 2-5.3 0-4.4-3.6-8-8-8s-8 3.6-8 8 3.6 8 8 8c1.9 0 3.8-.7 5.3-2l5.8 5.9.8-.8zM10 17c-3.9 0-7-3.1-7-7s3.1-7 7-7 7 3.1 7 7-3.1 7-7 7z",
    };

    public string Name { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "icon");
        output.Attributes.SetAttribute("viewBox", "0 0 24 24");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Content.SetHtmlContent($"""<path d="{Drawings[Name]}"/>""");
    }
}
