using Traguardo.Core.Cycles;
using Traguardo.Core.Display;
using Traguardo.Core.Measures;
using Traguardo.Core.Scoring;

namespace Traguardo.Core.Explaining;

/// <summary>What an item obtained, what was promised, and what that does; or why it does not count.</summary>
internal sealed class ItemInWords(Cycle cycle, Figures figures)
{
    /// <param name="item">The item.</param>
    /// <param name="scorecard">The scorecard that looks at it, by whose neutralisations it is seen.</param>
    /// <param name="scale">Of whose 100 points it has its share.</param>
    public string Of(ScoredItem item, string scorecard, Node scale) => item.State switch
    {
        ItemState.Monitoring => ExplainTexts.WhyMonitoring.With(figures.Actual(item)),
        ItemState.NotDue => ExplainTexts.WhyNotDue,
        ItemState.NotApplicable => item.Objective is null ? ExplainTexts.WhyNotApplicable : ExplainTexts.WhyObjectiveWithoutScore,
        ItemState.Neutralised => Neutralised(item, scorecard),
        ItemState.Missing => Missing(item) + Lost(item, scale),
        _ => Counted(item, scorecard) + (item.State == ItemState.Estimated ? " " + ExplainTexts.IsEstimated : "") + Lost(item, scale),
    };

    /// <summary>What stands right below a node and was set aside in a scorecard, each with its act, and a space; empty where nothing was.</summary>
    public string SetAside(ScoredNode node, string scorecard) => string.Concat(node.Children.OfType<ScoredItem>()
        .Where(item => item.State == ItemState.Neutralised)
        .Select(item => (cycle.Method.Neutralised == NeutralisedRule.Full ? ExplainTexts.WithSetAside : ExplainTexts.WithoutSetAside).With(
            item.Item.Indicator!, Decision(item, scorecard)?.Act is { } act ? $": {act}" : "") + " "));

    private string Counted(ScoredItem item, string scorecard)
    {
        var achievement = figures.Achieved(item.Result!.Value);
        var actual = figures.ActualInWords(item);
        return item.Item.Target is not { } target ? ExplainTexts.WhyWithoutTarget.With(Subject(item, scorecard), actual, achievement)
            : target.Value.Kind switch
            {
                ValueKind.YesNo => ExplainTexts.WhyAnswer.With(actual, figures.Target(item), achievement),
                ValueKind.Date => ExplainTexts.WhyDay.With(actual, figures.Date(target.Value.Date), achievement),
                _ => ExplainTexts.WhyMeasured.With(Subject(item, scorecard), actual, Target(item, target), achievement),
            };
    }

    // In a sentence a target of one value or of two bounds needs no sign.
    private string Target(ScoredItem item, Target target)
    {
        string Shown(decimal number) => figures.WithUnit(Value.Of(number), item.Indicator!.Indicator.Unit, item.Indicator.Indicator.Decimals);
        return item.Indicator?.Indicator.Better switch
        {
            Better.Equal => Shown(target.Value.Content),
            Better.Within => ExplainTexts.Between.With(Shown(target.Value.Content), Shown(target.Upper!.Value)),
            _ => figures.Target(item),
        };
    }

    private string Subject(ScoredItem item, string scorecard)
    {
        if (item.Objective is not { Node.Code: var code } objective)
        {
            return ExplainTexts.TheActual;
        }
        var aside = SetAside(objective).Select(below => Decision(below, scorecard)?.Act is { } act ? $"{below.Item.Indicator}: {act}" : below.Item.Indicator!).ToList();
        return aside.Count == 0 ? ExplainTexts.TheScoreOf.With(code)
            : (cycle.Method.Neutralised == NeutralisedRule.Full ? ExplainTexts.TheScoreWithFull : ExplainTexts.TheScoreWithout).With(code, string.Join("; ", aside));
    }

    private static IEnumerable<ScoredItem> SetAside(ScoredNode node) => node.Items.SelectMany(item =>
        item.State == ItemState.Neutralised ? [item] : item.Objective is { } objective ? SetAside(objective) : []);

    private Neutralisation? Decision(ScoredItem item, string scorecard) => cycle.Neutralisations.Find(neutralisation =>
        neutralisation.IsInForce && neutralisation.Scorecard == scorecard && neutralisation.Indicator == item.Item.Indicator);

    private string Missing(ScoredItem item)
    {
        var reason = item.Reason switch
        {
            MissingReason.DivisionByZero => ExplainTexts.DividesByZero,
            MissingReason.OutOfRange => ExplainTexts.OutOfRange,
            MissingReason.NoTarget => ExplainTexts.NoTarget,
            _ => ExplainTexts.NoValue,
        };
        return (cycle.Method.Missing == MissingRule.Zero ? ExplainTexts.CountsZero : ExplainTexts.IsSkipped).With(reason);
    }

    private string Neutralised(ScoredItem item, string scorecard)
    {
        var decision = Decision(item, scorecard);
        return (cycle.Method.Neutralised == NeutralisedRule.Full ? ExplainTexts.WhyNeutralisedFull : ExplainTexts.WhyNeutralised)
            + (decision?.Act is { } act ? " " + ExplainTexts.Act.With(act) : "")
            + (decision?.Reason is { } reason ? " " + ExplainTexts.Reason.With(reason) : "");
    }

    private string Lost(ScoredItem item, Node scale)
    {
        if (item.PointsLost <= 0)
        {
            return "";
        }
        var (lost, share) = (figures.Points(item.PointsLost), figures.Points(item.Share));
        return " " + (scale.Kind == NodeKind.Scorecard ? ExplainTexts.Takes.With(lost, share) : ExplainTexts.TakesWithin.With(lost, share, scale.Code));
    }
}
