using Traguardo.Core.Measures;

namespace Traguardo.Core.Formulas;

/// <summary>
/// How an indicator is computed from measures: <c>[607] / [609]</c>, <c>[699] / [699, -1]</c>. Parsed once, evaluated many times;
/// immutable, so that any number of threads may evaluate it at once.
/// </summary>
public sealed class Formula
{
    /// <summary>The longest formula read, in characters.</summary>
    public const int MaxLength = 2_000;

    /// <summary>How deep brackets, calls and unary minuses may nest, in levels.</summary>
    public const int MaxDepth = 64;

    /// <summary>The earliest year a formula may reach, counted from the year scored.</summary>
    public const int EarliestYearOffset = -50;

    /// <summary>The largest number that may be written or result, on either side of zero: 10^15.</summary>
    public const decimal MaxNumber = 1_000_000_000_000_000;

    private Formula(string text, IReadOnlyList<FormulaPart> parts, IReadOnlyList<MeasureReference> references)
    {
        Text = text;
        Parts = parts;
        References = references;
        Root = FormulaGrammar.Tree(text, parts);
    }

    /// <summary>The formula as written.</summary>
    public string Text { get; }

    /// <summary>The formula as written, part by part and in order: what a page needs to show names and values in place.</summary>
    public IReadOnlyList<FormulaPart> Parts { get; }

    /// <summary>The measures it reads, each code and year once, in the order in which they first appear.</summary>
    public IReadOnlyList<MeasureReference> References { get; }

    /// <summary>The formula as a tree, by precedence.</summary>
    public Expression Root { get; }

    /// <summary>Reads a formula, or says the first thing that is wrong with it. Any text is answered in bounded time.</summary>
    public static FormulaParse Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        // Length before anything else, and depth before the recursive grammar: no text can make the parser run long or deep.
        if (text.Length > MaxLength)
        {
            return FormulaParse.Failed(MaxLength + 1, FormulaTexts.TooLong.With(text.Length), FormulaTexts.TooLongExpected.With(MaxLength));
        }

        var parts = FormulaGrammar.Parts(text);
        return FormulaShape.FaultIn(parts, text.TrimEnd().Length + 1) is { } fault
            ? new FormulaParse(null, fault)
            : new FormulaParse(Build(text, parts), null);
    }

    /// <summary>What the formula gives where <see cref="References"/> are of these kinds, or which of them it cannot use.</summary>
    /// <param name="inputs">The kind of each of <see cref="References"/>, in their order.</param>
    /// <exception cref="ArgumentException">There are not as many kinds as references.</exception>
    public FormulaKind KindOf(ReadOnlySpan<ValueKind> inputs)
    {
        RequireOneForEach(inputs.Length);
        var check = new KindCheck(inputs, References);
        var kind = Root.Kind(ref check);
        return check.Fault is null ? new FormulaKind(kind, null) : new FormulaKind(null, check.Fault);
    }

    /// <summary>
    /// The result over these values, in the order of arithmetic as written and with no rounding but <see cref="decimal"/>'s own.
    /// Division by zero and numbers out of range are outcomes, not exceptions.
    /// </summary>
    /// <param name="inputs">The value of each of <see cref="References"/>, in their order, of kinds that <see cref="KindOf"/> accepts.</param>
    /// <exception cref="ArgumentException">There are not as many values as references.</exception>
    public FormulaOutcome Evaluate(ReadOnlySpan<Value> inputs)
    {
        RequireOneForEach(inputs.Length);
        if (Root is ReferenceExpression reference)
        {
            return FormulaOutcome.Of(inputs[reference.Index]);
        }

        var evaluation = new Evaluation(inputs);
        try
        {
            var result = Root.Evaluate(ref evaluation);
            return evaluation.Fault == EvaluationFault.None
                ? FormulaOutcome.Of(Value.Of(result))
                : FormulaOutcome.Failed(evaluation.Fault);
        }
        catch (OverflowException)
        {
            return FormulaOutcome.Failed(
                evaluation.Fault == EvaluationFault.None ? EvaluationFault.OutOfRange : evaluation.Fault);
        }
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static Formula Build(string text, IReadOnlyList<FormulaPart> parts)
    {
        var references = new List<MeasureReference>();
        var numbered = new FormulaPart[parts.Count];
        for (var i = 0; i < parts.Count; i++)
        {
            numbered[i] = parts[i].Kind == FormulaPartKind.Reference ? parts[i] with { Reference = IndexOf(parts[i], references) } : parts[i];
        }

        return new Formula(text, numbered, references);
    }

    private static int IndexOf(FormulaPart part, List<MeasureReference> references)
    {
        var read = MeasureReference.Read(part).Reference!;
        var index = references.FindIndex(known => known.Code == read.Code && known.YearOffset == read.YearOffset);
        if (index < 0)
        {
            references.Add(read);
        }

        return index < 0 ? references.Count - 1 : index;
    }

    private void RequireOneForEach(int inputs)
    {
        if (inputs != References.Count)
        {
            throw new ArgumentException($"{inputs} inputs for {References.Count} references.", nameof(inputs));
        }
    }
}
