using Traguardo.Core.Compiling;
using Traguardo.Core.Cycles;
using Traguardo.Core.Exchange;
using Traguardo.Core.Planning.Edits;
using Traguardo.Core.Revising;
using Traguardo.Core.Scoring;
using Xunit;

namespace Traguardo.Web.Tests.Rig;

/// <summary>The sample's year under way again, with a revision in every state: R1 in force, R2 refused, R3 withdrawn, R4 proposed.</summary>
public sealed class RevisedSite() : Site(sample: true)
{
    public const string Map = "/cciaa_pi/2020";

    /// <summary>The item that R1 asks less of: 20% in place of 40%.</summary>
    public const string Item = "ente/D/D2/D2.2";

    protected override bool IsCopied => true;

    protected override async Task FillAsync()
    {
        await ImportAsync(Revised());
    }

    /// <summary>The sample's year under way, as if 40% had been promised for D2.2.</summary>
    public static byte[] First() => CycleWriter.Write(FirstCycle());

    private static Cycle FirstCycle()
    {
        var cycle = CycleReader.Read(SampleFile.Reserved).Cycle! with { Acts = [new PhaseAct(Phase.Approved), new PhaseAct(Phase.UnderWay)] };
        return Made(cycle, new ChangeItem(Item, With(cycle, Item, 0.4m)));
    }

    private static byte[] Revised()
    {
        var cycle = FirstCycle();
        cycle = Proposed(cycle, Item, 0.2m, "Le sale riaprono con capienza ridotta: il 40% non è più raggiungibile, una ripresa parziale in autunno sì.");
        cycle = Made(cycle, new GiveOpinion("R1", Opinion.Favourable, "Causa esterna e documentata.", new DateOnly(2020, 7, 24)));
        cycle = Made(cycle, new DecideRevision("R1", RevisionState.Adopted, "Giunta", "31/2020", new DateOnly(2020, 7, 30)));
        cycle = Proposed(cycle, "ente/A/A4/A4.1", 10m, "Il primo semestre è stato difficile.");
        cycle = Made(cycle, new GiveOpinion("R2", Opinion.Contrary, "Le cause non sono documentate.", new DateOnly(2020, 7, 24)));
        cycle = Made(cycle, new DecideRevision("R2", RevisionState.Refused, "Giunta", "32/2020", new DateOnly(2020, 7, 30)));
        cycle = Proposed(cycle, "ente/A/A4/A4.2", 0.9m, "Proposta inviata per errore.");
        cycle = Made(cycle, new DecideRevision("R3", RevisionState.Withdrawn, Date: new DateOnly(2020, 7, 20)));
        cycle = Proposed(cycle, Item, 0.1m, "Il DPCM di ottobre richiude le sale.", new DateOnly(2020, 10, 20));
        return CycleWriter.Write(cycle);
    }

    private static Cycle Proposed(Cycle cycle, string path, decimal target, string reason, DateOnly? on = null) => Made(cycle, new ProposeRevision(new Revision
    {
        Code = "",
        Node = path[..path.LastIndexOf('/')],
        Was = Find(cycle, path),
        Becomes = With(cycle, path, target),
        Reason = reason,
        ProposedBy = "Provveditorato",
        ProposedOn = on ?? new DateOnly(2020, 7, 17),
    }));

    private static Item With(Cycle cycle, string path, decimal target) => Find(cycle, path) with { Target = Target.Of(target) };

    private static Item Find(Cycle cycle, string path) => ((ScoredItem)CompiledCycle.Compile(cycle).OrThrow().Score().Find(path)!).Item;

    private static Cycle Made(Cycle cycle, PlanEdit edit)
    {
        var edited = edit.Apply(cycle);
        Assert.Empty(edited.Faults);
        return edited.Compiled!.Cycle;
    }
}
