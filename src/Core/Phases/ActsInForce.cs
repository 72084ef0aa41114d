using Traguardo.Core.Cycles;

namespace Traguardo.Core.Phases;

/// <summary>The acts of a cycle that hold still: a step back revokes all that led beyond where it goes.</summary>
public static class ActsInForce
{
    /// <summary>Their places among the acts, the first first; steps back are none of them.</summary>
    /// <param name="acts">All acts of the cycle, the first first.</param>
    public static IReadOnlyList<int> Of(IReadOnlyList<PhaseAct> acts)
    {
        ArgumentNullException.ThrowIfNull(acts);
        var held = new List<int>();
        var phase = Phase.Preparation;
        for (var i = 0; i < acts.Count; i++)
        {
            var to = acts[i].To;
            if (to > phase)
            {
                held.Add(i);
            }
            else
            {
                held.RemoveAll(at => acts[at].To > to);
            }
            phase = to;
        }
        return held;
    }

    /// <summary>The act by which a cycle came to a phase; null where it never did, or was taken back from it.</summary>
    /// <param name="acts">All acts of the cycle, the first first.</param>
    /// <param name="phase">The phase.</param>
    public static PhaseAct? To(IReadOnlyList<PhaseAct> acts, Phase phase) => Of(acts).Select(at => acts[at]).LastOrDefault(act => act.To == phase);
}
