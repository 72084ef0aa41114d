using Traguardo.Core.Compiling;
using Traguardo.Core.Cycles;
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
        var whole = CycleReader.Read(Repository.Bytes("samples/pisa-2020/cycle.json")).Cycle!;
        // As everybody may read it: no figure of a personal card stands in a document for all.
        var cycle = CycleView.Without(whole, whole.Scorecards.Where(card => card.Holder is not null).Select(card => card.Code).ToHashSet());
        var context = ContextReader.Read(Repository.Bytes("samples/pisa-2020/context.json")).Tables;
        return LiveFigures.Of(CompiledCycle.Compile(cycle).OrThrow().Score(), context, Core.Display.Figures.Italian);
    }
}
