using Traguardo.Core.Compiling;
using Traguardo.Core.Cycles;
using Traguardo.Web.Features.Planning;
using Traguardo.Web.Features.Planning.Forms;

namespace Traguardo.Web.Features.Revising;

/// <summary>What a proposal asks for: another target or weight, or that the item leaves the plan; and why.</summary>
internal static class RevisionForm
{
    private const string Target = "target";

    public static IReadOnlyList<FieldOf<Revision>> Fields(CompiledCycle compiled, Item item)
    {
        var indicator = item.Indicator is { } code ? compiled.FindIndicator(code)?.Indicator : null;
        FieldOf<Item>[] ofItem =
        [
            .. new TargetFields(indicator).This(compiled.Cycle.Year),
            Planning.Forms.Fields.Weight<Item>(),
            Planning.Forms.Fields.Tick<Item>("status", RevisionPageTexts.LeaveThePlan, Leaves, (one, yes) => yes == Leaves(one) ? one : one with { Status = yes ? ItemStatus.NotApplicable : ItemStatus.Due })
                with { Hint = RevisionPageTexts.LeaveHint },
        ];
        return
        [
            .. ofItem.Select(Becoming),
            Planning.Forms.Fields.Text<Revision>("reason", RevisionPageTexts.Reason, one => one.Reason, (one, text) => one with { Reason = text ?? "" }, FieldKind.Lines)
                with { Hint = RevisionPageTexts.ReasonHint },
        ];
    }

    /// <summary>The proposal as a form has it, and what in it cannot be read.</summary>
    public static (Revision Revision, IReadOnlyList<PlanFault> Faults) Read(IReadOnlyList<FieldOf<Revision>> fields, Revision blank, IFormCollection form, string path)
    {
        var (revision, faults) = Form.Read(fields, blank, form, path);
        // A promise is changed, or the item leaves the plan in so many words; it does not just stay without one.
        if (faults.Count == 0 && revision is { Was.Target: not null, Becomes.Target: null } && !Leaves(revision.Becomes))
        {
            faults.Add(new PlanFault(path, Target, RevisionPageTexts.NoTarget));
        }
        return (revision, faults);
    }

    private static bool Leaves(Item item) => item.Status == ItemStatus.NotApplicable;

    private static FieldOf<Revision> Becoming(FieldOf<Item> field) => new(
        field.Name,
        field.Kind,
        field.Label,
        revision => field.Shown(revision.Becomes),
        (revision, texts) => field.With(revision.Becomes, texts) is var (item, refusal) ? new Filled<Revision>(revision with { Becomes = item }, refusal) : revision)
    {
        Options = field.Options,
        Hint = field.Hint,
        IsRequired = field.IsRequired,
    };
}
