using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Traguardo.Documents.OpenData;

namespace Traguardo.Documents.Packages;

/// <summary>What a package says of itself, <c>document-package/1</c>: of what it is, and the length and hash of each of its files.</summary>
public sealed record PackageManifest
{
    /// <summary>The name of the format.</summary>
    public const string Format = "document-package/1";

    /// <summary>Its name in the package.</summary>
    public const string Name = "manifest.json";

    /// <summary>Name of the snapshot in the package.</summary>
    public const string Snapshot = "snapshot.json";

    /// <summary>Code of the template that the document was made from.</summary>
    public required string Template { get; init; }

    /// <summary>Code of the administration.</summary>
    public required string Administration { get; init; }

    /// <summary>The year of the cycle.</summary>
    public required int Year { get; init; }

    /// <summary>The day the data were frozen.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>True where the document is a draft.</summary>
    public bool IsDraft { get; init; }

    /// <summary>Hash of the last entry of the audit log when the data were frozen; null where they come from files alone.</summary>
    public string? AuditHead { get; init; }

    /// <summary>Version of the program that made it.</summary>
    public required string Program { get; init; }

    /// <summary>The formats that a draft could not be made in; none in a final document.</summary>
    public IReadOnlyList<MissingFormat> Missing { get; init; } = [];

    /// <summary>All other files of the package.</summary>
    public required IReadOnlyList<ManifestFile> Files { get; init; }

    /// <summary>The file, with a line end after it: what is the same is written the same.</summary>
    public byte[] Write() => OpenDataWriter.Written(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("format", Format);
        writer.WriteString("template", Template);
        writer.WriteString("administration", Administration);
        writer.WriteNumber("year", Year);
        writer.WriteString("day", Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (IsDraft)
        {
            writer.WriteBoolean("draft", true);
        }
        if (AuditHead is not null)
        {
            writer.WriteString("auditHead", AuditHead);
        }
        writer.WriteString("program", Program);
        if (Missing.Count > 0)
        {
            writer.WriteStartArray("missing");
            foreach (var missing in Missing)
            {
                writer.WriteStartObject();
                writer.WriteString("format", missing.Format);
                writer.WriteString("why", missing.Why);
                writer.WriteEndObject();
            }
            writer.WriteEndArray();
        }
        writer.WriteStartArray("files");
        foreach (var file in Files)
        {
            writer.WriteStartObject();
            writer.WriteString("name", file.Name);
            writer.WriteNumber("bytes", file.Bytes);
            writer.WriteString("sha256", file.Sha256);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    /// <summary>The manifest that a file is; null where it is none.</summary>
    public static PackageManifest? Read(byte[] utf8)
    {
        try
        {
            using var document = JsonDocument.Parse(utf8, new JsonDocumentOptions { MaxDepth = 8, AllowDuplicateProperties = false });
            var root = document.RootElement;
            return root.GetProperty("format").GetString() != Format ? null : new PackageManifest
            {
                Template = Text(root, "template"),
                Administration = Text(root, "administration"),
                Year = root.GetProperty("year").GetInt32(),
                Day = DateOnly.ParseExact(Text(root, "day"), "yyyy-MM-dd", CultureInfo.InvariantCulture),
                IsDraft = root.TryGetProperty("draft", out var draft) && draft.GetBoolean(),
                AuditHead = root.TryGetProperty("auditHead", out var head) ? head.GetString() : null,
                Program = Text(root, "program"),
                Missing = root.TryGetProperty("missing", out var missing) ? [.. missing.EnumerateArray().Select(one => new MissingFormat(Text(one, "format"), Text(one, "why")))] : [],
                Files = [.. root.GetProperty("files").EnumerateArray().Select(file => new ManifestFile(Text(file, "name"), file.GetProperty("bytes").GetInt64(), Text(file, "sha256")))],
            };
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private static string Text(JsonElement of, string name) => of.GetProperty(name).GetString() ?? throw new FormatException(name);
}

/// <summary>A format that a document was not made in.</summary>
/// <param name="Format">Its code: <c>pdf</c>.</param>
/// <param name="Why">Why not, in words.</param>
public sealed record MissingFormat(string Format, string Why);

/// <summary>A file as the manifest knows it.</summary>
/// <param name="Name">Its name in the package.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">Its SHA-256, 64 lower-case hexadecimal digits.</param>
public sealed record ManifestFile(string Name, long Bytes, string Sha256)
{
    /// <summary>What a manifest says of a file.</summary>
    public static ManifestFile Of(PackedFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return new ManifestFile(file.Name, file.Content.Length, Convert.ToHexStringLower(SHA256.HashData(file.Content)));
    }
}
