using Traguardo.Web.Features.Shared;

namespace Traguardo.Web.Features.Planning;

/// <summary>Addresses of what has been kept of a cycle's plan, and of the plan as a workbook.</summary>
public sealed class VersionLinks(CycleLinks links)
{
    /// <summary>The name of the plan as it stands, among those that can be compared.</summary>
    public const string Now = "ora";

    private const string OfYear = "ciclo-";

    /// <summary>All versions.</summary>
    public string List => $"{links.Map}/piano/versioni";

    /// <summary>The plan as a workbook: download and upload.</summary>
    public string Workbook => $"{links.Map}/piano/foglio";

    /// <summary>The plan as it stands, as a workbook.</summary>
    public string WorkbookFile => $"{links.Map}/piano.xlsx";

    /// <summary>A version.</summary>
    public string Version(int number) => $"{List}/{number}";

    /// <summary>A version as a file.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="format"><c>json</c> or <c>xlsx</c>.</param>
    public string VersionFile(int number, string format) => $"{List}/{number}/piano.{format}";

    /// <summary>Two plans beside one another.</summary>
    /// <param name="before">The older: a version's number, <see cref="Now"/>, or as <see cref="CycleOf"/> gives it.</param>
    /// <param name="after">The newer.</param>
    public string Compare(string before, string after) => $"{links.Map}/piano/confronto?prima={before}&dopo={after}";

    /// <summary>The name of the plan of another year's cycle, among those that can be compared.</summary>
    public static string CycleOf(int year) => $"{OfYear}{year}";

    /// <summary>The year of such a name; null for any other.</summary>
    public static int? YearOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.StartsWith(OfYear, StringComparison.Ordinal) && int.TryParse(name[OfYear.Length..], out var year) ? year : null;
    }

    /// <summary>Where a cycle of an administration is begun.</summary>
    public static string Begin(string administration) => $"/{Uri.EscapeDataString(administration)}/nuovo-ciclo";
}
