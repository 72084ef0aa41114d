using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Traguardo.Core.Scoring;
using Traguardo.Core.Templates;
using Traguardo.Web.Data;

namespace Traguardo.Web.Features.Documents;

/// <summary>A template that documents of an administration can be made from.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Content">The template as <c>document-template/1</c>, as it was typed or comes with the program.</param>
/// <param name="Reading">What reading it gives: one of an earlier version of the program may have faults now.</param>
/// <param name="Own">The version of the administration's own; null for one that comes with the program.</param>
/// <param name="IsShipped">True where one of this code comes with the program.</param>
public sealed partial record ShelvedTemplate(string Code, string Content, TemplateReading Reading, TemplateVersion? Own, bool IsShipped)
{
    /// <summary>Its title in a cycle.</summary>
    public string TitleIn(ScoredCycle scored) => Reading.Template?.TitleOf(scored) ?? Code;

    /// <summary>Its title for no year.</summary>
    public string Title => Years().Replace(Reading.Template?.Title ?? Code, "");

    [GeneratedRegex(@" ?\{[^}]*\}([–-]\{[^}]*\})?", RegexOptions.CultureInvariant)]
    private static partial Regex Years();
}

/// <summary>The templates that there are: those that come with the program, and those of an administration, which stand in the place of others of the same code.</summary>
public static class TemplateShelf
{
    /// <summary>Where those lie that come with the program: beside it, in a clone as in a published copy.</summary>
    public static string Directory { get; } = Path.Combine(AppContext.BaseDirectory, "templates");

    private static readonly Lazy<IReadOnlyList<ShelvedTemplate>> ShippedOnce = new(() =>
        [.. System.IO.Directory.Exists(Directory) ? System.IO.Directory.EnumerateFiles(Directory, "*.json").Order(StringComparer.Ordinal).Select(Read) : []]);

    /// <summary>Those that come with the program, by their titles.</summary>
    public static IReadOnlyList<ShelvedTemplate> Shipped => ShippedOnce.Value;

    /// <summary>All that an administration can make documents from, by their titles.</summary>
    public static async Task<IReadOnlyList<ShelvedTemplate>> AllAsync(TraguardoDb db, string administration, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        var own = await StandingAsync(db, administration, stop);
        return [.. Shipped.Where(shipped => !own.Exists(one => one.Code == shipped.Code))
            .Concat(own.Select(version => new ShelvedTemplate(version.Code, version.Content!, Reading(version.Content!), version, Shipped.Any(one => one.Code == version.Code))))
            .OrderBy(template => template.Title, StringComparer.CurrentCultureIgnoreCase).ThenBy(template => template.Code, StringComparer.Ordinal)];
    }

    /// <summary>The one of a code; null where there is none.</summary>
    public static async Task<ShelvedTemplate?> FindAsync(TraguardoDb db, string administration, string? code, CancellationToken stop) =>
        (await AllAsync(db, administration, stop)).FirstOrDefault(template => template.Code == code);

    /// <summary>What reading a template gives.</summary>
    public static TemplateReading Reading(string content) => TemplateReader.Read(Encoding.UTF8.GetBytes(content));

    // The last version of each, without those that were removed.
    private static async Task<List<TemplateVersion>> StandingAsync(TraguardoDb db, string administration, CancellationToken stop) =>
        await db.TemplateVersions.AsNoTracking()
            .Where(version => version.Administration == administration && version.Content != null
                && version.Number == db.TemplateVersions.Where(other => other.Administration == administration && other.Code == version.Code).Max(other => other.Number))
            .ToListAsync(stop);

    private static ShelvedTemplate Read(string path)
    {
        var content = File.ReadAllText(path);
        var reading = Reading(content);
        return new ShelvedTemplate(reading.Template?.Code ?? Path.GetFileNameWithoutExtension(path), content, reading, null, IsShipped: true);
    }
}
