using Traguardo.Documents.Pdf;
using Xunit;

namespace Traguardo.Documents.Tests.Pdf;

/// <summary>The made report as a PDF, made once, and a writer that is warm.</summary>
public sealed class MadePdf : IAsyncLifetime
{
    private Task<PdfPart>? read;

    public PdfWriter Writer { get; } = new();

    public byte[] Full { get; private set; } = [];

    public async ValueTask InitializeAsync() => Full = await Writer.WriteAsync(MadeReport.Full);

    internal Task<PdfPart> ReadAsync() => read ??= PdfText.ReadAsync(Full);

    public async ValueTask DisposeAsync() => await Writer.DisposeAsync();
}
