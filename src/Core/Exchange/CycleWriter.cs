using System.Text.Json;
using Traguardo.Core.Cycles;
using Traguardo.Core.Measures;

namespace Traguardo.Core.Exchange;

/// <summary>
/// Writes <c>performance-cycle/1</c>: UTF-8, two spaces, members in the order of the format, numbers with the digits they were
/// read with, unknown members after the known. Reading what is written gives the same cycle.
/// </summary>
public static class CycleWriter
{
    /// <summary>The whole file, with a line end after it.</summary>
    /// <exception cref="JsonException">An <see cref="IExtensible.Extra"/> is not the text of one JSON object.</exception>
    public static byte[] Write(Cycle cycle)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        return JsonFile.Of(writer => writer.Element(cycle, WriteCycle));
    }

    private static void WriteCycle(Utf8JsonWriter writer, Cycle cycle)
    {
        writer.WriteString("format", CycleReader.Format);
        writer.Object("administration", cycle.Administration, WriteAdministration);
        writer.WriteNumber("year", cycle.Year);
        writer.Text("note", cycle.Note);
        writer.Object("method", cycle.Method, WriteMethod);
        writer.List("units", cycle.Units, WriteUnit);
        writer.List("programmes", cycle.Programmes, WriteProgramme);
        writer.List("measures", cycle.Measures, WriteMeasure);
        writer.List("values", cycle.Values, WriteMeasureValue);
        writer.List("indicators", cycle.Indicators, WriteIndicator);
        writer.List("indicatorValues", cycle.IndicatorValues, WriteIndicatorValue);
        writer.List("scorecards", cycle.Scorecards, ScorecardWriter.WriteNode);
        writer.List("neutralisations", cycle.Neutralisations, WriteNeutralisation);
        writer.List("revisions", cycle.Revisions, WriteRevision);
        writer.List("analyses", cycle.Analyses, WriteAnalysis);
        writer.List("judgements", cycle.Judgements, WriteJudgement);
        writer.List("validations", cycle.Validations, WriteValidation);
        writer.List("strategicAreas", cycle.StrategicAreas, WriteStrategicArea);
        writer.List("acts", cycle.Acts, WriteAct);
    }

    private static void WriteAdministration(Utf8JsonWriter writer, Administration administration)
    {
        writer.WriteString("code", administration.Code);
        writer.WriteString("name", administration.Name);
        writer.Text("kind", administration.Kind);
        writer.Text("region", administration.Region);
    }

    private static void WriteMethod(Utf8JsonWriter writer, Method method)
    {
        ScorecardWriter.WriteCap(writer, method.Cap);
        writer.WordUnlessUsual("missing", Words.Missing, method.Missing);
        writer.WordUnlessUsual("neutralised", Words.Neutralised, method.Neutralised);
        writer.Number("rowRounding", method.RowRounding);
        writer.Flag("fourEyes", method.FourEyes);
        writer.Flag("evidenceRequired", method.EvidenceRequired);
        if (method.Revisions != new RevisionMonths())
        {
            writer.Object("revisions", method.Revisions, (inner, months) =>
            {
                inner.WriteNumber("from", months.From);
                inner.WriteNumber("until", months.Until);
            });
        }
        if (method.AnalysisBelow != Method.UsualAnalysisBelow)
        {
            writer.WriteNumber("analysisBelow", method.AnalysisBelow);
        }
        writer.Texts("publishedCards", method.PublishedCards);
        writer.List("judgements", method.Judgements, (inner, band) =>
        {
            inner.WriteNumber("from", band.From);
            inner.WriteString("label", band.Label);
        });
        writer.Object("lights", method.Lights, (inner, lights) =>
        {
            inner.WriteNumber("amber", lights.Amber);
            inner.WriteNumber("green", lights.Green);
        });
    }

    private static void WriteUnit(Utf8JsonWriter writer, Unit unit)
    {
        writer.WriteString("code", unit.Code);
        writer.WriteString("name", unit.Name);
        writer.Text("parent", unit.Parent);
    }

    private static void WriteProgramme(Utf8JsonWriter writer, Programme programme)
    {
        writer.WriteString("code", programme.Code);
        writer.Text("name", programme.Name);
        writer.Text("objective", programme.Objective);
        writer.Number("budget", programme.Budget);
        writer.Number("spent", programme.Spent);
        writer.Text("kind", programme.Kind);
        writer.Texts("units", programme.Units);
        writer.Number("from", programme.From);
        writer.Number("to", programme.To);
        writer.Text("stakeholders", programme.Stakeholders);
    }

    private static void WriteMeasure(Utf8JsonWriter writer, Measure measure)
    {
        writer.WriteString("code", measure.Code);
        writer.WriteString("name", measure.Name);
        writer.WriteString("unit", measure.Unit.Code);
        writer.Text("source", measure.Source);
        writer.Text("owner", measure.Owner);
        writer.WordUnlessUsual("frequency", Words.Frequency, measure.Frequency);
        writer.WordUnlessUsual("aggregation", Words.Aggregation, measure.Aggregation);
    }

    private static void WriteMeasureValue(Utf8JsonWriter writer, MeasureValue value)
    {
        writer.WriteString("measure", value.Measure);
        WriteValue(writer, value.Year, value.Period, value.Value, value.State, value.Reason);
    }

    private static void WriteIndicator(Utf8JsonWriter writer, Indicator indicator)
    {
        writer.WriteString("code", indicator.Code);
        writer.WriteString("name", indicator.Name);
        writer.WriteString("better", Words.Better.Write(indicator.Better));
        writer.WriteString("unit", indicator.Unit.Code);
        writer.WriteNumber("decimals", indicator.Decimals);
        writer.Text("formula", indicator.Formula);
        writer.Text("source", indicator.Source);
        writer.Text("owner", indicator.Owner);
    }

    private static void WriteIndicatorValue(Utf8JsonWriter writer, IndicatorValue value)
    {
        writer.WriteString("indicator", value.Indicator);
        WriteValue(writer, value.Year, value.Period, value.Value, value.State, value.Reason);
    }

    private static void WriteValue(Utf8JsonWriter writer, int year, Period period, Value? value, ValueState state, string? reason)
    {
        writer.WriteNumber("year", year);
        writer.Text("period", period.IsYear ? null : period.Code);
        writer.Value("value", value);
        writer.WordUnlessUsual("state", Words.State, state);
        writer.Text("reason", reason);
    }

    private static void WriteNeutralisation(Utf8JsonWriter writer, Neutralisation neutralisation)
    {
        writer.WriteString("scorecard", neutralisation.Scorecard);
        writer.WriteString("indicator", neutralisation.Indicator);
        writer.Text("act", neutralisation.Act);
        writer.Text("reason", neutralisation.Reason);
        writer.WordUnlessUsual("state", Words.NeutralisationState, neutralisation.State);
        writer.Text("proposedBy", neutralisation.ProposedBy);
        writer.Text("decisionReason", neutralisation.DecisionReason);
        writer.Day("decidedOn", neutralisation.DecidedOn);
    }

    private static void WriteRevision(Utf8JsonWriter writer, Revision revision)
    {
        writer.WriteString("code", revision.Code);
        writer.WriteString("node", revision.Node);
        writer.Object("was", revision.Was, ScorecardWriter.WriteItem);
        writer.Object("becomes", revision.Becomes, ScorecardWriter.WriteItem);
        writer.WriteString("reason", revision.Reason);
        writer.Text("proposedBy", revision.ProposedBy);
        writer.Day("proposedOn", revision.ProposedOn);
        writer.Text("opinion", revision.Opinion is { } opinion ? Words.Opinion.Write(opinion) : null);
        writer.Text("opinionReason", revision.OpinionReason);
        writer.Day("opinionOn", revision.OpinionOn);
        writer.WordUnlessUsual("state", Words.RevisionState, revision.State);
        writer.Text("organ", revision.Organ);
        writer.Text("number", revision.Number);
        writer.Day("date", revision.Date);
    }

    private static void WriteAnalysis(Utf8JsonWriter writer, Analysis analysis)
    {
        writer.WriteString("objective", analysis.Objective);
        writer.WriteString("cause", Words.Cause.Write(analysis.Cause));
        writer.WriteString("causes", analysis.Causes);
        writer.WriteString("action", analysis.Action);
        writer.Text("writtenBy", analysis.WrittenBy);
        writer.Day("writtenOn", analysis.WrittenOn);
        writer.Text("answer", analysis.Answer);
        writer.Day("answeredOn", analysis.AnsweredOn);
    }

    private static void WriteJudgement(Utf8JsonWriter writer, Judgement judgement)
    {
        writer.WriteString("scorecard", judgement.Scorecard);
        writer.WriteString("label", judgement.Label);
        writer.Text("reason", judgement.Reason);
        writer.Number("result", judgement.Result);
        writer.Text("organ", judgement.Organ);
        writer.Text("number", judgement.Number);
        writer.Day("date", judgement.Date);
    }

    private static void WriteValidation(Utf8JsonWriter writer, ReportValidation validation)
    {
        writer.WriteString("outcome", Words.Outcome.Write(validation.Outcome));
        writer.Text("observations", validation.Observations);
        writer.List("criteria", validation.Criteria, WriteCriterion);
        writer.Text("organ", validation.Organ);
        writer.Text("number", validation.Number);
        writer.Day("date", validation.Date);
        writer.Day("reopened", validation.Reopened);
    }

    internal static void WriteCriterion(Utf8JsonWriter writer, ExaminedCriterion criterion)
    {
        writer.WriteString("code", criterion.Code);
        writer.WriteString("title", criterion.Title);
        writer.WriteString("answer", Words.Criterion.Write(criterion.Answer));
        writer.Text("note", criterion.Note);
    }

    private static void WriteStrategicArea(Utf8JsonWriter writer, StrategicArea area)
    {
        writer.WriteString("code", area.Code);
        writer.WriteString("title", area.Title);
        writer.Text("shortTitle", area.ShortTitle);
        writer.Texts("objectives", area.Objectives);
    }

    private static void WriteAct(Utf8JsonWriter writer, PhaseAct act)
    {
        writer.WriteString("to", Words.Phase.Write(act.To));
        writer.Text("organ", act.Organ);
        writer.Text("number", act.Number);
        writer.Day("date", act.Date);
        writer.Text("reason", act.Reason);
        writer.Text("document", act.Document);
    }
}
