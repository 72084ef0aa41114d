using Traguardo.Core.Cycles;

namespace Traguardo.Core.Scoring;

/// <summary>A cycle ready to be scored: formulas parsed, references resolved, circles found. Compiled once, scored many times.</summary>
public sealed class CompiledCycle
{
    /// <summary>The cycle this was compiled from.</summary>
    public required Cycle Cycle { get; init; }

    /// <summary>Compiles a cycle, or says all that keeps it from being scored.</summary>
    public static Compilation Compile(Cycle cycle)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        return new Compilation(new CompiledCycle { Cycle = cycle }, []);
    }
}

/// <summary>What compiling gave: a compiled cycle, or the faults that keep it from being scored.</summary>
/// <param name="Compiled">The compiled cycle; null where there are faults.</param>
/// <param name="Faults">All the faults, in the order of the input.</param>
public sealed record Compilation(CompiledCycle? Compiled, IReadOnlyList<Fault> Faults);
