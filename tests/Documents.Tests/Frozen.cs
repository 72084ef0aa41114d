using System.Text;
using Traguardo.Core.Cycles;
using Traguardo.Core.Exchange;
using Traguardo.Core.Freezing;
using Traguardo.Core.Tests.Support;
using Traguardo.Core.Writing;

namespace Traguardo.Documents.Tests;

/// <summary>The sample administration, frozen.</summary>
internal static class Frozen
{
    public static DocumentSnapshot Sample { get; } = Of(CycleReader.Read(Repository.Bytes("samples/pisa-2020/cycle.json")).Cycle!) with
    {
        Context = Encoding.UTF8.GetString(Repository.Bytes("samples/pisa-2020/context.json")),
        Texts = [new Narrative("relazione/premessa", "L'ente ottiene **{{ente.score}}**.", NarrativeState.Approved)],
    };

    public static DocumentSnapshot Of(Cycle cycle) => new() { Template = "{}", Day = new DateOnly(2021, 6, 16), Cycle = cycle };

    public static SnapshotReading Read(DocumentSnapshot snapshot) => SnapshotReader.Read(snapshot.Write());
}
