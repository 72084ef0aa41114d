using Traguardo.Core.Cycles;
using Traguardo.Core.People;
using Traguardo.Core.Phases;
using Traguardo.Core.Writing;
using Traguardo.Web.Access;
using Traguardo.Web.Features.Monitoring;

namespace Traguardo.Web.Features.Texts;

/// <summary>
/// Who does what with a text: the offices with all of them, who answers for a unit with those of the unit; everybody of the administration reads.
/// Those of a personal scorecard are written and approved by who evaluates by it, and read by the evaluated and the OIV beside.
/// </summary>
public static class TextRights
{
    /// <summary>True for who reads the texts of a personal scorecard; those of none are read by everybody of the administration.</summary>
    public static bool MayRead(Actor? actor, Node? card) => card is null || (actor is not null && Sight.Shows(actor, card));

    /// <summary>True for who reads a text: what the OIV writes of its validation is the OIV's alone until it is approved.</summary>
    /// <param name="actor">Somebody of the administration.</param>
    /// <param name="key">Key of the text.</param>
    /// <param name="state">How far it is.</param>
    public static bool MayRead(Actor? actor, string key, NarrativeState state)
    {
        ArgumentNullException.ThrowIfNull(key);
        return state == NarrativeState.Approved || !key.StartsWith(NarrativeKeys.Validation, StringComparison.Ordinal) || actor?.PowerOf(Role.Oiv) is not null;
    }

    /// <summary>True for who reads how a text came about, its versions and remarks: of what the OIV writes of its validation others read what is approved, and no more.</summary>
    public static bool MayReadHistory(Actor? actor, TextPlace place) => !IsOfOiv(place) || actor?.PowerOf(Role.Oiv) is not null;

    /// <summary>The power by which somebody writes a text, one of their own where they have one; null for who does not.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="room">The texts of the cycle.</param>
    /// <param name="place">The text.</param>
    /// <param name="owner">Whose it was given to be; null where the plan says who answers.</param>
    public static Power? WriterPower(Actor? actor, TextRoom room, TextPlace place, string? owner)
    {
        if (actor is null)
        {
            return null;
        }
        if (place is { Card: { } card })
        {
            return PlanRights.EvaluatorPower(actor, card);
        }
        var units = IsOfOiv(place) ? new HashSet<string>() : UnitsOf(room, place, owner);
        return ApproverPower(actor, place) ?? actor.Powers.Where(power => power.Unit is { } unit && units.Contains(unit) && power.IsHeadOf(unit)).MinBy(power => power.OnBehalfOf is not null);
    }

    /// <summary>The power by which somebody approves a text and says whose it is: the offices', and the OIV's for what it writes of its validation; null for who does not.</summary>
    public static Power? ApproverPower(Actor? actor, TextPlace place) =>
        place is { Card: { } card } ? actor is null ? null : PlanRights.EvaluatorPower(actor, card)
        : IsOfOiv(place) ? actor?.PowerOf(Role.Oiv) : actor?.PowerOf(Role.SupportOffice) ?? actor?.PowerOf(Role.Administrator);

    /// <summary>The power by which somebody remarks on a text: who writes it, and those who read it before it is approved, which is nobody of what the OIV writes.</summary>
    public static Power? CommenterPower(Actor? actor, TextRoom room, TextPlace place, string? owner) =>
        place is { Card: { Holder: { } holder } } ? WriterPower(actor, room, place, owner) ?? actor?.PowerOf(Role.Oiv) ?? actor?.Powers.FirstOrDefault(power => power.IsHeadOf(holder))
        : IsOfOiv(place) ? WriterPower(actor, room, place, owner)
        : WriterPower(actor, room, place, owner) ?? actor?.PowerOf(Role.SupportOffice) ?? actor?.PowerOf(Role.Oiv) ?? actor?.PowerOf(Role.SecretaryGeneral) ?? actor?.PowerOf(Role.GoverningBody);

    /// <summary>Whose a text is, in words: a unit by its name, a person as named; null where nobody's.</summary>
    public static string? OwnerInWords(TextRoom room, TextPlace place, string? owner)
    {
        ArgumentNullException.ThrowIfNull(room);
        ArgumentNullException.ThrowIfNull(place);
        if (place.Card is { } card)
        {
            return card.Evaluator is { } evaluator ? room.Scored.Cycle.Units.Find(unit => unit.Code == evaluator)?.Name ?? evaluator : Role.GoverningBody.Word();
        }
        if (owner is not null)
        {
            return room.Scored.Cycle.Units.Find(unit => unit.Code == owner)?.Name ?? owner;
        }
        if (IsOfOiv(place))
        {
            return Role.Oiv.Word();
        }
        var codes = UnitsOf(room, place, null);
        var units = room.Scored.Cycle.Units.Where(unit => codes.Contains(unit.Code)).ToList();
        var lowest = units.Where(unit => !units.Exists(other => other.Parent == unit.Code)).Select(unit => unit.Name).ToList();
        return lowest.Count == 0 ? null : Core.Checks.CheckedCycle.List(lowest);
    }

    /// <summary>Why a text may not be written where the cycle stands; null where it may.</summary>
    public static Refusal? Lock(Cycle cycle, TextPlace place) => PhaseLocks.Refusal(cycle, IsOfOiv(place) ? Activity.WriteOivTexts : Activity.WriteTexts);

    /// <summary>True for what the OIV writes of its validation.</summary>
    public static bool IsOfOiv(TextPlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return place.Key.StartsWith(NarrativeKeys.Validation, StringComparison.Ordinal);
    }

    // The unit with those above it, as everywhere: who heads a department answers for its offices.
    private static IReadOnlySet<string> UnitsOf(TextRoom room, TextPlace place, string? owner)
    {
        ArgumentNullException.ThrowIfNull(room);
        if (owner is null)
        {
            return place.Subject is { } subject ? Answerable.UnitsOf(room.Scored, subject) : new HashSet<string>();
        }
        var above = room.Scored.Cycle.Units.ToDictionary(unit => unit.Code, unit => unit.Parent);
        var all = new HashSet<string>();
        for (string? unit = owner; unit is not null && above.TryGetValue(unit, out var parent) && all.Add(unit); unit = parent)
        {
        }
        return all;
    }
}
