using System.Text.Json;
using System.Text.Json.Nodes;

namespace Traguardo.Documents.Workbooks.Plans;

/// <summary>A word of the format, shown in the words of people.</summary>
/// <param name="isOpen">True where any other word may stand as well.</param>
/// <param name="words">The words of the format, each with the name of its text.</param>
internal sealed class WordKind(bool isOpen, params (string Word, string Text)[] words) : PlanCellKind
{
    public override string Expected => PlanTexts.WordExpected.With(string.Join(", ", Choices));

    public override IReadOnlyList<string> Choices => [.. words.Select(word => Shown(word.Text))];

    public override object Write(JsonElement member) => Write(member.GetString()!);

    /// <summary>A word as people know it.</summary>
    public string Write(string word) => words.FirstOrDefault(row => row.Word == word).Text is { } text ? Shown(text) : word;

    public override bool TryRead(BookCell cell, out JsonNode? member) => Found(Read(cell.Text) is { } word ? JsonValue.Create(word) : null, out member);

    /// <summary>The word of the format, from one of either language or its own; null where there is none.</summary>
    public string? Read(string text)
    {
        var trimmed = text.Trim();
        foreach (var row in words)
        {
            if (row.Word == trimmed || BothLanguages.Of(PlanTexts.ResourceManager, row.Text).Contains(trimmed, StringComparer.OrdinalIgnoreCase))
            {
                return row.Word;
            }
        }
        return isOpen ? text : null;
    }

    private static string Shown(string text) => PlanTexts.ResourceManager.GetString(text, PlanTexts.Culture)!;
}

/// <summary>The words of the format.</summary>
internal static class WordKinds
{
    /// <summary>What a row of a scorecard is; an item is what it shows.</summary>
    public static readonly WordKind Entry = new(false,
        ("scorecard", nameof(PlanTexts.Scorecard)), ("perspective", nameof(PlanTexts.Perspective)), ("priority", nameof(PlanTexts.Priority)),
        ("objective", nameof(PlanTexts.Objective)), (PlanEntries.Indicator, nameof(PlanTexts.Indicator)), (PlanEntries.Link, nameof(PlanTexts.Link)));

    public static readonly WordKind Unit = new(true,
        ("number", nameof(PlanTexts.UnitNumber)), ("percent", nameof(PlanTexts.UnitPercent)), ("per-thousand", nameof(PlanTexts.UnitPerThousand)),
        ("ratio", nameof(PlanTexts.UnitRatio)), ("euro", nameof(PlanTexts.UnitEuro)), ("days", nameof(PlanTexts.UnitDays)), ("date", nameof(PlanTexts.UnitDate)),
        ("yesno", nameof(PlanTexts.UnitYesNo)), ("score", nameof(PlanTexts.UnitScore)));

    public static readonly WordKind Better = new(false,
        ("higher", nameof(PlanTexts.BetterHigher)), ("lower", nameof(PlanTexts.BetterLower)), ("equal", nameof(PlanTexts.BetterEqual)),
        ("within", nameof(PlanTexts.BetterWithin)), ("yes", nameof(PlanTexts.BetterYes)), ("by", nameof(PlanTexts.BetterBy)));

    public static readonly WordKind Rollup = new(false,
        ("weighted", nameof(PlanTexts.RollupWeighted)), ("mean", nameof(PlanTexts.RollupMean)), ("worst", nameof(PlanTexts.RollupWorst)));

    public static readonly WordKind Level = new(false,
        ("strategic", nameof(PlanTexts.LevelStrategic)), ("operational", nameof(PlanTexts.LevelOperational)), ("individual", nameof(PlanTexts.LevelIndividual)));

    public static readonly WordKind Status = new(false,
        ("notDue", nameof(PlanTexts.NotDue)), ("notApplicable", nameof(PlanTexts.NotApplicable)));

    public static readonly WordKind State = new(false,
        ("measured", nameof(PlanTexts.Measured)), ("estimated", nameof(PlanTexts.Estimated)), ("missing", nameof(PlanTexts.Missing)),
        ("notDue", nameof(PlanTexts.NotDue)), ("notApplicable", nameof(PlanTexts.NotApplicable)));

    public static readonly WordKind Frequency = new(false,
        ("year", nameof(PlanTexts.FrequencyYear)), ("half", nameof(PlanTexts.FrequencyHalf)), ("quarter", nameof(PlanTexts.FrequencyQuarter)), ("month", nameof(PlanTexts.FrequencyMonth)));

    public static readonly WordKind Aggregation = new(false,
        ("sum", nameof(PlanTexts.AggregationSum)), ("last", nameof(PlanTexts.AggregationLast)), ("mean", nameof(PlanTexts.AggregationMean)), ("toDate", nameof(PlanTexts.AggregationToDate)));

    public static readonly WordKind MissingRule = new(false,
        ("zero", nameof(PlanTexts.MissingZero)), ("skip", nameof(PlanTexts.MissingSkip)));

    public static readonly WordKind NeutralisedRule = new(false,
        ("leftOut", nameof(PlanTexts.NeutralisedLeftOut)), ("full", nameof(PlanTexts.NeutralisedFull)));

    public static readonly WordKind Phase = new(false,
        ("preparation", nameof(PlanTexts.PhasePreparation)), ("approved", nameof(PlanTexts.PhaseApproved)), ("underWay", nameof(PlanTexts.PhaseUnderWay)),
        ("finalMeasurement", nameof(PlanTexts.PhaseFinalMeasurement)), ("validation", nameof(PlanTexts.PhaseValidation)),
        ("reportApproved", nameof(PlanTexts.PhaseReportApproved)), ("published", nameof(PlanTexts.PhasePublished)));
}
