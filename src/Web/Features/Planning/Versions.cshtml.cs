using Traguardo.Web.Data;
using Traguardo.Web.Features.Shared;

namespace Traguardo.Web.Features.Planning;

/// <summary>All that was kept of the plan, version by version.</summary>
public sealed class VersionsModel(TraguardoDb db) : CyclePage
{
    /// <summary>The newest first.</summary>
    public IReadOnlyList<PlanVersionLine> Versions { get; private set; } = [];

    public VersionLinks Plans { get; private set; } = null!;

    protected override Section Section => Section.Plan;

    public async Task OnGetAsync()
    {
        Plans = new VersionLinks(Links);
        Versions = [.. Enumerable.Reverse(await PlanHistory.OfAsync(db, Loaded.Summary.Id, HttpContext.RequestAborted))];
    }
}
