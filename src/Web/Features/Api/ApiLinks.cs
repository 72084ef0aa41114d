using System.Globalization;

namespace Traguardo.Web.Features.Api;

/// <summary>Addresses that programs ask: what they are now, they stay as long as this version is there.</summary>
/// <param name="administration">Code of the administration.</param>
/// <param name="year">The year.</param>
public sealed class ApiLinks(string administration, int year)
{
    private const string Root = "/api/v1";

    private readonly string root = $"{Root}/{Uri.EscapeDataString(administration)}/{year.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>The page that tells people of it.</summary>
    public const string Page = "/api";

    /// <summary>All of it described for programs (OpenAPI).</summary>
    public const string Description = Root + "/openapi.json";

    /// <summary>The administrations that have published something.</summary>
    public const string Administrations = Root + "/amministrazioni";

    /// <summary>The published years of an administration.</summary>
    public static string Years(string administration) => $"{Root}/{Uri.EscapeDataString(administration)}/anni";

    /// <summary>The cycle, as <c>performance-cycle/1</c>.</summary>
    public string Cycle => root + "/ciclo";

    /// <summary>The results, as <c>performance-result/1</c>.</summary>
    public string Results => root + "/risultati";

    /// <summary>The indicators.</summary>
    public string Indicators => root + "/indicatori";

    /// <summary>The base data.</summary>
    public string Measures => root + "/misure";

    /// <summary>The documents.</summary>
    public string Documents => root + "/documenti";

    /// <summary>The tables published beside the scores.</summary>
    public string Context => root + "/contesto";
}
