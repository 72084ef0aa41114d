using Microsoft.AspNetCore.Mvc;
using Traguardo.Core.Cycles;
using Traguardo.Core.Planning.Differences;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Shared;

namespace Traguardo.Web.Features.Planning;

/// <summary>Two plans item by item: any versions, the plan as it stands, the plan of another year.</summary>
public sealed class CompareModel(CycleCache cycles, PlanSides sides) : CyclePage
{
    /// <summary>The plans to choose from.</summary>
    public IReadOnlyList<PlanSide> Choices { get; private set; } = [];

    /// <summary>The name of the older.</summary>
    public string Before { get; private set; } = "";

    /// <summary>The name of the newer.</summary>
    public string After { get; private set; } = "";

    /// <summary>All that is different, as the reader may know it.</summary>
    public DifferenceList Differences { get; private set; } = null!;

    public VersionLinks Plans { get; private set; } = null!;

    protected override Section Section => Section.Plan;

    public async Task<IActionResult> OnGetAsync(string? prima, string? dopo, string? formato)
    {
        Plans = new VersionLinks(Links);
        Choices = await sides.ListAsync(Loaded.Summary, HttpContext.RequestAborted);
        After = dopo ?? VersionLinks.Now;
        Before = prima ?? Choices.Skip(1).FirstOrDefault()?.Name ?? VersionLinks.Now;
        var now = (await cycles.FindAsync(Loaded.Summary.AdministrationCode, Loaded.Summary.Year, HttpContext.RequestAborted))!;
        if (await sides.FindAsync(now, Before, HttpContext.RequestAborted) is not { } before || await sides.FindAsync(now, After, HttpContext.RequestAborted) is not { } after)
        {
            return NotFound();
        }
        var seen = PlanSight.Of(Actor!, now.Cycle, before, after);
        if (formato is not null)
        {
            return Download(seen[0], seen[1], formato);
        }
        Differences = DifferenceList.Between(seen[0], seen[1]);
        return Page();
    }

    /// <summary>What a plan is called among the choices.</summary>
    public string LabelOf(string name) => Choices.First(choice => choice.Name == name).Label;

    private IActionResult Download(Cycle before, Cycle after, string format) =>
        TableFile.Of(DifferencesTable.Of(before, after), $"{Loaded.Summary.AdministrationCode}-{Loaded.Summary.Year}-confronto-{Before}-{After}", format);
}
