using Traguardo.Core.Planning.Differences;
using Traguardo.Core.Recording;
using Traguardo.Core.Reports;
using Traguardo.Web.Data;

namespace Traguardo.Web.Features.Oiv;

/// <summary>The working papers as tables, a sheet each.</summary>
/// <param name="page">The page that shows the same.</param>
public sealed class PapersTables(PapersModel page)
{
    /// <summary>All of them.</summary>
    public IReadOnlyList<ReportTable> All => [Facts, Sample, Judgements, Validation, Neutralisations, Opinions];

    private ReportTable Facts => Table(OivTexts.SheetFacts, [OivTexts.What, OivTexts.ValueColumn],
    [
        [OivTexts.Administration, page.Cycle.Administration.Name],
        [OivTexts.Year, $"{page.Cycle.Year}"],
        [OivTexts.PhaseColumn, Core.Phases.PhaseWords.Sentence(page.Cycle)],
        ["ciclo.json, SHA-256", page.CycleHash],
        ["risultato.json, SHA-256", page.ResultHash],
        [OivTexts.AuditHead, page.Head?.Hash],
        [OivTexts.AuditEntries, page.Head is { } head ? $"{head.Sequence}" : null],
        [OivTexts.HowDrawn, OivTexts.Algorithm],
    ]);

    private ReportTable Sample => Table(OivTexts.TabSample,
        [OivTexts.SampleColumn, OivTexts.Seed, OivTexts.PlaceColumn, OivTexts.KeyColumn, OivTexts.Name, OivTexts.PeriodColumn, OivTexts.OwnerColumn, OivTexts.ValueDrawn, OivTexts.ValueNow, OivTexts.Hand, OivTexts.EvidenceColumn, OivTexts.Outcome, OivTexts.Note, OivTexts.MarkColumn],
        [.. page.Samples.SelectMany(sample => sample.Rows.Select(row => new[]
        {
            $"{row.Sample.Number}", row.Sample.Seed, $"{row.Drawn.Place}", row.Drawn.Datum, row.Datum?.Name,
            row.Datum is { } datum ? PeriodInWords.Of(datum.Key.Year, datum.Key.Period, page.Figures) : null,
            row.Datum is { } owned ? Recording.RecordingLinks.NameOf(owned.Owner, page.Cycle) : null,
            row.WasInWords(page.Figures), row.NowInWords(page.Figures), row.Hand?.InWords(page.Figures), string.Join("; ", row.Evidence.Select(one => one.Name)),
            Verdict(row), row.Standing?.Note, row.Drawn.Mark,
        }))]);

    private ReportTable Judgements => Table(OivTexts.TabJudgements,
        [OivTexts.Scorecard, OivTexts.Score, OivTexts.Band, OivTexts.JudgementOfOiv, OivTexts.Reason, OivTexts.Act],
        [.. JudgedCards.Of(page).Select(card => (card, Judgement: page.Cycle.Judgements.Find(one => one.Scorecard == card.Node.Code))).Select(one => new[]
        {
            one.card.Node.Title, one.card.Result is { } result ? page.Figures.Score(result) + "%" : null, page.Scored.JudgementOf(one.card)?.Label,
            one.Judgement?.Label, one.Judgement?.Reason, one.Judgement is { } given ? page.ActInWords(given.Organ, given.Number, given.Date) : null,
        })]);

    private ReportTable Validation => Table(OivTexts.TabValidation,
        [OivTexts.Act, OivTexts.Outcome, OivTexts.Observations, OivTexts.Criterion, OivTexts.Answer, OivTexts.Note],
        [.. from act in page.Cycle.Validations
            from criterion in act.Criteria.DefaultIfEmpty()
            select new[]
            {
                page.ActInWords(act.Organ, act.Number, act.Date), act.Reopened is null ? FieldWords.Of(act.Outcome) : string.Format(null, OivTexts.NoLongerInForce, FieldWords.Of(act.Outcome)), act.Observations,
                criterion?.Title, criterion is null ? null : FieldWords.Of(criterion.Answer), criterion?.Note,
            }]);

    private ReportTable Neutralisations => Table(OivTexts.Neutralisations,
        [OivTexts.Scorecard, OivTexts.Indicator, OivTexts.State, OivTexts.Reason, OivTexts.DecisionReason, OivTexts.Act],
        [.. page.Cycle.Neutralisations.Select(set => new[]
        {
            page.CardName(set.Scorecard), set.Indicator, FieldWords.Of(set.State), set.Reason, set.DecisionReason, page.ActInWords(null, set.Act, set.DecidedOn),
        })]);

    private ReportTable Opinions => Table(OivTexts.Opinions,
        [OivTexts.Code, OivTexts.Node, OivTexts.Reason, OivTexts.Opinion, OivTexts.OpinionReason, OivTexts.Date, OivTexts.State],
        [.. page.Opinions.Select(revision => new[]
        {
            revision.Code, revision.Node, revision.Reason, revision.Opinion is { } opinion ? FieldWords.Of(opinion) : null, revision.OpinionReason,
            revision.OpinionOn is { } day ? page.Figures.Date(day) : null, FieldWords.Of(revision.State),
        })]);

    /// <summary>What the OIV said of a value last, in a word.</summary>
    public static string Verdict(SampleRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Standing?.Verdict switch { SampleVerdict.Verified => OivTexts.Verified, SampleVerdict.Contested => OivTexts.Contested, _ => OivTexts.ToVerify };
    }

    private ReportTable Table(string name, string[] columns, string?[][] rows) => new()
    {
        Name = name,
        Title = $"{OivTexts.PapersTitle} {page.Cycle.Year}: {name}, {page.Cycle.Administration.Name}",
        Columns = [.. columns.Select(column => new ReportColumn(column))],
        Rows = [.. rows.Select(row => new ReportRow(RowRole.Item, 0, [.. row.Select(ReportCell.Of)]))],
        Figures = page.Figures,
    };
}
