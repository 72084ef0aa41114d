using System.Text;
using Traguardo.Core.Cycles;
using Traguardo.Core.Freezing;
using Traguardo.Core.Reports;
using Traguardo.Core.Templates;

namespace Traguardo.Documents.Packages;

/// <summary>A document as its snapshot makes it: what all its files are written from.</summary>
public sealed record FrozenDocument
{
    /// <summary>The snapshot, as it is written: whoever has it makes the document again.</summary>
    public required byte[] SnapshotFile { get; init; }

    /// <summary>The snapshot.</summary>
    public required DocumentSnapshot Snapshot { get; init; }

    /// <summary>Its data, scored.</summary>
    public required ReportSource Source { get; init; }

    /// <summary>The document.</summary>
    public required Report Report { get; init; }

    /// <summary>Begin of the names of its files: <c>relazione-2020</c>.</summary>
    public string FileName => FormattableString.Invariant($"{Report.Code}-{Report.Year}");

    /// <summary>Makes the document of a snapshot, by way of what is written of it: nothing that is not in the file comes into the document.</summary>
    public static FrozenReading Of(DocumentSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return Read(snapshot.Write());
    }

    /// <summary>Makes the document that a snapshot's file is of, or says what is wrong with the file. Never throws for what it holds.</summary>
    public static FrozenReading Read(byte[] file)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (ReadData(file) is not { Snapshot: { } snapshot, Source: { } source })
        {
            // Once more, in the language of whoever is told of the faults.
            return new FrozenReading(null, SnapshotReader.Read(file).Faults);
        }
        var template = TemplateReader.Read(Encoding.UTF8.GetBytes(snapshot.Template));
        if (template.Template is null)
        {
            return new FrozenReading(null, [.. template.Faults.Select(fault => fault with { Path = "$.template" + fault.Path[1..], Line = null })]);
        }
        return new FrozenReading(new FrozenDocument { SnapshotFile = file, Snapshot = snapshot, Source = source, Report = ReportBuilder.Build(template.Template, source) }, []);
    }

    // What data without a head of their own are called is said when they are read.
    private static SnapshotReading ReadData(byte[] file)
    {
        using var _ = new ItalianTexts();
        return SnapshotReader.Read(file);
    }
}

/// <summary>What reading a snapshot gave: the document, or the faults that keep it from being made.</summary>
/// <param name="Document">The document; null where there are faults.</param>
/// <param name="Faults">The faults.</param>
public sealed record FrozenReading(FrozenDocument? Document, IReadOnlyList<Fault> Faults);
