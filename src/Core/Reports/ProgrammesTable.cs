using Traguardo.Core.Cycles;
using Traguardo.Core.Display;
using Traguardo.Core.Measures;
using Traguardo.Core.Monitoring;
using Traguardo.Core.Scoring;

namespace Traguardo.Core.Reports;

/// <summary>The programmes with their money: what was set aside, what was spent.</summary>
public static class ProgrammesTable
{
    private const int CentDecimals = 2;

    /// <summary>The columns that it may have.</summary>
    public static IReadOnlyList<ColumnChoice> Choices { get; } =
    [
        new("code", _ => ReportTexts.Code, ColumnKind.RowHeader),
        new("title", _ => ReportTexts.Programme),
        new("objective", _ => ReportTexts.ObjectiveKind),
        new("kind", _ => ReportTexts.ExpenseKind),
        new("budget", _ => ReportTexts.Budget, ColumnKind.Sum),
        new("spent", _ => ReportTexts.Spent, ColumnKind.Sum),
        new("share", _ => ReportTexts.SpentShare, ColumnKind.Figure),
        new("achievement", _ => ReportTexts.Achievement, ColumnKind.Figure, IsUsual: false),
        new("outcome", _ => ReportTexts.Outcome, IsUsual: false),
        new("owner", _ => ReportTexts.Owner, IsUsual: false),
        new("services", _ => ReportTexts.Services, IsUsual: false),
        new("stakeholders", _ => ReportTexts.Stakeholders, IsUsual: false),
        new("span", _ => ReportTexts.Span, IsUsual: false),
    ];

    private static readonly string[] UsualKeys = ["code", "title", "objective", "kind", "budget", "spent", "share"];

    /// <summary>The table of all programmes, in the order planned; one without a name is called by its objective. In the language of the ambient culture.</summary>
    public static ReportTable Of(ScoredCycle scored)
    {
        ArgumentNullException.ThrowIfNull(scored);
        return Whole(scored, scored.Cycle.Programmes).Only(UsualKeys);
    }

    /// <summary>The table of some programmes, with every column there is.</summary>
    internal static ReportTable Whole(ScoredCycle scored, List<Programme> programmes)
    {
        var names = new UnitNames(scored.Cycle);
        return new ReportTable
        {
            Name = ReportTexts.Programmes,
            Title = Titles.Of(ReportTexts.Programmes, scored),
            Columns = [.. Choices.Select(choice => choice.In(scored))],
            Rows = [.. programmes.Select(programme => Row(programme, scored.Compiled.ObjectiveOf(programme) is { } node ? (ScoredNode)scored.Find(node.Path)! : null, scored, names))],
            Total = Total(programmes),
            Notes = Notes(scored.Cycle, programmes),
            Figures = Figures.Current,
        };
    }

    private static ReportRow Row(Programme programme, ScoredNode? objective, ScoredCycle scored, UnitNames names) => new(RowRole.Item, 0,
    [
        ReportCell.Of(programme.Code),
        ReportCell.Of(programme.Name ?? objective?.Node.Title),
        ReportCell.Of(objective?.Node.Code),
        ReportCell.Of(programme.Kind),
        Euros(programme.Budget),
        Euros(programme.Spent),
        ReportCell.Of(programme.SpentShare, UnitOfMeasure.Percent, CentDecimals),
        objective is null || FilledSoFar.Of(scored.Cycle, objective) == Filled.None ? ReportCell.Empty : ReportCell.Of(objective.Result, UnitOfMeasure.Percent, 0).Because(objective.Path),
        objective is null ? ReportCell.Empty : Outcomes.Cell(scored, objective),
        ReportCell.Of(names.Of(objective?.Node.Owner)),
        ReportCell.Of(names.Of(programme.Units)),
        ReportCell.Of(programme.Stakeholders),
        ReportCell.Of(Span(programme)),
    ]);

    private static string? Span(Programme programme) => (programme.From, programme.To) switch
    {
        (null, null) => null,
        var (from, to) when from == to => $"{from}",
        var (from, to) => $"{from}–{to}",
    };

    /// <summary>The sums; a percentage only where every programme says what it spent, for otherwise it would be of other money.</summary>
    private static ReportRow Total(List<Programme> programmes)
    {
        var budget = programmes.Sum(programme => programme.Budget ?? 0);
        var spent = programmes.Sum(programme => programme.Spent ?? 0);
        var isKnown = budget != 0 && programmes.TrueForAll(programme => programme is { Budget: not null, Spent: not null });
        return new ReportRow(RowRole.Total, 0,
        [
            ReportCell.Of(ReportTexts.Total),
            ReportCell.Empty,
            ReportCell.Empty,
            ReportCell.Empty,
            Euros(budget),
            Euros(spent),
            ReportCell.Of(isKnown ? Ratio.Of(spent, budget) : null, UnitOfMeasure.Percent, CentDecimals),
            ReportCell.Empty,
            ReportCell.Empty,
            ReportCell.Empty,
            ReportCell.Empty,
            ReportCell.Empty,
            ReportCell.Empty,
        ]);
    }

    private static List<string> Notes(Cycle cycle, List<Programme> programmes)
    {
        var notes = new List<string>();
        var unknown = programmes.Count(programme => programme.Spent is null);
        if (unknown > 0)
        {
            notes.Add(ReportTexts.SpentUnknown.With(unknown));
        }
        if (cycle.Note is { } note)
        {
            notes.Add(note);
        }
        return notes;
    }

    private static ReportCell Euros(decimal? euros) => ReportCell.Of(euros, UnitOfMeasure.Euro, CentDecimals);
}
