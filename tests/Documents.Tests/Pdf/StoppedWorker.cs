using System.Diagnostics;
using Traguardo.Documents.Pdf;

namespace Traguardo.Documents.Tests.Pdf;

/// <summary>A worker that stands still as long as nobody ends it: it takes what it is asked, and never answers.</summary>
internal sealed class StoppedWorker : IAsyncDisposable
{
    private readonly Process process;

    private StoppedWorker(Process process) => this.process = process;

    public bool HasEnded => process.HasExited;

    public static async Task<StoppedWorker> OfAsync(PdfWriter writer)
    {
        await writer.WarmAsync();
        var process = Process.GetProcessById(writer.WorkerProcess!.Value);
        using var stop = Process.Start("kill", ["-STOP", $"{process.Id}"]);
        await stop.WaitForExitAsync();
        return new StoppedWorker(process);
    }

    public void Kill() => process.Kill();

    public ValueTask DisposeAsync()
    {
        process.Kill();
        process.Dispose();
        return ValueTask.CompletedTask;
    }
}
