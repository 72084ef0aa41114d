using Traguardo.Core.Measures;
using Traguardo.Core.Recording;

namespace Traguardo.Core.Calendar;

/// <summary>What is known of a cycle beside the cycle itself: when values came in, what was confirmed, what somebody says was done.</summary>
public sealed record CalendarFacts
{
    /// <summary>The day on which a value was last entered; nothing for one that came with a file.</summary>
    public IReadOnlyDictionary<DatumKey, DateOnly> EnteredOn { get; init; } = new Dictionary<DatumKey, DateOnly>();

    /// <summary>Every confirmation, those that were opened again among them.</summary>
    public IReadOnlyList<ConfirmedSheet> Confirmed { get; init; } = [];

    /// <summary>What was done by somebody's word, by the code of its deadline.</summary>
    public IReadOnlyDictionary<string, DoneByHand> Done { get; init; } = new Dictionary<string, DoneByHand>();
}

/// <summary>A unit's word about a period.</summary>
/// <param name="Unit">Code of the unit.</param>
/// <param name="Period">The part of the year.</param>
/// <param name="On">The day it was given.</param>
/// <param name="Stands">False once the period was opened again.</param>
public sealed record ConfirmedSheet(string Unit, Period Period, DateOnly On, bool Stands);

/// <summary>Somebody's word that something was done.</summary>
/// <param name="On">The day it was done.</param>
/// <param name="Note">By what: an act, a protocol number.</param>
public sealed record DoneByHand(DateOnly On, string Note);
