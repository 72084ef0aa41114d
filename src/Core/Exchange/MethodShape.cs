using Traguardo.Core.Compiling;
using Traguardo.Core.Cycles;

namespace Traguardo.Core.Exchange;

/// <summary>The method, and the caps that items share with it.</summary>
internal static class MethodShape
{
    public static Method Read(Members cycle, FaultLog log)
    {
        if (cycle.Required("method", ExchangeTexts.ObjectExpected) is not { } node)
        {
            return new Method();
        }
        var members = new Members(node, log);
        return new Method
        {
            Cap = ReadCap(members, log) ?? Cap.AtTarget,
            Missing = members.OptionalWord("missing", Words.Missing),
            Neutralised = members.OptionalWord("neutralised", Words.Neutralised),
            RowRounding = members.OptionalWhole("rowRounding", 0, MethodCompiler.MaxRowDecimals),
            FourEyes = members.Flag("fourEyes"),
            EvidenceRequired = members.Flag("evidenceRequired"),
            Revisions = members.Optional("revisions") is { } months ? ReadMonths(months, log) : new(),
            AnalysisBelow = members.OptionalNumber("analysisBelow") ?? Method.UsualAnalysisBelow,
            PublishedCards = members.Texts("publishedCards"),
            Judgements = members.Objects("judgements", ReadBand),
            Lights = members.Optional("lights") is { } lights ? ReadLights(lights, log) : new(),
            Extra = members.Extra(),
        };
    }

    /// <summary>A cap that is <c>null</c> is no cap; one that is missing is somebody else's, and null here.</summary>
    public static Cap? ReadCap(Members members, FaultLog log)
    {
        if (members.Taken("cap") is null)
        {
            return null;
        }
        return members.OptionalNumber("cap") is { } limit ? new Cap(limit) : Cap.None;
    }

    private static JudgementBand ReadBand(JsonTreeNode node, FaultLog log)
    {
        var members = new Members(node, log);
        return new JudgementBand(members.Number("from"), members.Text("label")) { Extra = members.Extra() };
    }

    private static RevisionMonths ReadMonths(JsonTreeNode node, FaultLog log)
    {
        var members = new Members(node, log);
        var usual = new RevisionMonths();
        return new RevisionMonths
        {
            From = members.OptionalWhole("from", 1, 12) ?? usual.From,
            Until = members.OptionalWhole("until", 1, 12) ?? usual.Until,
            Extra = members.Extra(),
        };
    }

    private static LightThresholds ReadLights(JsonTreeNode node, FaultLog log)
    {
        var members = new Members(node, log);
        var usual = new LightThresholds();
        return new LightThresholds
        {
            Amber = members.OptionalNumber("amber") ?? usual.Amber,
            Green = members.OptionalNumber("green") ?? usual.Green,
            Extra = members.Extra(),
        };
    }
}
