using Traguardo.Core.Reports;

namespace Traguardo.Documents.Packages;

/// <summary>A format that a document is written in.</summary>
/// <param name="Code">Its code, and the end of its files' names: <c>html</c>.</param>
/// <param name="Write">Writes a report, always the same bytes for the same report.</param>
public sealed record ReportFormat(string Code, Func<Report, CancellationToken, Task<byte[]>> Write)
{
    /// <summary>A format whose writer writes to a stream and waits for nothing.</summary>
    public static ReportFormat Of(string code, Action<Report, Stream> write) => new(code, (report, _) =>
    {
        using var file = new MemoryStream();
        write(report, file);
        return Task.FromResult(file.ToArray());
    });
}
