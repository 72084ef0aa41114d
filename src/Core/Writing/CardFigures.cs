using Traguardo.Core.Display;
using Traguardo.Core.Explaining;
using Traguardo.Core.Monitoring;
using Traguardo.Core.Reports;
using Traguardo.Core.Scoring;

namespace Traguardo.Core.Writing;

/// <summary>The figures of scorecards, of what stands in them, and of strategic areas.</summary>
internal sealed class CardFigures(ScoredCycle scored, Figures figures, FigureList list)
{
    private const string Own = "ente";

    public void AddAll()
    {
        for (var c = 0; c < scored.Scorecards.Count; c++)
        {
            AddCard(scored.Scorecards[c], c == 0);
        }
        foreach (var card in scored.Scorecards)
        {
            foreach (var entry in card.Below)
            {
                AddEntry(entry);
            }
        }
        foreach (var area in scored.Areas)
        {
            AddArea(area);
        }
    }

    private void AddCard(ScoredNode card, bool isOwn)
    {
        var name = isOwn && !scored.Scorecards.Any(other => other.Node.Code == Own) ? Own : card.Node.Code;
        void Add(string property, string label, string shown) =>
            list.Add(Figure($"{name}.{property}", label.With(EntryName.Of(card)), shown, card), $"{card.Path}.{property}");
        Add("score", WritingTexts.Score, ResultOf(card) is { } score ? figures.Score(score) + "%" : LiveFigure.Nothing);
        Add("judgement", WritingTexts.Judgement, JudgementOf(card));
        Add("light", WritingTexts.Light, LightOf(card));
        Add("lost", WritingTexts.Lost, LostOf(card));
    }

    private void AddEntry(ScoredEntry entry)
    {
        var code = EntryName.CodeOf(entry);
        void Add(string property, string label, string shown) =>
            list.Add(Figure($"{code}.{property}", label.With(EntryName.Of(entry)), shown, entry), $"{entry.Path}.{property}");
        Add("achievement", WritingTexts.Achievement, ResultOf(entry) is { } result ? figures.Achieved(result) : LiveFigure.Nothing);
        Add("light", WritingTexts.Light, LightOf(entry));
        Add("weight", WritingTexts.Weight, entry.Weight == 0 ? LiveFigure.Nothing : figures.Weight(entry.Weight));
        Add("lost", WritingTexts.Lost, LostOf(entry));
    }

    private void AddArea(ScoredArea area)
    {
        var label = WritingTexts.Area.With(area.Area.Code, area.Area.ShortTitle ?? area.Area.Title);
        var score = FilledSoFar.Of(scored.Cycle, area) == Filled.None ? null : area.Score;
        list.Add(new LiveFigure($"area.{area.Area.Code}.score", WritingTexts.Score.With(label), score is { } given ? figures.Percent(given) : LiveFigure.Nothing));
        list.Add(new LiveFigure($"area.{area.Area.Code}.light", WritingTexts.Light.With(label), Word(Outcomes.Of(FilledSoFar.Of(scored.Cycle, area)) ?? Outcomes.Of(null, scored.LightOf(score)))));
    }

    private static LiveFigure Figure(string name, string label, string shown, ScoredEntry of) => new(name, label, shown, of.Path) { Subject = of.Path };

    private decimal? ResultOf(ScoredEntry entry) => FilledSoFar.Of(scored.Cycle, entry) == Filled.None ? null : entry.Result;

    private string LostOf(ScoredEntry entry) =>
        entry.Result is not null && FilledSoFar.Of(scored.Cycle, entry) == Filled.All ? figures.Points(entry.PointsLost) : LiveFigure.Nothing;

    /// <summary>What the OIV judged where it has, else what the method says of the score.</summary>
    private string JudgementOf(ScoredNode card) =>
        scored.Cycle.Judgements.Find(judgement => judgement.Scorecard == card.Node.Code)?.Label
        ?? (FilledSoFar.Of(scored.Cycle, card) == Filled.All ? scored.JudgementOf(card)?.Label : null)
        ?? LiveFigure.Nothing;

    private string LightOf(ScoredEntry entry) => Word(Outcomes.Of(scored, entry));

    /// <summary>The word of an outcome as it stands in a sentence.</summary>
    private string Word(Outcome outcome)
    {
        var word = Outcomes.Word(outcome);
        return word.Length == 0 ? word : char.ToLower(word[0], figures.Culture) + word[1..];
    }
}
