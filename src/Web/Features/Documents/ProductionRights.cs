using Traguardo.Core.Cycles;
using Traguardo.Core.People;
using Traguardo.Web.Access;
using Traguardo.Web.Data;

namespace Traguardo.Web.Features.Documents;

/// <summary>Who makes documents, and who sees them.</summary>
public static class ProductionRights
{
    /// <summary>Who makes documents of the whole cycle.</summary>
    public static ReadOnlySpan<Role> Producers => [Role.SupportOffice, Role.SecretaryGeneral];

    /// <summary>True for who makes documents of the whole cycle, or of a personal scorecard: of that, whoever sees it.</summary>
    public static bool MayProduce(Actor? actor, Node? card) => actor is not null && (card is null ? actor.Is(Producers) : Sight.Shows(actor, card));

    /// <summary>
    /// True for who sees a document: the people of the administration; of a personal scorecard those for whom it was when the document was
    /// asked for, and is still.
    /// </summary>
    /// <param name="actor">Somebody of the cycle's administration; null for a stranger, who sees none but what is published.</param>
    /// <param name="cycle">The whole cycle.</param>
    /// <param name="production">The document.</param>
    public static bool Shows(Actor? actor, Cycle cycle, DocumentProduction production)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        ArgumentNullException.ThrowIfNull(production);
        return actor is not null && (production.Card is not { } code
            || (cycle.Scorecards.Find(card => card.Code == code) is { } now && Sight.Shows(actor, now)
                && Sight.Shows(actor, now with { Holder = production.Holder, Evaluator = production.Evaluator })));
    }
}
