using Traguardo.Core.Cycles;

namespace Traguardo.Core.Recording;

/// <summary>What keeps a datum from being confirmed.</summary>
public enum ConfirmationLack
{
    /// <summary>Nothing was entered, neither a value nor a state in its place.</summary>
    Value,

    /// <summary>It was declared estimated, not available or not applicable, and does not say why.</summary>
    Reason,

    /// <summary>Nothing proves the value, and the method asks for it.</summary>
    Evidence,

    /// <summary>Whoever would confirm it entered it, and the method asks for another pair of eyes.</summary>
    OtherEyes,
}

/// <summary>What is known beside a value when it is to be confirmed.</summary>
/// <param name="EnteredBy">Who entered it, by any name that tells people apart; null where nobody did, as where it was imported.</param>
/// <param name="Evidence">How many pieces of evidence it has.</param>
public readonly record struct EntryFacts(string? EnteredBy, int Evidence);

/// <summary>What a unit's period still lacks before its head may confirm it.</summary>
public static class ConfirmationLacks
{
    /// <summary>Every lack of every row, in the order of the rows; empty where the period may be confirmed. A state in place of a value needs no evidence: its reason is all there is.</summary>
    /// <param name="sheet">The rows of the unit in the period.</param>
    /// <param name="method">What the administration asks for.</param>
    /// <param name="facts">What is known beside each value.</param>
    /// <param name="confirmer">Who would confirm, by the name that <see cref="EntryFacts.EnteredBy"/> uses.</param>
    public static IReadOnlyList<(Datum Datum, ConfirmationLack Lack)> Of(EntrySheet sheet, Method method, Func<DatumKey, EntryFacts> facts, string confirmer)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(facts);
        return [.. sheet.Data.SelectMany(datum => Of(datum, method, facts(datum.Key), confirmer).Select(lack => (datum, lack)))];
    }

    private static IEnumerable<ConfirmationLack> Of(Datum datum, Method method, EntryFacts facts, string confirmer)
    {
        if (datum.Lacks != Lack.Nothing)
        {
            yield return datum.Lacks == Lack.Value ? ConfirmationLack.Value : ConfirmationLack.Reason;
        }
        if (method.EvidenceRequired && datum.Entered?.Value is not null && facts.Evidence == 0)
        {
            yield return ConfirmationLack.Evidence;
        }
        if (method.FourEyes && datum.Entered is not null && facts.EnteredBy == confirmer)
        {
            yield return ConfirmationLack.OtherEyes;
        }
    }
}
