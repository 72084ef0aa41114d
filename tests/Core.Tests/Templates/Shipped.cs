using Traguardo.Core.Exchange;
using Traguardo.Core.Scoring;
using Traguardo.Core.Templates;
using Traguardo.Core.Tests.Support;
using Traguardo.Core.Writing;

namespace Traguardo.Core.Tests.Templates;

/// <summary>The templates that come with the program, and the sample as a source of documents.</summary>
internal static class Shipped
{
    public static IReadOnlyList<string> Codes { get; } =
        [.. Directory.GetFiles(Path.Combine(Repository.Root, "templates"), "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    public static ScoredCycle Scored { get; } = CycleReader.Read(Repository.Bytes("samples/pisa-2020/cycle.json")).Compiled!.Score();

    public static ReportSource Source { get; } = new()
    {
        Scored = Scored,
        Context = ContextReader.Read(Repository.Bytes("samples/pisa-2020/context.json")).Tables,
        Texts = [.. Texts()],
        Day = new DateOnly(2021, 6, 16),
    };

    public static byte[] Bytes(string code) => Repository.Bytes($"templates/{code}.json");

    public static DocumentTemplate Template(string code) => Read(Bytes(code));

    public static DocumentTemplate Read(byte[] utf8)
    {
        var reading = TemplateReader.Read(utf8);
        return reading.Template ?? throw new InvalidDataException(string.Join('\n', reading.Faults.Select(fault => FaultText.Line(fault, "template"))));
    }

    private static IEnumerable<Narrative> Texts()
    {
        var folder = Path.Combine(Repository.Root, "samples/pisa-2020/texts");
        return from file in Directory.GetFiles(folder, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            select new Narrative(Path.ChangeExtension(Path.GetRelativePath(folder, file), null).Replace('\\', '/'), File.ReadAllText(file), NarrativeState.Approved);
    }
}
