namespace Traguardo.Documents.Workbooks.Plans;

/// <summary>A column of a plan's sheet, or a row of the sheet of the cycle itself.</summary>
/// <param name="Member">The member of the format; with a dot, one of a member.</param>
/// <param name="Head">The name of the text of its head.</param>
/// <param name="Kind">How it stands in a cell.</param>
/// <param name="Width">Its width, in digits.</param>
internal sealed record PlanColumn(string Member, string Head, PlanCellKind Kind, int Width = 14)
{
    /// <summary>True where a row makes no sense without it.</summary>
    public bool IsRequired { get; init; }

    public string Shown => PlanTexts.ResourceManager.GetString(Head, PlanTexts.Culture)!;

    public IReadOnlyList<string> Heads => [Shown, .. BothLanguages.Of(PlanTexts.ResourceManager, Head)];
}

/// <summary>A sheet of a plan.</summary>
/// <param name="Name">The name of the text of its name.</param>
/// <param name="Path">Where its list stands in the format.</param>
/// <param name="Columns">Its columns; one more holds what no column knows.</param>
internal sealed record PlanSheet(string Name, string Path, IReadOnlyList<PlanColumn> Columns)
{
    public string Shown => PlanTexts.ResourceManager.GetString(Name, PlanTexts.Culture)!;

    /// <summary>The sheet in a workbook; null where it is not there.</summary>
    public BookSheet? In(Book book) => BothLanguages.Of(PlanTexts.ResourceManager, Name).Select(book.Sheet).FirstOrDefault(sheet => sheet is not null);
}

/// <summary>The sheets of a plan: a line for each column, and nothing else to do where the format gains a member.</summary>
internal static class PlanSheets
{
    private const int Long = 42;

    public static readonly PlanColumn Other = new("", nameof(PlanTexts.Other), PlanKinds.Json, Long);

    /// <summary>What there is once: a row for each.</summary>
    public static readonly PlanSheet Cycle = new(nameof(PlanTexts.SheetCycle), "",
    [
        Required("administration.code", nameof(PlanTexts.AdministrationCode), PlanKinds.Text),
        Required("administration.name", nameof(PlanTexts.AdministrationName), PlanKinds.Text),
        new("administration.kind", nameof(PlanTexts.AdministrationKind), PlanKinds.Text),
        new("administration.region", nameof(PlanTexts.AdministrationRegion), PlanKinds.Text),
        Required("year", nameof(PlanTexts.Year), PlanKinds.Number),
        new("note", nameof(PlanTexts.Note), PlanKinds.Text),
        new("method.cap", nameof(PlanTexts.MethodCap), PlanKinds.Cap),
        new("method.missing", nameof(PlanTexts.MethodMissing), WordKinds.MissingRule),
        new("method.neutralised", nameof(PlanTexts.MethodNeutralised), WordKinds.NeutralisedRule),
        new("method.rowRounding", nameof(PlanTexts.MethodRowRounding), PlanKinds.Number),
        new("method.fourEyes", nameof(PlanTexts.MethodFourEyes), PlanKinds.Flag),
        new("method.evidenceRequired", nameof(PlanTexts.MethodEvidenceRequired), PlanKinds.Flag),
        new("method.publishedCards", nameof(PlanTexts.MethodPublishedCards), PlanKinds.Texts),
        new("method.lights.amber", nameof(PlanTexts.LightsAmber), PlanKinds.Number),
        new("method.lights.green", nameof(PlanTexts.LightsGreen), PlanKinds.Number),
        new("administration", nameof(PlanTexts.OtherAdministration), PlanKinds.Json),
        new("method", nameof(PlanTexts.OtherMethod), PlanKinds.Json),
        new("method.lights", nameof(PlanTexts.OtherLights), PlanKinds.Json),
        new("", nameof(PlanTexts.OtherCycle), PlanKinds.Json),
    ]);

