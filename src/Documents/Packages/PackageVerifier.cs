using Traguardo.Core.Display;
using Traguardo.Documents.OpenData;
using Traguardo.Documents.Packages.Comparing;

namespace Traguardo.Documents.Packages;

/// <summary>
/// Proves a package with nothing but itself: every file is held against the manifest; the snapshot is scored again and every file made again
/// from it; what differs is named. So a byte changed is found by its hash, a figure changed together with its hash by the file made
/// again, and a datum changed in the snapshot by the figures that no longer follow from it.
/// </summary>
/// <param name="writer">Makes the files again.</param>
public sealed class PackageVerifier(PackageWriter writer)
{
    private const int MostOfAFile = 10;

    // The files that hold what the snapshot holds, as it was entered.
    private static readonly string[] Data = [.. ((string[])["ciclo.json", "contesto.json", "testi.json"]).Select(name => $"{OpenDataWriter.Folder}/{name}")];

    /// <summary>Verifies a package. Never throws for what it holds.</summary>
    /// <param name="package">The package, read no further than the limits.</param>
    /// <param name="limits">How much is taken; the usual unless said.</param>
    /// <param name="progress">Told of each format that is made again: how many of how many.</param>
    /// <param name="cancel">Breaks it off.</param>
    public async Task<PackageVerification> VerifyAsync(Stream package, PackageLimits? limits = null, Action<int, int>? progress = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(package);
        byte[] bytes;
        List<PackedFile> files;
        try
        {
            bytes = PackageArchive.Bytes(package, limits ?? PackageLimits.Usual);
            files = PackageArchive.Read(bytes, limits ?? PackageLimits.Usual);
        }
        catch (InvalidDataException refused)
        {
            return new PackageVerification { Refusal = refused.Message };
        }
        if (files.Find(file => file.Name == PackageManifest.Name) is not { } written || PackageManifest.Read(written.Content) is not { } manifest)
        {
            return new PackageVerification { Refusal = PackageTexts.NoManifest.With(PackageManifest.Format) };
        }
        files.Remove(written);
        var found = new List<PackageFinding>(AgainstManifest(manifest, written, files));
        var snapshot = files.Find(file => file.Name == PackageManifest.Snapshot);
        var reading = snapshot is null ? null : FrozenDocument.Read(snapshot.Content);
        if (reading?.Document is not { } document)
        {
            found.AddRange(reading?.Faults.Take(MostOfAFile).Select(fault => new PackageFinding(PackageManifest.Snapshot, $"{fault.Path}: {fault.What}")) ?? []);
            return new PackageVerification { Manifest = manifest, Findings = found };
        }
        found.AddRange(AgainstSnapshot(manifest, document));
        var isOwn = manifest.Program == writer.Program;
        var notes = new List<string>();
        if (!isOwn)
        {
            notes.Add(PackageTexts.OtherProgram.With(TextOfFile.OneLine(manifest.Program), writer.Program));
        }
        notes.AddRange(manifest.Missing.Select(missing => PackageTexts.NeverMade.With(TextOfFile.OneLine(missing.Format).ToUpperInvariant(), TextOfFile.OneLine(missing.Why))));
        var (same, order) = await AgainMadeAsync(document, manifest, files, isOwn, found, notes, progress, cancel).ConfigureAwait(false);
        // Where all its files are as they should be, so must be the archive around them: there is room in one for what no reader of its files sees.
        if (isOwn && found.Count == 0)
        {
            var again = writer.Pack(document, [.. files.OrderBy(file => order.IndexOf(file.Name)).Where(file => file != snapshot)], manifest.Missing).Content;
            if (!again.AsSpan().SequenceEqual(bytes) && !ArchiveFrame.IsSame(bytes, again))
            {
                found.Add(new PackageFinding(PackageTexts.Archive, PackageTexts.ArchiveOtherwise));
            }
        }
        // What was changed in the data comes before what no longer follows from it.
        var causes = found.OrderBy(finding => Data.Contains(finding.File) ? 0 : 1).ToList();
        return new PackageVerification { Manifest = manifest, Findings = causes, Notes = notes, Document = document, MadeAgain = same, IsOfAnotherProgram = !isOwn };
    }

