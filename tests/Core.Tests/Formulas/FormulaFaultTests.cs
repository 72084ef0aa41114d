using System.Text;
using Traguardo.Core.Formulas;
using Traguardo.Core.Measures;
using Traguardo.Core.Tests.Support;
using Xunit;

namespace Traguardo.Core.Tests.Formulas;

public sealed class FormulaFaultTests
{
    private static readonly string[] Broken =
    [
        // nothing, or too much of it
        "", "   ", Repeat("1+", 1_000) + "1", Repeat("(", 65) + "1" + Repeat(")", 65), Repeat("-", 65) + "1",
        Repeat("-(", 32) + "-[916]" + Repeat(")", 32), Repeat("abs(", 65) + "1" + Repeat(")", 65),

        // names
        "foo([916])", "916 + PERS", "median", "sum", "sum [916]", "sum + 1",

        // arguments
        "sum()", "abs()", "abs([1], [2])", "round([1], 2, 3)", "round()", "round(1, abs())", "sum([1],)", "sum(,[1])",
        "round([1], 11)", "round([1], [2])", "round([1], -1)", "round([1], 1.5)", "round([1], 1 + 1)", "round([1], (2))", "round([1],", "round([1],)",

        // brackets
        "([607] + [609]", "  ([607] * (1 + [609])", "[607])", "()", "(", ")", "[607] * (2", "sum([1]", "(([1]) + sum([2], [3])",

        // references
        "[607", "[", "[607 * 1000 / 2", "[]", "[ ]", "[, -1]", "[699, 1]", "[699, -51]", "[699, -1.5]", "[699, ieri]", "[699,]", "[699, -1, -2]", "]", "1 + [699, 2]",

        // numbers
        "1.2.3", ".5", "5.", ".", "1000000000000001", "1000000000000000.1", "99999999999999999999999999999", "0.12345678901234567890123456789", "1e5", "0x1F",

        // signs
        "[1] +", "+ [1]", "[1] * / [2]", "[1] [2]", "[1] 2", "[1] (2)", "(1) (2)", "([1] [2])", "sum([1] [2])", "([1]; 2)", "[1] sum(2)", "2[1]", "-", "[1] -", "0,5 * [1]", "(1, 2)", "sum((1, 2))", ",",
        "[1] × [2]", "[1] % 2", "[1]; [2]", "=[1]", "[1] 😀", "[1] \u0007", "\ud83d", "[1, \n2\u202e]", Repeat("x", 100),
    ];

    private static readonly (string Formula, ValueKind[] Kinds)[] OfWrongKind =
    [
        ("[a] + [b]", [ValueKind.Number, ValueKind.YesNo]),
        ("[a] + [b]", [ValueKind.Date, ValueKind.Date]),
        ("[a] - [b]", [ValueKind.Date, ValueKind.Number]),
        ("[a] - [b]", [ValueKind.Number, ValueKind.Date]),
        ("[a] - [b]", [ValueKind.YesNo, ValueKind.YesNo]),
        ("[a] - 1", [ValueKind.Date]),
        ("[a] - [b] - [b]", [ValueKind.Date, ValueKind.Date]),
        ("-[a]", [ValueKind.Date]),
        ("1 * abs([a, -1])", [ValueKind.YesNo]),
        ("max([a], [b])", [ValueKind.Date, ValueKind.Date]),
        ("sum(1, 2, [a])", [ValueKind.YesNo]),
        ("round([a] * [a])", [ValueKind.Date]),
    ];

    [Fact]
    public void Each_fault_says_in_Italian_where_what_and_what_was_expected()
    {
        using var language = Language.Italian();
        ApprovedText.Check(Faults("colonna", "atteso"), "FormulaFaults.it");
    }

    [Fact]
    public void Each_fault_says_in_English_where_what_and_what_was_expected()
    {
        using var language = Language.English();
        ApprovedText.Check(Faults("column", "expected"), "FormulaFaults.en");
    }

    private static string Faults(string column, string expected)
    {
        var text = new StringBuilder();
        foreach (var broken in Broken)
        {
            var (formula, fault) = Formula.Parse(broken);
            Assert.Null(formula);
            Line(broken, fault!);
        }

        foreach (var (written, kinds) in OfWrongKind)
        {
            var kind = Formula.Parse(written).Formula!.KindOf(kinds);
            Assert.Null(kind.Kind);
            Line($"{written}   ({string.Join(", ", kinds)})", kind.Fault!);
        }

        return text.ToString();

        void Line(string written, FormulaFault fault)
        {
            text.Append(Shown.Of(written)).Append('\n');
            text.Append(Invariant($"    {column} {fault.Column}: {fault.What}; {expected}: {fault.Expected}\n"));
        }
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
