using Traguardo.Core.Exchange;
using Traguardo.Core.Reports;
using Traguardo.Core.Scoring;
using Traguardo.Core.Tests.Support;

namespace Traguardo.Documents.Tests;

/// <summary>The sample administration, scored.</summary>
internal static class Pisa
{
    public static ScoredCycle Scored { get; } = CycleReader.Read(Repository.Bytes("samples/pisa-2020/cycle.json")).Compiled!.Score();

    public static ReportTable Scorecard(string code)
    {
        using var italian = Language.Italian();
        return ScorecardTable.Of(Scored, (ScoredNode)Scored.Find(code)!);
    }
}
