using Traguardo.Core.Compiling;
using Traguardo.Core.Exchange;
using Traguardo.Core.Tests.Support;
using Traguardo.Core.Writing;

namespace Traguardo.Core.Tests.Writing;

/// <summary>The figures of the sample, as Italian texts show them.</summary>
internal static class WritingSample
{
    public static LiveFigures Figures { get; } = Make();

    private static LiveFigures Make()
    {
        using var _ = Language.Italian();
        var cycle = CycleReader.Read(Repository.Bytes("samples/pisa-2020/cycle.json")).Cycle!;
        var context = ContextReader.Read(Repository.Bytes("samples/pisa-2020/context.json")).Tables;
        return LiveFigures.Of(CompiledCycle.Compile(cycle).OrThrow().Score(), context, Core.Display.Figures.Italian);
    }
}