    private static IEnumerable<PackageFinding> AgainstManifest(PackageManifest manifest, PackedFile written, List<PackedFile> files)
    {
        if (!manifest.Write().AsSpan().SequenceEqual(written.Content))
        {
            yield return new PackageFinding(PackageManifest.Name, PackageTexts.ManifestOtherwise);
        }
        foreach (var twice in manifest.Files.CountBy(file => file.Name).Where(name => name.Value > 1))
        {
            yield return new PackageFinding(TextOfFile.OneLine(twice.Key), PackageTexts.FileTwice);
        }
        var known = manifest.Files.DistinctBy(file => file.Name).ToDictionary(file => file.Name);
        foreach (var file in files)
        {
            if (!known.Remove(file.Name, out var said))
            {
                yield return new PackageFinding(file.Name, PackageTexts.FileUnknown);
            }
            else if (ManifestFile.Of(file) is var now && now != said)
            {
                yield return new PackageFinding(file.Name, PackageTexts.FileChanged.With(now.Sha256, TextOfFile.OneLine(said.Sha256)));
            }
        }
        foreach (var missing in known.Keys.Append(PackageManifest.Snapshot).Distinct().Where(name => files.TrueForAll(file => file.Name != name)))
        {
            yield return new PackageFinding(TextOfFile.OneLine(missing), PackageTexts.FileMissing);
        }
    }

    private static IEnumerable<PackageFinding> AgainstSnapshot(PackageManifest manifest, FrozenDocument document)
    {
        if (!document.Snapshot.Write().AsSpan().SequenceEqual(document.SnapshotFile))
        {
            yield return new PackageFinding(PackageManifest.Snapshot, PackageTexts.SnapshotOtherwise);
        }
        var should = PackageWriter.ManifestOf(document, manifest.Program, []) with { Files = manifest.Files, Missing = document.Snapshot.IsDraft ? manifest.Missing : [] };
        foreach (var difference in FileComparison.Of(PackageManifest.Name, manifest.Write(), should.Write()))
        {
            yield return Finding(PackageManifest.Name, difference);
        }
    }

    private async Task<(int Same, List<string> Order)> AgainMadeAsync(
        FrozenDocument document, PackageManifest manifest, List<PackedFile> files, bool isOwn, List<PackageFinding> found, List<string> notes, Action<int, int>? progress, CancellationToken cancel)
    {
        var (same, expected) = (0, new List<string>());
        for (var i = 0; i < writer.Formats.Count; i++)
        {
            // What a draft says it lacks is not looked for in it.
            if (document.Snapshot.IsDraft && manifest.Missing.Any(missing => missing.Format == writer.Formats[i]) && files.TrueForAll(file => file.Name != $"{document.FileName}.{writer.Formats[i]}"))
            {
                continue;
            }
            IReadOnlyList<PackedFile> again;
            try
            {
                again = await writer.FilesAsync(document, writer.Formats[i], cancel).ConfigureAwait(false);
            }
            catch (FormatUnavailableException fault)
            {
                notes.Add(PackageTexts.NotMadeAgain.With($"{document.FileName}.{writer.Formats[i]}", fault.Message));
                expected.Add($"{document.FileName}.{writer.Formats[i]}");
                continue;
            }
            catch (FormatFaultException fault)
            {
                found.Add(new PackageFinding($"{document.FileName}.{writer.Formats[i]}", PackageTexts.CannotBeMadeAgain.With(fault.Message)));
                expected.Add($"{document.FileName}.{writer.Formats[i]}");
                continue;
            }
            foreach (var should in again)
            {
                expected.Add(should.Name);
                if (files.Find(file => file.Name == should.Name) is not { } was)
                {
                    var missing = new PackageFinding(should.Name, PackageTexts.FileMissing);
                    if (!found.Contains(missing))
                    {
                        found.Add(missing);
                    }
                    continue;
                }
                if ((isOwn ? FileComparison.Of(was.Name, was.Content, should.Content).ToList() : FileComparison.OfFigures(was.Name, was.Content, should.Content)) is not { } differences)
                {
                    notes.Add(PackageTexts.NotCompared.With(was.Name));
                    continue;
                }
                same += differences.Count == 0 ? 1 : 0;
                found.AddRange(differences.Take(MostOfAFile).Select(difference => Finding(was.Name, difference)));
                if (differences.Count > MostOfAFile)
                {
                    found.Add(new PackageFinding(was.Name, Counted.Of(differences.Count - MostOfAFile, PackageTexts.More)));
                }
            }
            progress?.Invoke(i + 1, writer.Formats.Count);
        }
        found.AddRange(files.Where(file => file.Name != PackageManifest.Snapshot && !expected.Contains(file.Name)).Select(file => new PackageFinding(file.Name, PackageTexts.FileNotOfDocument)));
        return (same, expected);
    }

