using System.Globalization;
using Traguardo.Core.Audit;

namespace Traguardo.Web.Features.Register;

/// <summary>Says an action of the audit, and why it was done.</summary>
public static class ActionWords
{
    // What happens at the door is noted with the way in.
    private static readonly HashSet<string> AtTheDoor = ["signed-in", "sign-in-failed", "account-locked"];

    /// <summary>The words of an action, found by its code among the texts: <c>value-entered</c> is <c>Action_value_entered</c>; the code itself where it has none.</summary>
    public static string Of(string action)
    {
        ArgumentNullException.ThrowIfNull(action);
        return Text("Action_" + action) ?? action;
    }

    /// <summary>Why, as somebody wrote it; at the door the way in, in words, with the level it was proved at.</summary>
    public static string? WhyOf(AuditEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.Why?.Split(' ', 2) is [var way, .. var level] && AtTheDoor.Contains(entry.Action) && Text("Way_" + way) is { } words
            ? string.Join(", ", [words, .. level])
            : entry.Why;
    }

    private static string? Text(string name) => RegisterTexts.ResourceManager.GetString(name.Replace('-', '_'), CultureInfo.CurrentUICulture);
}
