using Traguardo.Core.Compiling;
using Traguardo.Core.Cycles;
using Traguardo.Core.Measures;

namespace Traguardo.Core.Exchange;

/// <summary>The parts of a cycle that stand in lists; the method and the scorecards have files of their own.</summary>
internal static class CycleShape
{
    public static Cycle Read(JsonTreeNode node, FaultLog log)
    {
        var members = new Members(node, log);
        members.Taken("format");
        return new Cycle
        {
            Administration = ReadAdministration(members, log),
            Year = members.Year("year"),
            Note = members.OptionalText("note"),
            Method = MethodShape.Read(members, log),
            Units = members.Objects("units", ReadUnit),
            Programmes = members.Objects("programmes", ReadProgramme),
            Measures = members.Objects("measures", ReadMeasure),
            Values = members.Objects("values", ReadMeasureValue),
            Indicators = members.Objects("indicators", ReadIndicator),
            IndicatorValues = members.Objects("indicatorValues", ReadIndicatorValue),
            Scorecards = members.Objects("scorecards", ScorecardShape.ReadNode),
            Neutralisations = members.Objects("neutralisations", ReadNeutralisation),
            Revisions = members.Objects("revisions", ReadRevision),
            Analyses = members.Objects("analyses", ReadAnalysis),
            Judgements = members.Objects("judgements", ReadJudgement),
            Validations = members.Objects("validations", ReadValidation),
            StrategicAreas = members.Objects("strategicAreas", ReadStrategicArea),
            Acts = members.Objects("acts", ReadAct),
            Extra = members.Extra(),
        };
    }

    private static Administration ReadAdministration(Members cycle, FaultLog log)
    {
        if (cycle.Required("administration", ExchangeTexts.ObjectExpected) is not { } node)
        {
            return new Administration { Code = "", Name = "" };
        }
        var members = new Members(node, log);
        return new Administration
        {
            Code = members.Code("code"),
            Name = members.Text("name"),
            Kind = members.OptionalText("kind"),
            Region = members.OptionalText("region"),
            Extra = members.Extra(),
        };
    }

    private static Unit ReadUnit(JsonTreeNode node, FaultLog log)
    {
        var members = new Members(node, log);
        return new Unit
        {
            Code = members.Code("code"),
            Name = members.Text("name"),
            Parent = members.OptionalCode("parent"),
            Extra = members.Extra(),
        };
    }

    private static Programme ReadProgramme(JsonTreeNode node, FaultLog log)
    {
        var members = new Members(node, log);
        return new Programme
        {
            Code = members.Code("code"),
            Name = members.OptionalText("name"),
            Objective = members.OptionalText("objective"),
            Budget = members.OptionalNumber("budget"),
            Spent = members.OptionalNumber("spent"),
            Kind = members.OptionalText("kind"),
            Units = members.Texts("units"),
            From = members.OptionalWhole("from", Years.First, Years.Last),
            To = members.OptionalWhole("to", Years.First, Years.Last),
            Stakeholders = members.OptionalText("stakeholders"),
            Extra = members.Extra(),
        };
    }

    private static Measure ReadMeasure(JsonTreeNode node, FaultLog log)
    {
        var members = new Members(node, log);
        return new Measure
        {
            Code = members.Code("code", Codes.NotInMeasures),
            Name = members.Text("name"),
            Unit = ReadUnitOfMeasure(members),
            Source = members.OptionalText("source"),
            Owner = members.OptionalText("owner"),
            Frequency = members.OptionalWord("frequency", Words.Frequency),
            Aggregation = members.OptionalWord("aggregation", Words.Aggregation),
            Extra = members.Extra(),
        };
    }

    private static MeasureValue ReadMeasureValue(JsonTreeNode node, FaultLog log)
    {
        var members = new Members(node, log);
        return new MeasureValue
        {
            Measure = members.Code("measure"),
            Year = members.Year("year"),
            Period = ReadPeriod(members, log),
            Value = ReadValue(members, log),
            State = members.OptionalWord("state", Words.State),
            Reason = members.OptionalText("reason"),
            Extra = members.Extra(),
        };
    }

    private static Indicator ReadIndicator(JsonTreeNode node, FaultLog log)
    {
        var members = new Members(node, log);
        return new Indicator
        {
            Code = members.Code("code"),
            Name = members.Text("name"),
            Better = members.Word("better", Words.Better),
            Unit = ReadUnitOfMeasure(members),
            Decimals = members.OptionalWhole("decimals", 0, IndicatorCompiler.MaxDecimals) ?? 2,
            Formula = members.OptionalText("formula"),
            Source = members.OptionalText("source"),
            Owner = members.OptionalText("owner"),
            Extra = members.Extra(),
        };
    }

    private static IndicatorValue ReadIndicatorValue(JsonTreeNode node, FaultLog log)
    {
        var members = new Members(node, log);
        return new IndicatorValue
        {
            Indicator = members.Code("indicator"),
            Year = members.Year("year"),
            Period = ReadPeriod(members, log),
            Value = ReadValue(members, log),
            State = members.OptionalWord("state", Words.State),
            Reason = members.OptionalText("reason"),
            Extra = members.Extra(),
        };
    }

