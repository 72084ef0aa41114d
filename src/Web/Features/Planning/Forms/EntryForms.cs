using Traguardo.Core.Compiling;
using Traguardo.Core.Cycles;
using Traguardo.Core.Planning.Differences;
using FormatWords = Traguardo.Core.Exchange.Words;

namespace Traguardo.Web.Features.Planning.Forms;

/// <summary>A scorecard, perspective, priority or objective.</summary>
internal static class NodeForm
{
    public static IReadOnlyList<FieldOf<Node>> Fields(CompiledCycle compiled, Node node)
    {
        var cycle = compiled.Cycle;
        var fields = new List<FieldOf<Node>>
        {
            Forms.Fields.Required<Node>("code", FormTexts.Code, one => one.Code, (one, text) => one with { Code = text }) with { Hint = FormTexts.NodeCodeHint },
            Forms.Fields.Required<Node>("title", FormTexts.Title, one => one.Title, (one, text) => one with { Title = text }),
            Forms.Fields.Text<Node>("shortTitle", FormTexts.ShortTitle, one => one.ShortTitle, (one, text) => one with { ShortTitle = text }) with { Hint = FormTexts.ShortTitleHint },
        };
        if (node.Kind != NodeKind.Scorecard)
        {
            fields.Add(Forms.Fields.Weight<Node>());
        }
        fields.Add(Forms.Fields.Word<Node, Rollup>("rollup", FormTexts.Rollup, FormatWords.Rollup, FieldWords.Of, one => one.Rollup, (one, word) => one with { Rollup = word }));
        fields.Add(Forms.Fields.Owner<Node>(cycle, one => one.Owner, (one, text) => one with { Owner = text }));
        if (node.Kind == NodeKind.Scorecard)
        {
            // By its code the office knows a personal scorecard, which it does not see.
            return node.Holder is null ? fields : [.. fields.Where(field => field.Name != "code")];
        }
        fields.Add(Forms.Fields.Codes<Node>("collaborators", FormTexts.Collaborators, Forms.Fields.Units(cycle), one => one.Collaborators, (one, codes) => one with { Collaborators = codes }));
        fields.Add(Forms.Fields.Code<Node>("programme", FormTexts.Programme, Programmes(cycle, node), one => one.Programme, (one, code) => one with { Programme = code }));
        if (node.Kind == NodeKind.Objective)
        {
            fields.Add(Forms.Fields.Word<Node, Level>("level", FormTexts.Level, FormatWords.Level, FieldWords.Of, one => one.Level, (one, word) => one with { Level = word }).OrNone(one => one with { Level = null }));
            fields.Add(Forms.Fields.Code<Node>("serves", FormTexts.Serves, PlanOptions.Objectives(compiled), one => one.Serves, (one, path) => one with { Serves = path }));
        }
        return fields;
    }

    // A code that no programme has yet is kept.
    private static IEnumerable<Option> Programmes(Cycle cycle, Node node) =>
        PlanOptions.WithOwn(cycle.Programmes.Select(programme => new Option(programme.Code, programme.Name is { } name ? $"{programme.Code} · {name}" : programme.Code)), node.Programme);
}

/// <summary>An item: an indicator, or another scorecard's objective, with its target and its weight.</summary>
internal static class ItemForm
{
    /// <summary>The item as a form has it. What its target is depends on its indicator: that is read first.</summary>
    public static (Item Item, IReadOnlyList<PlanFault> Faults) Read(CompiledCycle compiled, string parent, Item item, IFormCollection form, string address)
    {
        var of = WithIndicator(item, form);
        return Form.Read(Fields(compiled, parent, of), of, form, address);
    }

    /// <summary>The fields with what was sent in them.</summary>
    public static IReadOnlyList<FormField> Sent(CompiledCycle compiled, string parent, Item item, IFormCollection form)
    {
        var of = WithIndicator(item, form);
        return Form.Sent(Fields(compiled, parent, of), of, form);
    }

    private static Item WithIndicator(Item item, IFormCollection form) =>
        form.TryGetValue("objective", out var objective) ? item with { Objective = Forms.Fields.Line(objective), Indicator = null }
        : form.TryGetValue("indicator", out var indicator) ? item with { Indicator = Forms.Fields.Line(indicator) }
        : item;

