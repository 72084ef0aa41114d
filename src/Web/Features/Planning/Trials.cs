using Traguardo.Core.Compiling;
using Traguardo.Core.Cycles;
using Traguardo.Core.Planning;

namespace Traguardo.Web.Features.Planning;

/// <summary>Tries the formula of an indicator as it is stored, or as it is being typed.</summary>
internal static class Trials
{
    /// <summary>What it gives; null for what has no formula.</summary>
    public static FormulaTrial? Of(PlanRoom room, CompiledCycle compiled, string? code, IFormCollection? form)
    {
        if (room is not PlanRoomOf<Indicator> indicators)
        {
            return null;
        }
        var indicator = form is null ? (code is null ? null : compiled.FindIndicator(code)!.Indicator) : indicators.Sent(compiled, code, form).Thing;
        return string.IsNullOrWhiteSpace(indicator?.Formula) ? null : FormulaHelp.Try(compiled.Cycle, indicator);
    }
}
