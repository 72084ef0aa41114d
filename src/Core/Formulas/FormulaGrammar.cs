using Parlot;
using Parlot.Fluent;
using static Parlot.Fluent.Parsers;

namespace Traguardo.Core.Formulas;

/// <summary>
/// The grammar, twice over the same words: as a flat row of parts, which any text gives, and as a tree, which only a row
/// that <see cref="FormulaShape"/> accepts can give. Parsers are immutable and shared by all threads.
/// <code>
/// expression  term (("+" | "-") term)*
/// term        factor (("*" | "/") factor)*
/// factor      "-" factor | number | "[" code ("," years)? "]" | name "(" expression ("," expression)* ")" | "(" expression ")"
/// </code>
/// </summary>
internal static class FormulaGrammar
{
    private static readonly Parser<TextSpan> Number = Word(c => char.IsAsciiDigit(c) || c == '.');
    private static readonly Parser<TextSpan> Reference =
        SkipWhiteSpace(Capture(Literals.Char('[').And(Literals.Pattern(c => c != ']', 0)).And(Literals.Char(']'))));
    private static readonly Parser<TextSpan> Name = Word(c => char.IsLetterOrDigit(c) || c == '_');

    private static readonly Parser<IReadOnlyList<FormulaPart>> Row = ZeroOrMany(OneOf(
        Part(Number, FormulaPartKind.Number),
        Part(Reference, FormulaPartKind.Reference),
        Part(Name, FormulaPartKind.Function),
        Part(Word("+-*/".Contains, 1), FormulaPartKind.Operator),
        Part(Sign('('), FormulaPartKind.Open),
        Part(Sign(')'), FormulaPartKind.Close),
        Part(Sign(','), FormulaPartKind.Comma),
        Part(Word(char.IsSurrogate, 2), FormulaPartKind.Stray),
        Part(Word(c => !char.IsWhiteSpace(c), 1), FormulaPartKind.Stray)));

    private static readonly Parser<Expression> Root = Expressions();

    public static IReadOnlyList<FormulaPart> Parts(string text) => Row.Parse(text)!;

    /// <summary>The tree of a text whose parts were accepted and have their references numbered.</summary>
    public static Expression Tree(string text, IReadOnlyList<FormulaPart> parts) =>
        Root.Parse(new Context(text, parts)) ?? throw new InvalidOperationException($"An accepted formula has no tree: {text}");

    private static Parser<Expression> Expressions()
    {
        var expression = Deferred<Expression>();
        var number = Number.Then<Expression>(static word => new NumberLiteral(NumberText.Read(word.Span)));
        var reference = Reference.Then<Expression>(static (context, word) => ((Context)context).Reference(word.Offset + 1));
        var call = Name.AndSkip(Sign('(')).And(Separated(Sign(','), expression)).AndSkip(Sign(')')).Then<Expression>(static call =>
            new FunctionCall(FunctionNames.Find(call.Item1.ToString()!)!.Value, [.. call.Item2]));
        var operand = OneOf(number, reference, call, Between(Sign('('), expression, Sign(')')));
        var factor = operand.Unary((Sign('-'), static operand => new Negation(operand)));
        var term = factor.LeftAssociative(Operation('*'), Operation('/'));
        expression.Parser = term.LeftAssociative(Operation('+'), Operation('-'));
        return expression;
    }

    private static (Parser<TextSpan>, Func<Expression, Expression, Expression>) Operation(char sign) =>
        (Sign(sign), (left, right) => new BinaryOperation(sign, left, right));

    private static Parser<FormulaPart> Part(Parser<TextSpan> parser, FormulaPartKind kind) =>
        parser.Then(word => new FormulaPart(kind, word.ToString()!, word.Offset + 1));

    private static Parser<TextSpan> Sign(char sign) => Word(c => c == sign, 1);

    private static Parser<TextSpan> Word(Func<char, bool> has, int longest = 0) => SkipWhiteSpace(Literals.Pattern(has, 1, longest));

    private sealed class Context(string text, IReadOnlyList<FormulaPart> parts) : ParseContext(new Scanner(text))
    {
        private readonly Dictionary<int, int> indexes = parts.Where(part => part.Reference >= 0)
            .ToDictionary(part => part.Column, part => part.Reference);

        public ReferenceExpression Reference(int column) => new(indexes[column], column);
    }
}
