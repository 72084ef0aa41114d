using Microsoft.AspNetCore.Mvc;
using Traguardo.Web.Features.Shared;

namespace Traguardo.Web.Features.Search;

/// <summary>Finds anything of a cycle by its code or by words.</summary>
public sealed class SearchModel : CyclePage
{
    /// <summary>Characters looked for at most: a name copied whole fits.</summary>
    public const int Longest = 200;

    /// <summary>What is looked for.</summary>
    [BindProperty(Name = "q", SupportsGet = true)]
    public string? Words { get; set; }

    /// <summary>More than <see cref="Longest"/>; nothing was looked for.</summary>
    public bool IsTooLong => Words?.Length > Longest;

    /// <summary>What was found, an exact code first.</summary>
    public IReadOnlyList<Hit> Hits { get; private set; } = [];

    protected override Section Section => Section.None;

    public void OnGet()
    {
        if (!string.IsNullOrWhiteSpace(Words) && !IsTooLong)
        {
            Hits = CycleSearch.Find(Words, Scored, Links, Figures);
        }
    }
}
