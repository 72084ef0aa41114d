using Traguardo.Core.Analysing;
using Traguardo.Core.People;
using Traguardo.Core.Scoring;
using Traguardo.Web.Access;
using Traguardo.Web.Features.Monitoring;

namespace Traguardo.Web.Features.Analysing;

/// <summary>Who may do what with an analysis, and by which of their powers. Its card has to be theirs to see in the first place: pages ask of the cycle as the reader sees it.</summary>
public static class AnalysisRights
{
    /// <summary>Who answers for the objective writes; where the plan names nobody, the office that runs the cycle.</summary>
    public static bool MayWrite(Actor? actor, ScoredCycle scored, AskedAnalysis asked) => WriterPower(actor, scored, asked) is not null;

    /// <summary>The power by which somebody writes, one of their own where they have one; null for who does not.</summary>
    public static Power? WriterPower(Actor? actor, ScoredCycle scored, AskedAnalysis asked)
    {
        ArgumentNullException.ThrowIfNull(scored);
        ArgumentNullException.ThrowIfNull(asked);
        return actor is null || asked.State == AnalysisState.Answered || !Sight.Shows(actor, scored.CardOf(asked.Objective.Path).Node) ? null
            : Answerable.UnitsOf(scored, asked.Objective).Count == 0 ? actor.PowerOf(Role.SupportOffice)
            : Answerable.PowerOf(actor, scored, asked.Objective);
    }

    /// <summary>The OIV answers what is written.</summary>
    public static bool MayAnswer(Actor? actor, AskedAnalysis asked) => AnswererPower(actor, asked) is not null;

    /// <summary>The power by which somebody answers; null for who does not.</summary>
    public static Power? AnswererPower(Actor? actor, AskedAnalysis asked)
    {
        ArgumentNullException.ThrowIfNull(asked);
        return asked.Analysis is null ? null : actor?.PowerOf(Role.Oiv);
    }
}
