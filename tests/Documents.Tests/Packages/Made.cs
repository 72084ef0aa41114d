using System.Text;
using Traguardo.Core.Freezing;
using Traguardo.Core.Tests.Support;
using Traguardo.Core.Writing;
using Traguardo.Documents.Packages;

namespace Traguardo.Documents.Tests.Packages;

/// <summary>The sample's report as a package, made once.</summary>
internal static class Made
{
    public static PackageWriter Writer { get; } = new(
    [
        ReportFormat.Of("txt", (report, stream) => stream.Write(Encoding.UTF8.GetBytes(report.Title))),
    ],
    "0.1.0");

    public static DocumentSnapshot Snapshot { get; } = Frozen.Sample with
    {
        Template = Encoding.UTF8.GetString(Repository.Bytes("templates/relazione.json")),
        AuditHead = new string('a', 64),
        Texts = [.. Texts()],
    };

    public static FrozenDocument Document { get; } = FrozenDocument.Of(Snapshot).Document!;

    public static Task<MadePackage> Package => Lazily.Value;

    private static readonly Lazy<Task<MadePackage>> Lazily = new(() => Writer.WriteAsync(Document));

    private static IEnumerable<Narrative> Texts() =>
        from file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "samples/pisa-2020/texts"), "*.md", SearchOption.AllDirectories)
        let key = Path.ChangeExtension(Path.GetRelativePath(Path.Combine(Repository.Root, "samples/pisa-2020/texts"), file), null).Replace('\\', '/')
        select new Narrative(key, File.ReadAllText(file), NarrativeState.Approved);
}
