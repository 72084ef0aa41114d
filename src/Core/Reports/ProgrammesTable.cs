using Traguardo.Core.Compiling;
using Traguardo.Core.Cycles;
using Traguardo.Core.Display;
using Traguardo.Core.Measures;
using Traguardo.Core.Scoring;

namespace Traguardo.Core.Reports;

/// <summary>The programmes with their money: what was set aside, what was spent.</summary>
public static class ProgrammesTable
{
    private const int CentDecimals = 2;

    /// <summary>The table of all programmes, in the order planned; one without a name is called by its objective. In the language of the ambient culture.</summary>
    public static ReportTable Of(ScoredCycle scored)
    {
        ArgumentNullException.ThrowIfNull(scored);
        var programmes = scored.Cycle.Programmes;
        return new ReportTable
        {
            Name = ReportTexts.Programmes,
            Title = Titles.Of(ReportTexts.Programmes, scored),
            Columns = Columns(),
            Rows = [.. programmes.Select(programme => Row(programme, scored.Compiled.ObjectiveOf(programme)))],
            Total = Total(programmes),
            Notes = Notes(scored.Cycle),
            Figures = Figures.Current,
        };
    }

    private static List<ReportColumn> Columns() =>
    [
        new(ReportTexts.Code, ColumnKind.RowHeader),
        new(ReportTexts.Programme),
        new(ReportTexts.ObjectiveKind),
        new(ReportTexts.ExpenseKind),
        new(ReportTexts.Budget, ColumnKind.Sum),
        new(ReportTexts.Spent, ColumnKind.Sum),
        new(ReportTexts.SpentShare, ColumnKind.Figure),
    ];

    private static ReportRow Row(Programme programme, CompiledNode? objective) => new(RowRole.Item, 0,
    [
        ReportCell.Of(programme.Code),
        ReportCell.Of(programme.Name ?? objective?.Node.Title),
        ReportCell.Of(objective?.Node.Code),
        ReportCell.Of(programme.Kind),
        Euros(programme.Budget),
        Euros(programme.Spent),
        ReportCell.Of(programme.SpentShare, UnitOfMeasure.Percent, CentDecimals),
    ]);

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
        ]);
    }

    private static List<string> Notes(Cycle cycle)
    {
        var notes = new List<string>();
        var unknown = cycle.Programmes.Count(programme => programme.Spent is null);
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