    /// <summary>The values of measures and of indicators, one below the other: see <see cref="PlanValues"/>.</summary>
    public static readonly PlanSheet Values = new(nameof(PlanTexts.SheetValues), "values",
    [
        new("measure", nameof(PlanTexts.Measure), PlanKinds.Text),
        new("indicator", nameof(PlanTexts.Indicator), PlanKinds.Text),
        Required("year", nameof(PlanTexts.Year), PlanKinds.Number),
        new("period", nameof(PlanTexts.Period), PlanKinds.Text),
        new("value", nameof(PlanTexts.Value), PlanKinds.Value, 18),
        new("state", nameof(PlanTexts.State), WordKinds.State, 18),
        Reason(),
    ]);

    /// <summary>The rows of all scorecards: see <see cref="PlanEntries"/>.</summary>
    public static readonly PlanSheet Scorecards = new(nameof(PlanTexts.SheetScorecards), "scorecards",
    [
        new(PlanEntries.In, nameof(PlanTexts.In), PlanKinds.Text, 18),
        new("kind", nameof(PlanTexts.EntryKind), WordKinds.Entry, 18),
        new("code", nameof(PlanTexts.Code), PlanKinds.Text),
        new("title", nameof(PlanTexts.Title), PlanKinds.Text, Long),
        new("weight", nameof(PlanTexts.Weight), PlanKinds.Number, 10),
        new("indicator", nameof(PlanTexts.Indicator), PlanKinds.Text),
        new("objective", nameof(PlanTexts.Link), PlanKinds.Text, 18),
        new("target", nameof(PlanTexts.Target), PlanKinds.Target),
        new("laterTargets", nameof(PlanTexts.LaterTargets), PlanKinds.Targets, 20),
        new("targetReason", nameof(PlanTexts.TargetReason), PlanKinds.Text, 24),
        new("cap", nameof(PlanTexts.Cap), PlanKinds.Cap),
        new("curve", nameof(PlanTexts.Curve), PlanKinds.Curve, 24),
        new("monitoring", nameof(PlanTexts.Monitoring), PlanKinds.Flag),
        new("status", nameof(PlanTexts.Status), WordKinds.Status, 18),
        new("tags", nameof(PlanTexts.Tags), PlanKinds.Texts),
        new("note", nameof(PlanTexts.Note), PlanKinds.Text, 24),
        new("shortTitle", nameof(PlanTexts.ShortTitle), PlanKinds.Text, 24),
        new("rollup", nameof(PlanTexts.Rollup), WordKinds.Rollup, 18),
        new("level", nameof(PlanTexts.Level), WordKinds.Level),
        new("serves", nameof(PlanTexts.Serves), PlanKinds.Text, 18),
        new("programme", nameof(PlanTexts.Programme), PlanKinds.Text),
        Owner(),
        new("collaborators", nameof(PlanTexts.Collaborators), PlanKinds.Texts, 18),
        new("holder", nameof(PlanTexts.Holder), PlanKinds.Text),
        new("evaluator", nameof(PlanTexts.Evaluator), PlanKinds.Text),
    ]);

