using Traguardo.Core.Formulas;
using Traguardo.Core.Measures;
using Xunit;

namespace Traguardo.Core.Tests.Formulas;

public sealed class FormulaLimitsTests
{
    // Less than a thread of a server has (1.5 MB): what is safe here is safe there.
    private const int SmallStack = 1024 * 1024;

    public static TheoryData<string> Hostile =>
    [
        Repeat("(", 100_000), Repeat("-", 100_000), Repeat("[a", 100_000), Repeat("1+", 100_000), Repeat("sum(", 100_000), Repeat("9", 1_000_000), Repeat(" ", 1_000_000),
        Repeat("(", 2_000), Repeat("(", 999) + "1" + Repeat(")", 999), Repeat("-", 2_000), Repeat("-", 1_999) + "1", Repeat("[", 2_000), Repeat("[a]", 660),
        Repeat("sum(", 500), Repeat("(-", 1_000), Repeat(",", 2_000), Repeat(")", 2_000), Repeat("9", 2_000), "0." + Repeat("0", 1_900) + "1", Repeat("a", 2_000), Repeat("\ud83d", 2_000),
    ];

    [Theory]
    [MemberData(nameof(Hostile), DisableDiscoveryEnumeration = true)]
    public void Hostile_text_is_refused_at_once_with_little_memory_and_stack(string text)
    {
        var (parse, allocated) = OnSmallStack(() =>
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            return (Formula.Parse(text), GC.GetAllocatedBytesForCurrentThread() - before);
        });

        Assert.NotNull(parse.Fault);
        Assert.InRange(allocated, 0, 1_000_000);
    }

    public static TheoryData<string, decimal> Longest => new()
    {
        { Repeat("1+", 999) + "1", 1_000 },
        { "0" + Repeat("-1", 999), -999 },
        { Repeat("1*", 999) + "10", 10 },
        { "8" + Repeat("/1", 999), 8 },
        { "sum(" + Repeat("1,", 997) + "1)", 998 },
        { Repeat("(", 64) + "1" + Repeat(")", 64), 1 },
        { Repeat("-", 64) + "1", 1 },
        { Repeat("-(", 32) + "1" + Repeat(")", 32), 1 },
        { Repeat("abs(", 64) + "1" + Repeat(")", 64), 1 },
        { Repeat("-(1+", 32) + "1" + Repeat(")", 32), 1 },
        { Repeat("(-1)+", 300) + "(-1)", -301 },
        { Repeat("-(1)+", 300) + "0", -300 },
        { Repeat("-abs(1)+", 200) + "0", -200 },
        { "1000000000000000", 1_000_000_000_000_000 },
        { "0.000000000000000000000000001", 0.000000000000000000000000001m },
    };

    [Theory]
    [MemberData(nameof(Longest), DisableDiscoveryEnumeration = true)]
    public void The_longest_and_deepest_formulas_are_evaluated_without_a_deep_stack(string text, decimal result)
    {
        var outcome = OnSmallStack(() =>
        {
            var formula = Formula.Parse(text).Formula!;
            Assert.Equal(ValueKind.Number, formula.KindOf([]).Kind);
            return formula.Evaluate([]);
        });

        Assert.Equal(Value.Of(result), outcome.Value);
    }

    [Fact]
    public void Evaluating_allocates_nothing()
    {
        var formula = Formula.Parse("round(max([a], [b]) / ([c] - 1) * -100, 2) + sum([a], [b], avg([a], [b]))").Formula!;
        Value[] inputs = [Value.Of(1m), Value.Of(2m), Value.Of(1m)];
        Value[] others = [Value.Of(1m), Value.Of(2m), Value.Of(3m)];
        formula.Evaluate(inputs);
        formula.Evaluate(others);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var divided = formula.Evaluate(inputs);
        var outcome = formula.Evaluate(others);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal(0, allocated);
        Assert.Equal(EvaluationFault.DivisionByZero, divided.Fault);
        Assert.Equal(Value.Of(-95.5m), outcome.Value);
    }

    [Fact]
    public void Many_threads_may_parse_and_evaluate_at_once() =>
        Parallel.For(0, 10_000, i =>
        {
            var formula = Formula.Parse($"([m{i}] + {i}) * sum([m{i}], [m{i}, -1])").Formula!;
            Assert.Equal([$"m{i}", $"m{i}"], formula.References.Select(reference => reference.Code));
            Assert.Equal(Value.Of((1m + i) * 3), formula.Evaluate([Value.Of(1m), Value.Of(2m)]).Value);
        });

    private static T OnSmallStack<T>(Func<T> work)
    {
        T? result = default;
        Exception? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = work();
                }
                catch (Exception exception)
                {
                    failure = exception;
                }
            },
            SmallStack) { IsBackground = true };
        thread.Start();
        Assert.True(thread.Join(TimeSpan.FromSeconds(20)), "It took more than twenty seconds.");
        return failure is null ? result! : throw failure;
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