    private static Neutralisation ReadNeutralisation(JsonTreeNode node, FaultLog log)
    {
        var members = new Members(node, log);
        return new Neutralisation
        {
            Scorecard = members.Code("scorecard"),
            Indicator = members.Code("indicator"),
            Act = members.OptionalText("act"),
            Reason = members.OptionalText("reason"),
            State = members.OptionalWord("state", Words.NeutralisationState),
            ProposedBy = members.OptionalText("proposedBy"),
            DecisionReason = members.OptionalText("decisionReason"),
            DecidedOn = members.OptionalDay("decidedOn"),
            Extra = members.Extra(),
        };
    }

    private static Revision ReadRevision(JsonTreeNode node, FaultLog log)
    {
        var members = new Members(node, log);
        return new Revision
        {
            Code = members.Code("code"),
            Node = members.Text("node"),
            Was = members.RequiredObject("was", ScorecardShape.ReadItem, new Item()),
            Becomes = members.RequiredObject("becomes", ScorecardShape.ReadItem, new Item()),
            Reason = members.Text("reason"),
            ProposedBy = members.OptionalText("proposedBy"),
            ProposedOn = members.OptionalDay("proposedOn"),
            Opinion = members.Optional("opinion") is { } opinion ? Scalars.Word(opinion, log, Words.Opinion) : null,
            OpinionReason = members.OptionalText("opinionReason"),
            OpinionOn = members.OptionalDay("opinionOn"),
            State = members.OptionalWord("state", Words.RevisionState),
            Organ = members.OptionalText("organ"),
            Number = members.OptionalText("number"),
            Date = members.OptionalDay("date"),
            Extra = members.Extra(),
        };
    }

    private static Analysis ReadAnalysis(JsonTreeNode node, FaultLog log)
    {
        var members = new Members(node, log);
        return new Analysis
        {
            Objective = members.Text("objective"),
            Cause = members.Word("cause", Words.Cause),
            Causes = members.Text("causes"),
            Action = members.Text("action"),
            WrittenBy = members.OptionalText("writtenBy"),
            WrittenOn = members.OptionalDay("writtenOn"),
            Answer = members.OptionalText("answer"),
            AnsweredOn = members.OptionalDay("answeredOn"),
            Extra = members.Extra(),
        };
    }

    private static Judgement ReadJudgement(JsonTreeNode node, FaultLog log)
    {
        var members = new Members(node, log);
        return new Judgement
        {
            Scorecard = members.Code("scorecard"),
            Label = members.Text("label"),
            Reason = members.OptionalText("reason"),
            Result = members.OptionalNumber("result"),
            Organ = members.OptionalText("organ"),
            Number = members.OptionalText("number"),
            Date = members.OptionalDay("date"),
            Extra = members.Extra(),
        };
    }

    private static ReportValidation ReadValidation(JsonTreeNode node, FaultLog log)
    {
        var members = new Members(node, log);
        return new ReportValidation
        {
            Outcome = members.Word("outcome", Words.Outcome),
            Observations = members.OptionalText("observations"),
            Criteria = members.Objects("criteria", ReadCriterion),
            Organ = members.OptionalText("organ"),
            Number = members.OptionalText("number"),
            Date = members.OptionalDay("date"),
            Reopened = members.OptionalDay("reopened"),
            Extra = members.Extra(),
        };
    }

    internal static ExaminedCriterion ReadCriterion(JsonTreeNode node, FaultLog log)
    {
        var members = new Members(node, log);
        return new ExaminedCriterion(members.Code("code"), members.Text("title"), members.Word("answer", Words.Criterion), members.OptionalText("note")) { Extra = members.Extra() };
    }

    private static StrategicArea ReadStrategicArea(JsonTreeNode node, FaultLog log)
    {
        var members = new Members(node, log);
        return new StrategicArea
        {
            Code = members.Code("code"),
            Title = members.Text("title"),
            ShortTitle = members.OptionalText("shortTitle"),
            Objectives = members.Texts("objectives"),
            Extra = members.Extra(),
        };
    }

    private static PhaseAct ReadAct(JsonTreeNode node, FaultLog log)
    {
        var members = new Members(node, log);
        return new PhaseAct(members.Word("to", Words.Phase))
        {
            Organ = members.OptionalText("organ"),
            Number = members.OptionalText("number"),
            Date = members.OptionalDay("date"),
            Reason = members.OptionalText("reason"),
            Document = members.OptionalText("document"),
            Extra = members.Extra(),
        };
    }

    private static UnitOfMeasure ReadUnitOfMeasure(Members members) =>
        members.OptionalCode("unit") is { } code ? new UnitOfMeasure(code) : UnitOfMeasure.Number;

    private static Period ReadPeriod(Members members, FaultLog log) =>
        members.Optional("period") is { } node ? Scalars.Period(node, log) : Period.Year;

    private static Value? ReadValue(Members members, FaultLog log) =>
        members.Optional("value") is { } node ? Scalars.Value(node, log, ExchangeTexts.ValueExpected) : null;
}
