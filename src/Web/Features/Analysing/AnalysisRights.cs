using Traguardo.Core.Analysing;
using Traguardo.Core.People;
using Traguardo.Core.Scoring;
using Traguardo.Web.Access;
using Traguardo.Web.Features.Monitoring;

namespace Traguardo.Web.Features.Analysing;

/// <summary>Who may do what with an analysis. Its card has to be theirs to see in the first place: pages ask of the cycle as the reader sees it.</summary>
public static class AnalysisRights
{
    /// <summary>Who answers for the objective writes; where the plan names nobody, the office that runs the cycle.</summary>
    public static bool MayWrite(Actor? actor, ScoredCycle scored, AskedAnalysis asked)
    {
        ArgumentNullException.ThrowIfNull(asked);
        return actor is not null && asked.State != AnalysisState.Answered
            && (Answerable.Is(actor, scored, asked.Objective) || (actor.Is(Role.SupportOffice) && Answerable.UnitsOf(scored, asked.Objective).Count == 0));
    }

    /// <summary>The OIV answers what is written.</summary>
    public static bool MayAnswer(Actor? actor, AskedAnalysis asked)
    {
        ArgumentNullException.ThrowIfNull(asked);
        return actor?.Is(Role.Oiv) == true && asked.Analysis is not null;
    }
}
