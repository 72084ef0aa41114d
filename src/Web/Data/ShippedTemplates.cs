using Traguardo.Core.Templates;

namespace Traguardo.Web.Data;

/// <summary>The templates that come with the program, as they lie beside it.</summary>
public static class ShippedTemplates
{
    /// <summary>Where they lie, in a clone as in a published copy.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "templates");

    private static readonly Lazy<IReadOnlyList<DocumentTemplate>> Read = new(() =>
    [
        .. Directory.EnumerateFiles(Folder, "*.json").Order(StringComparer.Ordinal)
            .Select(file => TemplateReader.Read(File.ReadAllBytes(file)))
            .Select(reading => reading.Template ?? throw new InvalidDataException(string.Join(Environment.NewLine, reading.Faults))),
    ]);

    /// <summary>All of them, in the order of their files. Each is held by tests to be without faults.</summary>
    public static IReadOnlyList<DocumentTemplate> All => Read.Value;
}
