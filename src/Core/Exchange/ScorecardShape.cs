using System.Text.Json;
using Traguardo.Core.Compiling;
using Traguardo.Core.Cycles;

namespace Traguardo.Core.Exchange;

/// <summary>The trees: nodes, and the items at their ends. Their depth is bounded by that of the JSON text.</summary>
internal static class ScorecardShape
{
    public static Node ReadNode(JsonTreeNode node, FaultLog log)
    {
        var members = new Members(node, log);
        return new Node
        {
            Kind = members.Word("kind", Words.Kind),
            Code = members.Code("code", Codes.NotInNodes),
            Title = members.Text("title"),
            ShortTitle = members.OptionalText("shortTitle"),
            Weight = members.OptionalNumber("weight"),
            Rollup = members.OptionalWord("rollup", Words.Rollup),
            Programme = members.OptionalCode("programme"),
            Owner = members.OptionalText("owner"),
            Collaborators = members.Texts("collaborators"),
            Level = members.Optional("level") is { } level ? Scalars.Word(level, log, Words.Level) : null,
            Serves = members.OptionalText("serves"),
            Holder = members.OptionalCode("holder"),
            Evaluator = members.OptionalCode("evaluator"),
            Children = members.RequiredObjects("children", ReadEntry),
            Extra = members.Extra(),
        };
    }

    private static Entry ReadEntry(JsonTreeNode node, FaultLog log) =>
        node.Member("kind") is not null || node.Member("children") is not null ? ReadNode(node, log) : ReadItem(node, log);

    /// <summary>A leaf of a tree, there or apart from it.</summary>
    public static Item ReadItem(JsonTreeNode node, FaultLog log)
    {
        var members = new Members(node, log);
        return new Item
        {
            Indicator = members.OptionalCode("indicator"),
            Objective = members.Optional("objective") is { } objective ? Scalars.Text(objective, log) : null,
            Weight = members.OptionalNumber("weight"),
            Target = members.Optional("target") is { } target ? ReadTarget(target, log) : null,
            LaterTargets = members.Optional("laterTargets") is null ? [] : members.RequiredList("laterTargets", ReadTarget),
            TargetReason = members.OptionalText("targetReason"),
            Cap = MethodShape.ReadCap(members, log),
            Curve = members.Optional("curve") is { } curve ? CurveShape.Read(curve, log) : null,
            Monitoring = members.Flag("monitoring"),
            Status = members.OptionalWord("status", Words.Status),
            Tags = members.Texts("tags"),
            Note = members.OptionalText("note"),
            Extra = members.Extra(),
        };
    }

    private static Target ReadTarget(JsonTreeNode node, FaultLog log)
    {
        if (node.Kind != JsonValueKind.Array)
        {
            return new Target(Scalars.Value(node, log, ExchangeTexts.TargetExpected));
        }
        var (low, high) = CurveShape.ReadPair(node, log, ExchangeTexts.BoundsExpected);
        return Target.Of(low, high);
    }
}
