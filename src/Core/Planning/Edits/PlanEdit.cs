using Traguardo.Core.Compiling;
using Traguardo.Core.Cycles;

namespace Traguardo.Core.Planning.Edits;

/// <summary>
/// One change of a plan, as a person makes it on a page. The cycle it is applied to stays as it was. What comes out compiles and
/// can be written and read again; where it would not, the edit is refused in words, each beside the field that it is about.
/// </summary>
public abstract record PlanEdit
{
    /// <summary>The cycle with this change in it, or why there is none.</summary>
    /// <param name="cycle">A cycle that compiles.</param>
    public Edited Apply(Cycle cycle)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        var draft = Draft(cycle);
        return draft.Refusals.Count > 0 ? new Edited(null, null, draft.Refusals) : Edited.Of(draft);
    }

    /// <summary>What goes, or is left without something, with what this takes away: to be told before it is done.</summary>
    /// <param name="cycle">The cycle that it would be applied to.</param>
    public virtual IReadOnlyList<Consequence> Consequences(Cycle cycle) => [];

    internal abstract Draft Draft(Cycle cycle);
}

/// <summary>What an edit made of a cycle, before anybody has seen whether it holds.</summary>
/// <param name="Cycle">The cycle changed.</param>
/// <param name="Address">Where what was edited stands now; null where it is gone.</param>
internal sealed record Draft(Cycle Cycle, string? Address)
{
    /// <summary>Why the edit cannot even be tried; empty where it can.</summary>
    public IReadOnlyList<EditFault> Refusals { get; private init; } = [];

    /// <summary>Elements of the plan's lists that have another code now.</summary>
    public IReadOnlyList<CodeChange> CodeChanges { get; init; } = [];

    public static Draft Refused(Cycle cycle, params IReadOnlyList<EditFault> faults) => new(cycle, null) { Refusals = faults };
}

/// <summary>What an edit gave: the changed cycle, compiled, or the faults that keep it as it was.</summary>
/// <param name="Compiled">The changed cycle; null where there are faults.</param>
/// <param name="Address">Where what was edited stands in it; null where it is gone, or nothing was changed.</param>
/// <param name="Faults">All that is wrong with the edit.</param>
public sealed record Edited(CompiledCycle? Compiled, string? Address, IReadOnlyList<EditFault> Faults)
{
    /// <summary>Elements of the plan's lists that have another code now, in the order in which they got it: what is kept beside a cycle follows.</summary>
    public IReadOnlyList<CodeChange> CodeChanges { get; private init; } = [];

    internal static Edited Of(Draft draft)
    {
        var compilation = CompiledCycle.Compile(draft.Cycle);
        IReadOnlyList<Fault> faults = compilation.Compiled is null ? compilation.Faults : Exchange.CycleReader.ShapeFaults(draft.Cycle);
        return faults.Count == 0
            ? new Edited(compilation.Compiled, draft.Address, []) { CodeChanges = draft.CodeChanges }
            : new Edited(null, null, [.. faults.Select(fault => FaultPlace.Of(draft.Cycle, fault))]);
    }
}

/// <summary>Why an edit is refused, and beside which field to say so.</summary>
/// <param name="Address">What it is about: <c>ente/A/A4/A4.1</c>, <c>indicators/A4.1</c>, <c>method</c>; empty for the cycle as a whole.</param>
/// <param name="Field">The field, as in <c>performance-cycle/1</c>: <c>weight</c>, <c>laterTargets[1]</c>; null where it is about the whole.</param>
/// <param name="What">What is wrong: one line in the language of the reader, without a full stop.</param>
/// <param name="Expected">What was expected: likewise.</param>
/// <param name="Column">Where in a formula, from 1; null elsewhere.</param>
public sealed record EditFault(string Address, string? Field, string What, string Expected, int? Column = null);

/// <summary>An element of one of the plan's lists that has another code.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="From">Its code before.</param>
/// <param name="To">Its code now.</param>
public sealed record CodeChange(SubjectKind Kind, string From, string To);

/// <summary>Something else that a removal changes.</summary>
/// <param name="Subject">What it happens to.</param>
/// <param name="What">What happens to it, in the language of the reader: <c>viene tolto con ente/A/A4</c>.</param>
public sealed record Consequence(Subject Subject, string What);

/// <summary>Edits that only make sense together, such as another unit of measure and the targets in it. All or none is made.</summary>
/// <param name="Edits">The edits, in the order in which they are made.</param>
public sealed record EditsTogether(IReadOnlyList<PlanEdit> Edits) : PlanEdit
{
    /// <inheritdoc/>
    public override IReadOnlyList<Consequence> Consequences(Cycle cycle) => [.. Edits.SelectMany(edit => edit.Consequences(cycle))];

    internal override Draft Draft(Cycle cycle)
    {
        var draft = new Draft(cycle, null);
        foreach (var edit in Edits)
        {
            var next = edit.Draft(draft.Cycle);
            draft = next with { CodeChanges = [.. draft.CodeChanges, .. next.CodeChanges] };
            if (draft.Refusals.Count > 0)
            {
                break;
            }
        }
        return draft;
    }
}
