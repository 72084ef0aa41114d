using Traguardo.Core.Cycles;

namespace Traguardo.Core.Planning.Edits;

/// <summary>
/// What the office does with a personal scorecard, which sees nothing of what is in it: that there is one, who is evaluated by it and
/// who evaluates. What stands in it stays as it is.
/// </summary>
public abstract record CardEdit : PlanEdit
{
    /// <summary>A refusal where somebody would evaluate themselves; null where not.</summary>
    internal static Draft? OfOneself(Cycle cycle, string address, string? holder, string? evaluator) => holder is not null && holder == evaluator
        ? Refusals.Of(cycle, address, "evaluator", PlanningTexts.EvaluatesOneself.With(Shown.Of(holder)), PlanningTexts.EvaluatesOneselfExpected)
        : null;

    /// <summary>A personal scorecard; null where there is none of that code.</summary>
    internal static Node? Find(Cycle cycle, string code) => cycle.Scorecards.Find(card => card.Code == code && card.Holder is not null);
}

/// <summary>Begins a personal scorecard with nothing in it, after the others.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Title">Its title.</param>
/// <param name="Holder">Code of the unit whose head is evaluated; empty is refused.</param>
/// <param name="Evaluator">Code of the unit whose head evaluates; null: the governing body does.</param>
public sealed record BeginCard(string Code, string Title, string Holder, string? Evaluator) : CardEdit
{
    internal override Draft Draft(Cycle cycle) =>
        Holder.Length == 0 ? Refusals.Of(cycle, Code, "holder", PlanningTexts.NobodyEvaluated, PlanningTexts.NobodyEvaluatedExpected)
        : OfOneself(cycle, Code, Holder, Evaluator)
        ?? new AddEntry("", new Node { Kind = NodeKind.Scorecard, Code = Code, Title = Title, Holder = Holder, Evaluator = Evaluator }).Draft(cycle);
}

/// <summary>Changes who is evaluated by a personal scorecard, or who evaluates.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Holder">Code of the unit whose head is evaluated; empty is refused: what was for few eyes would come to everybody's.</param>
/// <param name="Evaluator">Code of the unit whose head evaluates; null: the governing body does.</param>
public sealed record AssignCard(string Code, string Holder, string? Evaluator) : CardEdit
{
    internal override Draft Draft(Cycle cycle) =>
        Find(cycle, Code) is not { } card ? Refusals.NotThere(cycle, Code, Code)
        : Holder.Length == 0 ? Refusals.Of(cycle, Code, "holder", PlanningTexts.NobodyEvaluated, PlanningTexts.NobodyEvaluatedExpected)
        : OfOneself(cycle, Code, Holder, Evaluator) ?? new ChangeNode(Code, card with { Holder = Holder, Evaluator = Evaluator }).Draft(cycle);
}

/// <summary>Takes away a personal scorecard that has nothing in it.</summary>
/// <param name="Code">Its code.</param>
public sealed record RemoveEmptyCard(string Code) : CardEdit
{
    internal override Draft Draft(Cycle cycle) =>
        Find(cycle, Code) is not { } card ? Refusals.NotThere(cycle, Code, Code)
        : card.Children.Count > 0 ? Refusals.Of(cycle, Code, null, PlanningTexts.CardNotEmpty.With(Shown.Of(Code)), PlanningTexts.CardNotEmptyExpected)
        : new RemoveEntry(Code).Draft(cycle);
}