    private static PackageFinding Finding(string file, Difference difference)
    {
        var what = (difference.Was, difference.Should) switch
        {
            (null, null) => PackageTexts.Unreadable,
            (null, { } should) => PackageTexts.Lacks.With(TextOfFile.OneLine(should)),
            ({ } was, null) => PackageTexts.Surplus.With(TextOfFile.OneLine(was)),
            var (was, should) => PackageTexts.Differs.With(TextOfFile.OneLine(was!), TextOfFile.OneLine(should!)),
        };
        return new PackageFinding(file, string.IsNullOrEmpty(difference.Place) ? what : $"{TextOfFile.OneLine(difference.Place)}: {what}");
    }
}

/// <summary>What a format says that cannot be written here and now, such as a PDF where its worker is not installed. The message says what to do.</summary>
/// <param name="message">What is missing and what to do.</param>
/// <param name="inner">What it came from.</param>
public sealed class FormatUnavailableException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>What went wrong where a format could be written and was not: a fault, of the program or of what is in the document.</summary>
/// <param name="message">What happened and what to do.</param>
/// <param name="inner">What it came from.</param>
public sealed class FormatFaultException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>What verifying gave.</summary>
public sealed record PackageVerification
{
    /// <summary>Why it is no package; null where it is one.</summary>
    public string? Refusal { get; init; }

    /// <summary>Its manifest; null where it is no package.</summary>
    public PackageManifest? Manifest { get; init; }

    /// <summary>The document that its snapshot makes; null where the snapshot cannot be read.</summary>
    public FrozenDocument? Document { get; init; }

    /// <summary>What does not hold; empty where all does.</summary>
    public IReadOnlyList<PackageFinding> Findings { get; init; } = [];

    /// <summary>What is to be said of how far it was verified.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>How many files were made again and found to be the same.</summary>
    public int MadeAgain { get; init; }

    /// <summary>True where another version of the program wrote it: its figures were compared, and not its bytes.</summary>
    public bool IsOfAnotherProgram { get; init; }

    /// <summary>True where it is a package and all of it holds.</summary>
    public bool Holds => Refusal is null && Findings.Count == 0 && !IsOfAnotherProgram;

    /// <summary>That it is not proved, where nothing was found and yet not all was compared, in words; null otherwise.</summary>
    public string? Unproved => Refusal is null && Findings.Count == 0 && IsOfAnotherProgram ? PackageTexts.Unproved : null;
}

/// <summary>Something in a package that does not hold.</summary>
/// <param name="File">The file.</param>
/// <param name="What">Where in it and what, in words.</param>
public sealed record PackageFinding(string File, string What);
