using System.Text;
using Traguardo.Core.Cycles;
using Traguardo.Core.Exchange;

namespace Traguardo.Web.Commands;

/// <summary>
/// The context tables that go with a cycle file: those named, or the <c>context.json</c> that lies beside it. Every command that
/// checks or stores cycles reads them, in whatever form it answers.
/// </summary>
/// <param name="Json">The text of the file; null where there is none.</param>
/// <param name="Tables">Its tables; none where there is no file.</param>
public sealed record ContextFile(string? Json, IReadOnlyList<ContextTable> Tables)
{
    private const string UsualName = "context.json";

    /// <summary>Null where the file is refused, and standard error has then been told every fault.</summary>
    public static ContextFile? Read(string cycleFile, string? named = null)
    {
        var name = named ?? Path.Combine(Path.GetDirectoryName(cycleFile) ?? "", UsualName);
        if (named is null && !File.Exists(name))
        {
            return new ContextFile(null, []);
        }
        if (InputFile.Read(name, CommandTexts.ContextFormat) is not { } bytes)
        {
            return null;
        }
        var reading = ContextReader.Read(bytes);
        foreach (var fault in reading.Faults)
        {
            Console.Error.WriteLine(FaultText.Line(fault, name));
        }
        return reading.Faults.Count > 0 ? null : new ContextFile(Encoding.UTF8.GetString(bytes), reading.Tables);
    }
}