    /// <summary>All the sheets, in the order of the workbook.</summary>
    public static readonly IReadOnlyList<PlanSheet> All =
    [
        Cycle,
        new(nameof(PlanTexts.SheetUnits), "units", [Code(), Name(), new("parent", nameof(PlanTexts.Parent), PlanKinds.Text)]),
        new(nameof(PlanTexts.SheetMeasures), "measures",
        [
            Code(), Name(), UnitOfMeasure(), Source(), Owner(),
            new("frequency", nameof(PlanTexts.Frequency), WordKinds.Frequency),
            new("aggregation", nameof(PlanTexts.Aggregation), WordKinds.Aggregation, 20),
        ]),
        new(nameof(PlanTexts.SheetIndicators), "indicators",
        [
            Code(), Name(), Required("better", nameof(PlanTexts.Better), WordKinds.Better, 20), UnitOfMeasure(),
            new("decimals", nameof(PlanTexts.Decimals), PlanKinds.Number),
            new("formula", nameof(PlanTexts.Formula), PlanKinds.Text, Long),
            Source(), Owner(),
        ]),
        Scorecards,
        new(nameof(PlanTexts.SheetProgrammes), "programmes",
        [
            Code(),
            new("name", nameof(PlanTexts.Name), PlanKinds.Text, Long),
            new("objective", nameof(PlanTexts.Objective), PlanKinds.Text),
            new("budget", nameof(PlanTexts.Budget), PlanKinds.Number),
            new("spent", nameof(PlanTexts.Spent), PlanKinds.Number),
            new("kind", nameof(PlanTexts.ExpenseKind), PlanKinds.Text, 24),
            new("units", nameof(PlanTexts.ProgrammeUnits), PlanKinds.Texts, 24),
            new("from", nameof(PlanTexts.FirstYear), PlanKinds.Number),
            new("to", nameof(PlanTexts.LastYear), PlanKinds.Number),
            new("stakeholders", nameof(PlanTexts.Stakeholders), PlanKinds.Text, 24),
        ]),
        new(nameof(PlanTexts.SheetAreas), "strategicAreas",
        [
            Code(),
            Required("title", nameof(PlanTexts.Title), PlanKinds.Text, Long),
            new("shortTitle", nameof(PlanTexts.ShortTitle), PlanKinds.Text, 24),
            new("objectives", nameof(PlanTexts.Objectives), PlanKinds.Texts, Long),
        ]),
        Values,
        new(nameof(PlanTexts.SheetNeutralisations), "neutralisations",
        [
            Required("scorecard", nameof(PlanTexts.Scorecard), PlanKinds.Text),
            Required("indicator", nameof(PlanTexts.Indicator), PlanKinds.Text),
            new("act", nameof(PlanTexts.Act), PlanKinds.Text, 24),
            Reason(),
        ]),
        new(nameof(PlanTexts.SheetJudgements), "method.judgements",
        [
            Required("from", nameof(PlanTexts.From), PlanKinds.Number),
            Required("label", nameof(PlanTexts.Judgement), PlanKinds.Text, Long),
        ]),
        new(nameof(PlanTexts.SheetActs), "acts",
        [
            Required("to", nameof(PlanTexts.Phase), WordKinds.Phase, 24),
            new("organ", nameof(PlanTexts.Organ), PlanKinds.Text, 24),
            new("number", nameof(PlanTexts.Number), PlanKinds.Text),
            new("date", nameof(PlanTexts.Date), PlanKinds.Day),
            Reason(),
        ]),
    ];

    /// <summary>Those that hold a list of the format as it is, a row for each element.</summary>
    public static IEnumerable<PlanSheet> Lists => All.Except([Cycle, Scorecards, Values]);

    /// <summary>The members that some sheet knows of a part of the format that there is once.</summary>
    public static IReadOnlySet<string> Known(string part)
    {
        var within = part.Length == 0 ? "" : part + ".";
        return Cycle.Columns.Select(column => column.Member).Concat(All.Select(sheet => sheet.Path)).Append(PlanValues.OfIndicators).Append("format")
            .Where(path => path.Length > within.Length && path.StartsWith(within, StringComparison.Ordinal))
            .Select(path => path[within.Length..].Split('.')[0])
            .ToHashSet();
    }

    private static PlanColumn Required(string member, string head, PlanCellKind kind, int width = 14) => new(member, head, kind, width) { IsRequired = true };

    private static PlanColumn Code() => Required("code", nameof(PlanTexts.Code), PlanKinds.Text);

    private static PlanColumn Name() => Required("name", nameof(PlanTexts.Name), PlanKinds.Text, Long);

    private static PlanColumn UnitOfMeasure() => new("unit", nameof(PlanTexts.UnitOfMeasure), WordKinds.Unit, 18);

    private static PlanColumn Source() => new("source", nameof(PlanTexts.Source), PlanKinds.Text, 24);

    private static PlanColumn Owner() => new("owner", nameof(PlanTexts.Owner), PlanKinds.Text, 18);

    private static PlanColumn Reason() => new("reason", nameof(PlanTexts.Reason), PlanKinds.Text, Long);
}
