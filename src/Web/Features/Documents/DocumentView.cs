using Traguardo.Core.Cycles;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Shared;

namespace Traguardo.Web.Features.Documents;

/// <summary>A document that can be made of a cycle, or was, as its reader sees it.</summary>
/// <param name="Code">Code of its template.</param>
/// <param name="Title">Its title in this cycle.</param>
/// <param name="Template">The template; null where there is none of this code any more.</param>
/// <param name="Readiness">What it lacks; null where the reader does not make it, or it is of personal scorecards.</param>
/// <param name="Cards">The personal scorecards that the reader may make it of.</param>
/// <param name="Productions">Those that were asked for, the last first.</param>
/// <param name="Standing">The final one that stands at the address for ever; null where there is none.</param>
/// <param name="Read">The one that everybody reads: while a cycle is worked on again, that of its last edition; null where there is none.</param>
public sealed record DocumentView(
    string Code, string Title, ShelvedTemplate? Template, Readiness? Readiness, IReadOnlyList<Node> Cards, IReadOnlyList<ProductionView> Productions, DocumentProduction? Standing, DocumentProduction? Read)
{
    /// <summary>True for one that is about personal scorecards alone.</summary>
    public bool NeedsCard => Template?.Reading.Template?.NeedsPersonalCard == true;

    /// <summary>True where its template shows personal scorecards among others, of which what everybody reads has those alone that are published.</summary>
    public bool LeavesCardsOut => Template?.Reading.Template is { ShowsPersonalCards: true, NeedsPersonalCard: false };

    /// <summary>What the standing one is.</summary>
    public ProducedDocument? Made => Standing is null ? null : ProducedDocument.Of(Standing);
}

/// <summary>Productions that wait or are made.</summary>
/// <param name="Links">Addresses of their cycle.</param>
/// <param name="Productions">Those that their reader sees.</param>
public sealed record UnderWay(CycleLinks Links, IReadOnlyList<ProductionView> Productions);

/// <summary>A production as its reader sees it.</summary>
/// <param name="Row">The production.</param>
/// <param name="From">What it was made from, beside what there is now.</param>
/// <param name="MayChange">True where the reader may stop and remove it.</param>
public sealed record ProductionView(DocumentProduction Row, MadeFrom From, bool MayChange)
{
    /// <summary>True where it is made, as was last heard, by a server that has been silent for half the time after which it is begun again.</summary>
    public bool IsSilent { get; init; }

    /// <summary>What was made; null where nothing was.</summary>
    public ProducedDocument? Made { get; } = ProducedDocument.Of(Row);

    /// <summary>What it was made from, in words.</summary>
    public string FromInWords => From switch
    {
        MadeFrom.Present => DocumentsTexts.OfPresentState,
        MadeFrom.BeforeActs => DocumentsTexts.OfBeforeActs,
        _ => DocumentsTexts.OfEarlierState,
    };

    /// <summary>True while it waits or is made.</summary>
    public bool IsUnderWay => Row.State is ProductionState.Waiting or ProductionState.Running;

    /// <summary>What is done for it one after the other, each with how far it is.</summary>
    public IEnumerable<(string Word, string State, bool IsNow)> Steps
    {
        get
        {
            var now = Enum.TryParse<ProductionStep>(Row.Step, out var step) && Row.State == ProductionState.Running ? (int)step : -1;
            return Enum.GetValues<ProductionStep>().Select(one => (
                one.Word(),
                (int)one < now ? DocumentsTexts.StepDone : (int)one == now ? DocumentsTexts.StepNow : DocumentsTexts.StepNext,
                (int)one == now));
        }
    }

    /// <summary>What is done of it now, in words.</summary>
    public string NowInWords => Row.IsStopping ? DocumentsTexts.Stopping
        : IsSilent ? DocumentsTexts.Silent
        : Row.State == ProductionState.Waiting || !Enum.TryParse<ProductionStep>(Row.Step, out var step) ? DocumentsTexts.Waiting
        : step.InWords();

    /// <summary>How it ended, in a word.</summary>
    public string StateInWords => Row.State switch
    {
        ProductionState.Done when Row.Fault is not null => DocumentsTexts.DoneInPart,
        ProductionState.Done => DocumentsTexts.Done,
        ProductionState.Failed => DocumentsTexts.Failed,
        ProductionState.Cancelled => DocumentsTexts.Cancelled,
        _ => NowInWords,
    };
}
