using Traguardo.Core.Cycles;
using Traguardo.Core.Display;
using Traguardo.Core.Planning.Differences;

namespace Traguardo.Web.Features.Planning;

/// <summary>Differences between two plans, as a page lists them.</summary>
/// <param name="All">All of them, in the order of the plan.</param>
/// <param name="Names">What the parts are called.</param>
public sealed record DifferenceList(IReadOnlyList<Difference> All, PlanNames Names)
{
    /// <summary>Shown on a page at most; files hold them all.</summary>
    public const int Most = 500;

    /// <summary>Compares two plans as the reader sees them.</summary>
    public static DifferenceList Between(Cycle before, Cycle after) => new(CycleDifferences.Between(before, after), new PlanNames(after, before));

    /// <summary>How many there are, and of what kind, in words.</summary>
    public string Summary
    {
        get
        {
            if (All.Count == 0)
            {
                return PlanVersionTexts.NoDifference;
            }
            var kinds = All.CountBy(difference => difference.Kind).ToDictionary();
            (DifferenceKind Kind, string Forms)[] forms =
            [
                (DifferenceKind.Changed, PlanVersionTexts.SoManyChanged),
                (DifferenceKind.Added, PlanVersionTexts.SoManyAdded),
                (DifferenceKind.Removed, PlanVersionTexts.SoManyRemoved),
                (DifferenceKind.Moved, PlanVersionTexts.SoManyMoved),
                (DifferenceKind.Renamed, PlanVersionTexts.SoManyRenamed),
            ];
            return Counted.Of(All.Count, PlanVersionTexts.SoMany) + ": "
                + string.Join(", ", forms.Where(form => kinds.ContainsKey(form.Kind)).Select(form => Counted.Of(kinds[form.Kind], form.Forms))) + ".";
        }
    }
}
