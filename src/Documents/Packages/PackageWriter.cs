using Traguardo.Documents.OpenData;

namespace Traguardo.Documents.Packages;

/// <summary>
/// Writes a document in all its formats, and packs them with the snapshot they come from and a manifest. Whoever has the package proves it
/// with nothing else (<see cref="PackageVerifier"/>). The same snapshot gives the same bytes.
/// </summary>
/// <param name="formats">The formats, beside open data.</param>
/// <param name="program">Version of the program, as the manifest says it.</param>
public sealed class PackageWriter(IReadOnlyList<ReportFormat> formats, string program)
{
    /// <summary>Version of the program.</summary>
    public string Program => program;

    /// <summary>Codes of all that a document is written in, open data among them, in the order written.</summary>
    public IReadOnlyList<string> Formats { get; } = [.. formats.Select(format => format.Code), OpenDataWriter.Folder];

    /// <summary>The files of one format: one, or those of the open data in a folder of their own.</summary>
    /// <param name="document">The document.</param>
    /// <param name="format">One of <see cref="Formats"/>.</param>
    /// <param name="cancel">Breaks it off.</param>
    public async Task<IReadOnlyList<PackedFile>> FilesAsync(FrozenDocument document, string format, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        using var _ = new ItalianTexts();
        return format == OpenDataWriter.Folder
            ? [.. OpenDataWriter.Write(document.Snapshot, document.Source).Select(file => file with { Name = $"{OpenDataWriter.Folder}/{file.Name}" })]
            : [new PackedFile($"{document.FileName}.{format}", await formats.First(one => one.Code == format).Write(document.Report, cancel).ConfigureAwait(false))];
    }

    /// <summary>The package.</summary>
    /// <param name="document">The document.</param>
    /// <param name="progress">Told of each format that is done: how many of how many.</param>
    /// <param name="cancel">Breaks it off.</param>
    public async Task<MadePackage> WriteAsync(FrozenDocument document, Action<int, int>? progress = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        var files = new List<PackedFile>();
        for (var i = 0; i < Formats.Count; i++)
        {
            cancel.ThrowIfCancellationRequested();
            files.AddRange(await FilesAsync(document, Formats[i], cancel).ConfigureAwait(false));
            progress?.Invoke(i + 1, Formats.Count);
        }
        return Pack(document, files);
    }

    /// <summary>Packs files that are made already: all of <see cref="Formats"/>, in that order.</summary>
    /// <param name="document">The document.</param>
    /// <param name="files">The files.</param>
    /// <param name="missing">The formats that are not among them, where the document is a draft.</param>
    public MadePackage Pack(FrozenDocument document, IReadOnlyList<PackedFile> files, IReadOnlyList<MissingFormat>? missing = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        IReadOnlyList<PackedFile> all = [.. files, new PackedFile(PackageManifest.Snapshot, document.SnapshotFile)];
        var manifest = ManifestOf(document, program, all) with { Missing = missing ?? [] };
        return new MadePackage($"{document.FileName}.zip", manifest, PackageArchive.Write([new PackedFile(PackageManifest.Name, manifest.Write()), .. all]));
    }

    internal static PackageManifest ManifestOf(FrozenDocument document, string program, IReadOnlyList<PackedFile> files) => new()
    {
        Template = document.Report.Code,
        Administration = document.Snapshot.Cycle.Administration.Code,
        Year = document.Report.Year,
        Day = document.Snapshot.Day,
        IsDraft = document.Snapshot.IsDraft,
        AuditHead = document.Snapshot.AuditHead,
        Program = program,
        Files = [.. files.Select(ManifestFile.Of)],
    };
}

/// <summary>A package that was made.</summary>
/// <param name="Name">Name of its file: <c>relazione-2020.zip</c>.</param>
/// <param name="Manifest">Its manifest.</param>
/// <param name="Content">Its bytes.</param>
public sealed record MadePackage(string Name, PackageManifest Manifest, byte[] Content);
