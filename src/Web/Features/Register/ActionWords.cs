using System.Globalization;

namespace Traguardo.Web.Features.Register;

/// <summary>Says an action of the audit.</summary>
public static class ActionWords
{
    /// <summary>The words of an action, found by its code among the texts: <c>value-entered</c> is <c>Action_value_entered</c>; the code itself where it has none.</summary>
    public static string Of(string action)
    {
        ArgumentNullException.ThrowIfNull(action);
        return RegisterTexts.ResourceManager.GetString("Action_" + action.Replace('-', '_'), CultureInfo.CurrentUICulture) ?? action;
    }
}
