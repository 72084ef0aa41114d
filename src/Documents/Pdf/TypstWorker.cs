using System.Buffers.Binary;
using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using Traguardo.Documents.Workbooks;

namespace Traguardo.Documents.Pdf;

/// <summary>The process that makes the files: it is asked by frames on its input, and answers by frames on its output. See worker.mjs.</summary>
internal sealed class TypstWorker : IDisposable
{
    // What its own program needs beside the compiler, which is not counted here: mebibytes.
    private const int ScriptMemory = 256;
    private const int KeptErrors = 20_000;
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);
    private static readonly string[] Environs = ["PATH", "HOME", "TMPDIR", "TEMP", "SYSTEMROOT"];

    private readonly PdfOptions options;
    private readonly Process process;
    private readonly StringBuilder errors = new();
    private uint asked;

    private TypstWorker(PdfOptions options)
    {
        this.options = options;
        process = Process.Start(Command(options.Node)) ?? throw new InvalidOperationException("No process was started.");
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginErrorReadLine();
    }

    private enum Answer : byte
    {
        Ready,
        Pdf,
        Faults,
    }

    public int Id => process.Id;

    public bool IsRunning => !process.HasExited;

    /// <summary>True where it came so near to its limit that the next file had better be made by another.</summary>
    public bool IsSpent => Memory > options.Memory / 2;

    // What it takes, in bytes; nothing where it has ended meanwhile.
    private long Memory
    {
        get
        {
            try
            {
                process.Refresh();
                return process.WorkingSet64;
            }
            catch (InvalidOperationException)
            {
                return 0;
            }
        }
    }

    /// <summary>Starts it, and waits until it can be asked.</summary>
    public static async Task<TypstWorker> StartAsync(PdfOptions options, CancellationToken cancel)
    {
        TypstWorker worker;
        try
        {
            worker = new TypstWorker(options);
        }
        catch (Win32Exception missing)
        {
            throw new PdfException(PdfTexts.NodeMissing, missing.Message, missing) { IsNodeMissing = true };
        }
        try
        {
            await worker.WithinLimitsAsync(worker.AnswerAsync, cancel).ConfigureAwait(false);
            return worker;
        }
        catch (PdfException fault) when (fault.Message == PdfTexts.Crashed)
        {
            worker.Dispose();
            throw new PdfException(PdfTexts.NotStarted, fault.Details, fault);
        }
        catch
        {
            worker.Dispose();
            throw;
        }
    }

    /// <summary>Makes a file. Where anything goes wrong but the document itself, the process is ended.</summary>
    public async Task<byte[]> MakeAsync(ReadOnlyMemory<byte> report, CancellationToken cancel)
    {
        var (kind, content) = await WithinLimitsAsync(
            async () =>
            {
                await AskAsync(report).ConfigureAwait(false);
                return await AnswerAsync().ConfigureAwait(false);
            },
            cancel).ConfigureAwait(false);
        return kind == Answer.Pdf ? content : throw new PdfException(PdfTexts.Faulty, Encoding.UTF8.GetString(content));
    }

    public void Dispose()
    {
        process.Kill();
        process.Dispose();
    }

    private static ProcessStartInfo Command(string node)
    {
        var command = new ProcessStartInfo(node, ["--expose-gc", $"--max-old-space-size={ScriptMemory}", PdfFolder.Worker])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        // What the application is told, such as the password of its database, is none of the worker's business.
        foreach (var name in command.Environment.Keys.Where(name => !Environs.Contains(name, StringComparer.OrdinalIgnoreCase)).ToList())
        {
            command.Environment.Remove(name);
        }
        return command;
    }

    private async Task<T> WithinLimitsAsync<T>(Func<Task<T>> work, CancellationToken cancel)
    {
        using var over = new CancellationTokenSource(options.Time);
        using var done = new CancellationTokenSource();
        var watch = WatchMemoryAsync(done.Token);
        try
        {
            // A pipe that is waited on ends with its process, and only with it.
            using var onTime = over.Token.Register(process.Kill);
            using var onCancel = cancel.Register(process.Kill);
            return await work().ConfigureAwait(false);
        }
        catch (IOException fault)
        {
            process.Kill();
            await process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
            cancel.ThrowIfCancellationRequested();
            var message = over.IsCancellationRequested ? PdfTexts.TooSlow.With(options.Time.TotalSeconds)
                : await watch.ConfigureAwait(false) ? PdfTexts.TooMuchMemory.With(options.Memory >> 20)
                : PdfTexts.Crashed;
            throw new PdfException(message, Errors(), fault);
        }
        finally
        {
            await done.CancelAsync().ConfigureAwait(false);
            await watch.ConfigureAwait(false);
        }
    }

    /// <summary>Ends the process where it takes more memory than it may; says whether it did.</summary>
    private async Task<bool> WatchMemoryAsync(CancellationToken done)
    {
        while (!done.IsCancellationRequested && !process.HasExited)
        {
            if (Memory > options.Memory)
            {
                process.Kill();
                return true;
            }
            await Task.Delay(BetweenLooks, done).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        return false;
    }

    private async Task AskAsync(ReadOnlyMemory<byte> report)
    {
        var head = new byte[8];
        BinaryPrimitives.WriteInt32LittleEndian(head, report.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(head.AsSpan(4), ++asked);
        var input = process.StandardInput.BaseStream;
        await input.WriteAsync(head).ConfigureAwait(false);
        await input.WriteAsync(report).ConfigureAwait(false);
        await input.FlushAsync().ConfigureAwait(false);
    }

    private async Task<(Answer Kind, byte[] Content)> AnswerAsync()
    {
        var output = process.StandardOutput.BaseStream;
        var head = new byte[9];
        await output.ReadExactlyAsync(head).ConfigureAwait(false);
        if (BinaryPrimitives.ReadUInt32LittleEndian(head.AsSpan(4)) != asked)
        {
            throw new IOException("The worker answered something else than it was asked.");
        }
        var content = new byte[BinaryPrimitives.ReadInt32LittleEndian(head)];
        await output.ReadExactlyAsync(content).ConfigureAwait(false);
        return ((Answer)head[8], content);
    }

    private void Keep(string? line)
    {
        lock (errors)
        {
            if (line is not null && errors.Length < KeptErrors)
            {
                errors.AppendLine(line);
            }
        }
    }

    private string Errors()
    {
        lock (errors)
        {
            return errors.ToString();
        }
    }
}
