using Traguardo.Core.Planning.Edits;

namespace Traguardo.Web.Features.Planning;

/// <summary>Why a plan is left as it was, as a page says it.</summary>
/// <param name="Address">What it is about, as in <see cref="EditFault"/>; empty for the plan as a whole.</param>
/// <param name="Field">The field, as in <c>performance-cycle/1</c>; null where it is about the whole.</param>
/// <param name="Text">A sentence or two: what is wrong, and what was expected.</param>
/// <param name="Column">Where in a formula, from 1; null elsewhere.</param>
public sealed record PlanFault(string Address, string? Field, string Text, int? Column = null)
{
    public static PlanFault Of(EditFault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        return new(fault.Address, fault.Field, string.Format(null, PlanDeskTexts.Fault, Capital(fault.What), fault.Expected), fault.Column);
    }

    /// <summary>About the plan as a whole.</summary>
    public static PlanFault Whole(string text) => new("", null, text);

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpper(text[0], System.Globalization.CultureInfo.CurrentCulture) + text[1..];
}

/// <summary>What came of an edit.</summary>
/// <param name="Faults">Why nothing was changed; empty where it was, or where there was nothing to change.</param>
/// <param name="Address">Where what was edited stands now; null where it is gone, or nothing was changed.</param>
public sealed record PlanAnswer(IReadOnlyList<PlanFault> Faults, string? Address);