    /// <summary>The fields of an item of a node, by the node's path: what it refers to is not the node itself.</summary>
    public static IReadOnlyList<FieldOf<Item>> Fields(CompiledCycle compiled, string parent, Item item)
    {
        var indicator = item.Indicator is { } code ? compiled.FindIndicator(code)?.Indicator : null;
        return
        [
            item.Objective is null
                ? Forms.Fields.Code<Item>("indicator", FormTexts.Indicator, PlanOptions.Indicators(compiled.Cycle, parent), one => one.Indicator, (one, text) => one with { Indicator = text })
                : Forms.Fields.Code<Item>("objective", FormTexts.ObjectiveReferred, PlanOptions.Objectives(compiled).Where(option => option.Value != parent), one => one.Objective, (one, text) => one with { Objective = text }),
            Forms.Fields.Weight<Item>(),
            .. new TargetFields(indicator).All(compiled.Cycle.Year, item),
            Forms.Fields.Text<Item>("targetReason", FormTexts.TargetReason, one => one.TargetReason, (one, text) => one with { TargetReason = text }, FieldKind.Lines) with { Hint = FormTexts.TargetReasonHint },
            Forms.Fields.Tick<Item>("monitoring", FormTexts.Monitoring, one => one.Monitoring, (one, yes) => one with { Monitoring = yes }),
            Forms.Fields.Word<Item, ItemStatus>("status", FormTexts.Status, FormatWords.Status, FieldWords.Of, one => one.Status == ItemStatus.Due ? null : one.Status, (one, word) => one with { Status = word })
                .OrNone(one => one with { Status = ItemStatus.Due }, FieldWords.Of(ItemStatus.Due)),
            CapFields.Of<Item>(FormTexts.CapHint, one => one.Cap, (one, cap) => one with { Cap = cap }),
            .. new CurveFields(indicator).All,
            new("tags", FieldKind.Line, FormTexts.Tags, one => [string.Join(", ", one.Tags)], (one, texts) => one with
            {
                Tags = [.. texts.SelectMany(text => text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Distinct()],
            })
            {
                Hint = FormTexts.TagsHint,
            },
            Forms.Fields.Text<Item>("note", FormTexts.Note, one => one.Note, (one, text) => one with { Note = text }, FieldKind.Lines),
        ];
    }
}

/// <summary>What there is to choose among in a plan.</summary>
internal static class PlanOptions
{
    /// <summary>The objectives that may be referred to: not those of personal cards.</summary>
    public static IEnumerable<Option> Objectives(CompiledCycle compiled) =>
        from node in compiled.Nodes
        where node.Node.Kind == NodeKind.Objective && node.Scorecard.Node.Holder is null
        select new Option(node.Path, $"{node.Path} · {node.Node.ShortTitle ?? node.Node.Title}");

    /// <summary>The indicators that a node may have: in a personal scorecard those that some scorecard has already, for one that none has would by it be taken from everybody's eyes.</summary>
    public static IEnumerable<Option> Indicators(Cycle cycle, string node)
    {
        var card = cycle.Scorecards.Find(one => one.Code == node.Split('/')[0]);
        var offered = card?.Holder is null ? null : cycle.Scorecards.SelectMany(CycleView.IndicatorsOf).ToHashSet();
        return cycle.Indicators.Where(indicator => offered?.Contains(indicator.Code) != false).Select(indicator => new Option(indicator.Code, $"{indicator.Code} · {indicator.Name}"));
    }

    /// <summary>The options, and what is chosen now where it is none of them.</summary>
    public static IEnumerable<Option> WithOwn(IEnumerable<Option> options, string? own)
    {
        var all = options.ToList();
        return own is null || all.Exists(option => option.Value == own) ? all : [.. all, new Option(own, own)];
    }

    /// <summary>A choice that may also be none.</summary>
    public static FieldOf<T> OrNone<T>(this FieldOf<T> field, Func<T, T> none, string text = "–") => field with
    {
        Options = [new Option("", text), .. field.Options],
        With = (thing, texts) => Fields.Line(texts) is null ? none(thing) : field.With(thing, texts),
    };
}
