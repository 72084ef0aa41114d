using Traguardo.Core.Cycles;
using Traguardo.Core.Display;
using Traguardo.Core.Explaining;
using Traguardo.Core.Scoring;

namespace Traguardo.Web.Commands.Printing;

/// <summary>A scored cycle for people: of every scorecard the answer, why, and the tree as a report prints it; then the strategic areas.</summary>
public sealed class ScoreText(ScoredCycle scored, Figures figures, Page page)
{
    private readonly WhyInWords why = new(scored, figures);

    public IEnumerable<string> Lines() =>
        [.. Head(), .. scored.Scorecards.SelectMany(Scorecard), .. scored.Areas.Count == 0 ? [] : Areas()];

    private IEnumerable<string> Head()
    {
        var (name, year, period) = (PlainText.Of(scored.Cycle.Administration.Name), scored.Cycle.Year, scored.Period.Code);
        yield return scored.Period.IsYear
            ? string.Format(null, CommandTexts.CycleHead, name, year)
            : string.Format(null, CommandTexts.CycleHeadPeriod, name, year, period);
        foreach (var line in PlainText.Wrap(scored.Cycle.Note ?? "", page.Width))
        {
            yield return line;
        }
        yield return "";
    }

    private IEnumerable<string> Scorecard(ScoredNode scorecard)
    {
        yield return Answer(scorecard);
        foreach (var line in PlainText.Wrap(why.Of(scorecard), page.Width))
        {
            yield return line;
        }
        yield return "";
        foreach (var line in Tree(scorecard).Lines(page))
        {
            yield return line;
        }
        foreach (var line in Missing(scorecard))
        {
            yield return line;
        }
        yield return "";
    }

    private string Answer(ScoredNode scorecard)
    {
        var light = scored.LightOf(scorecard.Result);
        var status = Status.Of(light);
        string?[] parts =
        [
            $"{PlainText.Of(scorecard.Node.Title)}: {(scorecard.Result is { } score ? figures.Score(score) : "–")}",
            scored.JudgementOf(scorecard) is { } judgement ? PlainText.Of(judgement.Label) : null,
            Status.Paint(status.Text, light, page),
        ];
        return string.Join(" · ", parts.Where(part => part is not null));
    }

    private TextTable Tree(ScoredNode scorecard)
    {
        var table = new TextTable(
            new Column(CommandTexts.ColumnCode),
            new Column(CommandTexts.ColumnTitle, GivesWay: true),
            new Column(CommandTexts.ColumnWeight, IsRight: true, LeftOut: 2),
            new Column(CommandTexts.ColumnActual, IsRight: true, LeftOut: 3),
            new Column(CommandTexts.ColumnTarget, IsRight: true, LeftOut: 1),
            new Column("%", IsRight: true),
            new Column(CommandTexts.ColumnStatus),
            new Column(CommandTexts.ColumnLost, IsRight: true));
        AddRows(table, scorecard, indent: "");
        return table;
    }

    private void AddRows(TextTable table, ScoredNode parent, string indent)
    {
        foreach (var child in parent.Children)
        {
            if (child is ScoredNode node)
            {
                table.Add(indent + node.Node.Code, Title(node), Weight(node.Node), "", "", Whole(node), Status.Of(scored.LightOf(node.Result)), Lost(node));
                AddRows(table, node, indent + "  ");
            }
            else
            {
                AddRow(table, (ScoredItem)child, indent);
            }
        }
    }

    private void AddRow(TextTable table, ScoredItem item, string indent) => table.Add(
        indent + (item.Item.Indicator ?? item.Item.Objective!),
        item.Indicator?.Indicator.Name ?? Title(item.Objective!),
        Weight(item.Item),
        figures.Actual(item),
        item.Item.Target is null ? "" : figures.Target(item),
        Whole(item),
        Status.Of(scored.LightOf(item.Result), item.State),
        Lost(item));

    private IEnumerable<string> Missing(ScoredNode scorecard)
    {
        var missing = scorecard.Items.Where(item => item.State == ItemState.Missing).ToList();
        if (missing.Count == 0)
        {
            yield break;
        }
        yield return "";
        yield return CommandTexts.MissingValues;
        foreach (var item in missing)
        {
            yield return PlainText.Of($"  {item.Path}: {why.Of(item)}");
        }
    }

    private IEnumerable<string> Areas()
    {
        var table = new TextTable(
            new Column(CommandTexts.ColumnArea),
            new Column(CommandTexts.ColumnTitle, GivesWay: true),
            new Column("%", IsRight: true),
            new Column(CommandTexts.ColumnStatus));
        foreach (var area in scored.Areas)
        {
            table.Add(area.Area.Code, area.Area.ShortTitle ?? area.Area.Title, area.Score is { } score ? figures.Whole(score) : "–", Status.Of(scored.LightOf(area.Score)));
        }
        return table.Lines(page).Append("");
    }

    private static string Title(ScoredNode node) => node.Node.ShortTitle ?? node.Node.Title;

    private string Weight(Entry entry) => entry.Weight is { } weight ? figures.Weight(weight) : "";

    private string Whole(ScoredEntry entry) => entry.Result is { } result ? figures.Whole(result) : "–";

    private string Lost(ScoredEntry entry) => entry.PointsLost == 0 ? "" : figures.Points(entry.PointsLost);
}
