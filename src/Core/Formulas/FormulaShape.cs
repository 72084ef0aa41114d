using System.Globalization;

namespace Traguardo.Core.Formulas;

/// <summary>
/// Finds the first fault in a row of parts, in one pass and without recursion: where an operand or an operator is due, which
/// brackets are open, how deep. It knows the place of a fault and what was expected there, which a grammar that failed does not.
/// </summary>
internal sealed class FormulaShape
{
    private const int MaxDecimals = 10;

    private readonly IReadOnlyList<FormulaPart> parts;
    private readonly int end;
    private readonly Stack<Bracket> open = new();
    private int depth;
    private int minuses;
    private bool operandDue = true;

    private FormulaShape(IReadOnlyList<FormulaPart> parts, int end)
    {
        this.parts = parts;
        this.end = end;
    }

    /// <summary>The first fault, or null where the parts are a formula.</summary>
    /// <param name="parts">The parts, in order.</param>
    /// <param name="end">The column after the last of them.</param>
    public static FormulaFault? FaultIn(IReadOnlyList<FormulaPart> parts, int end) => parts.Count == 0
        ? new FormulaFault(1, FormulaTexts.Empty, FormulaTexts.EmptyExpected)
        : new FormulaShape(parts, end).FirstFault();

    private FormulaFault? FirstFault()
    {
        for (var i = 0; i < parts.Count; i++)
        {
            if ((operandDue ? Operand(i) : Operator(i)) is { } fault)
            {
                return fault;
            }
        }

        return operandDue ? new FormulaFault(end, FormulaTexts.Unfinished, FormulaTexts.OperandExpected)
            : open.TryPeek(out var bracket)
                ? new FormulaFault(end, FormulaTexts.Unclosed, FormulaTexts.UnclosedExpected.With(bracket.Column))
                : null;
    }

    private FormulaFault? Operand(int i)
    {
        var part = parts[i];
        switch (part.Kind)
        {
            case FormulaPartKind.Number:
                OperandDone();
                return NumberText.FaultIn(part);
            case FormulaPartKind.Reference:
                OperandDone();
                return MeasureReference.Read(part).Fault;
            case FormulaPartKind.Function:
                return FaultInName(i);
            case FormulaPartKind.Open:
                return Opened(i);
            case FormulaPartKind.Operator when part.Text == "-":
                minuses++;
                return Deeper(part);
            case FormulaPartKind.Close when i > 0 && parts[i - 1].Kind == FormulaPartKind.Open && open.Peek().Function is { } function:
                return WrongArguments(open.Peek(), function, 0);
            default:
                return Unexpected(part, FormulaTexts.OperandExpected);
        }
    }

    private FormulaFault? Operator(int i)
    {
        var part = parts[i];
        switch (part.Kind)
        {
            case FormulaPartKind.Operator:
                operandDue = true;
                return null;
            case FormulaPartKind.Close:
                return Closed(part);
            case FormulaPartKind.Comma:
                operandDue = true;
                return FaultInComma(i);
            default:
                return Unexpected(part, AfterOperandExpected);
        }
    }

    private string AfterOperandExpected => !open.TryPeek(out var bracket) ? FormulaTexts.OperatorExpected
        : bracket.Function is null ? FormulaTexts.OperatorOrCloseExpected
        : FormulaTexts.CommaOrCloseExpected;

    private void OperandDone()
    {
        depth -= minuses;
        minuses = 0;
        operandDue = false;
    }

    private FormulaFault? Deeper(FormulaPart part) => ++depth <= Formula.MaxDepth
        ? null
        : new FormulaFault(part.Column, FormulaTexts.TooDeep, FormulaTexts.TooDeepExpected.With(Formula.MaxDepth));

    private FormulaFault? Opened(int i)
    {
        var function = i > 0 && parts[i - 1].Kind == FormulaPartKind.Function ? FunctionNames.Find(parts[i - 1].Text) : null;
        open.Push(new Bracket(parts[i].Column, function, function is null ? parts[i] : parts[i - 1], minuses));
        minuses = 0;
        return Deeper(parts[i]);
    }

    private FormulaFault? Closed(FormulaPart part)
    {
        if (!open.TryPop(out var bracket))
        {
            return new FormulaFault(part.Column, FormulaTexts.Unopened, FormulaTexts.OperatorExpected);
        }

        depth--;
        minuses = bracket.Minuses;
        OperandDone();
        return bracket.Function is { } function && bracket.Arguments > function.MaxArguments()
            ? WrongArguments(bracket, function, bracket.Arguments)
            : null;
    }

    private FormulaFault? FaultInName(int i)
    {
        var part = parts[i];
        if (FunctionNames.Find(part.Text) is null)
        {
            return new FormulaFault(
                part.Column, FormulaTexts.UnknownFunction.With(Shown.Of(part.Text)), FormulaTexts.UnknownFunctionExpected.With(FunctionNames.All, Shown.Of(part.Text)));
        }

        return i + 1 < parts.Count && parts[i + 1].Kind == FormulaPartKind.Open
            ? null
            : new FormulaFault(part.Column, FormulaTexts.NoArguments.With(part.Text), FormulaTexts.NoArgumentsExpected.With(part.Text));
    }

    private FormulaFault? FaultInComma(int i)
    {
        if (!open.TryPeek(out var bracket) || bracket.Function is not { } function)
        {
            return new FormulaFault(parts[i].Column, FormulaTexts.StrayComma, FormulaTexts.StrayCommaExpected);
        }

        bracket.Arguments++;
        return function == FormulaFunction.Round && bracket.Arguments == 2 ? FaultInDecimals(i + 1) : null;
    }

    private FormulaFault? FaultInDecimals(int i)
    {
        var isAlone = i + 1 >= parts.Count || parts[i + 1].Kind is FormulaPartKind.Close or FormulaPartKind.Comma;
        return i < parts.Count && isAlone
            && int.TryParse(parts[i].Text, NumberStyles.None, CultureInfo.InvariantCulture, out var decimals) && decimals <= MaxDecimals
            ? null
            : new FormulaFault(i < parts.Count ? parts[i].Column : end, FormulaTexts.BadDecimals, FormulaTexts.BadDecimalsExpected.With(MaxDecimals));
    }

    private static FormulaFault WrongArguments(Bracket bracket, FormulaFunction function, int arguments) => new(
        bracket.Name.Column, FormulaTexts.WrongArguments.With(bracket.Name.Text, arguments), function.ArgumentsExpected());

    private static FormulaFault Unexpected(FormulaPart part, string expected) => part.Text == "["
        ? new FormulaFault(part.Column, FormulaTexts.UnclosedReference, FormulaTexts.UnclosedReferenceExpected)
        : new FormulaFault(part.Column, FormulaTexts.Unexpected.With(Shown.Of(part.Text)), expected);

    private sealed class Bracket(int column, FormulaFunction? function, FormulaPart name, int minuses)
    {
        public int Column => column;
        public FormulaFunction? Function => function;
        public FormulaPart Name => name;
        public int Minuses => minuses;
        public int Arguments { get; set; } = 1;
    }
}
