using Traguardo.Core.Measures;
using Traguardo.Core.Recording;
using Traguardo.Core.Scoring;

namespace Traguardo.Core.Validating;

/// <summary>
/// The values that a sample is drawn from: those of the cycle's year that were given, measured or estimated, of measures and of indicators;
/// of one scorecard those alone that count in it. They are all in <c>performance-cycle/1</c>.
/// </summary>
public static class DrawableValues
{
    /// <summary>The values, by their keys; in the order of the cycle.</summary>
    /// <param name="scored">The cycle.</param>
    /// <param name="scorecard">Code of the scorecard in which they count; null for all.</param>
    public static IReadOnlyList<DatumKey> Of(ScoredCycle scored, string? scorecard = null)
    {
        ArgumentNullException.ThrowIfNull(scored);
        var cycle = scored.Cycle;
        var counting = scorecard is null ? null : Counting(scored, scorecard);
        return
        [
            .. from value in cycle.Values
               let key = new DatumKey(DatumKind.Measure, value.Measure, value.Year, value.Period)
               where value.Year == cycle.Year && IsGiven(value.Value, value.State) && counting?.Contains((key.Kind, key.Code)) != false
               select key,
            .. from value in cycle.IndicatorValues
               let key = new DatumKey(DatumKind.Indicator, value.Indicator, value.Year, value.Period)
               where value.Year == cycle.Year && IsGiven(value.Value, value.State) && counting?.Contains((key.Kind, key.Code)) != false
               select key,
        ];
    }

    private static bool IsGiven(Value? value, ValueState state) => value is not null && state is ValueState.Measured or ValueState.Estimated;

    // What the items that count in a scorecard are worked out from, those of objectives that it refers to among them.
    private static HashSet<(DatumKind, string)> Counting(ScoredCycle scored, string scorecard)
    {
        var codes = new HashSet<(DatumKind, string)>();
        void Add(ScoredNode node)
        {
            foreach (var item in node.Items.Where(item => item.State is ItemState.Measured or ItemState.Estimated))
            {
                if (item.Objective is { } objective)
                {
                    Add(objective);
                }
                else if (item.Indicator is { Formula: null } recorded)
                {
                    codes.Add((DatumKind.Indicator, recorded.Indicator.Code));
                }
                else if (item.Indicator is { } indicator)
                {
                    codes.UnionWith(indicator.Inputs.Where(input => input.YearOffset == 0).Select(input => (DatumKind.Measure, input.Measure.Code)));
                }
            }
        }
        if (scored.Scorecards.FirstOrDefault(card => card.Node.Code == scorecard) is { } card)
        {
            Add(card);
        }
        return codes;
    }
}
