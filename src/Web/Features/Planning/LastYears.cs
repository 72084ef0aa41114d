using Traguardo.Core.Cycles;
using Traguardo.Core.Scoring;
using Traguardo.Web.Data;

namespace Traguardo.Web.Features.Planning;

/// <summary>What was promised the year before.</summary>
internal static class LastYears
{
    /// <summary>The target of the same item in the cycle of the year before: at the same path, or else where the same indicator stood in the same card; null where there was none.</summary>
    /// <param name="cycles">The administration's other cycles.</param>
    /// <param name="year">The year before.</param>
    /// <param name="path">Path of the item.</param>
    /// <param name="item">The item.</param>
    public static Target? Target(IEnumerable<LoadedCycle> cycles, int year, string path, Item item)
    {
        if (cycles.FirstOrDefault(cycle => cycle.Summary.Year == year) is not { } before)
        {
            return null;
        }
        var scored = before.Compiled.Score();
        var card = path.Split('/')[0];
        var items = scored.Scorecards.Where(one => one.Node.Code == card).SelectMany(one => one.Items).Where(one => item.Indicator is not null && one.Item.Indicator == item.Indicator);
        var same = scored.Find(path) is ScoredItem there && there.Item.Indicator == item.Indicator ? there : items.FirstOrDefault();
        return same?.Item.Target;
    }
}
