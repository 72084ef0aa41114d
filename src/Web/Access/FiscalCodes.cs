using System.Text.RegularExpressions;

namespace Traguardo.Web.Access;

/// <summary>Fiscal codes as gateways write them.</summary>
public static partial class FiscalCodes
{
    /// <summary>As it is kept: in capitals, without the country that SPID puts before it; null for what is none.</summary>
    public static string? Kept(string? said)
    {
        var code = said?.Trim().ToUpperInvariant() ?? "";
        code = code.StartsWith("TINIT-", StringComparison.Ordinal) ? code[6..] : code;
        return Shape().IsMatch(code) ? code : null;
    }

    // Letters may stand for digits, where two people would have the same.
    [GeneratedRegex("^[A-Z]{6}[0-9LMNPQRSTUV]{2}[ABCDEHLMPRST][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z]$")]
    private static partial Regex Shape();
}
