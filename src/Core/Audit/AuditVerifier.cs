namespace Traguardo.Core.Audit;

/// <summary>
/// Verifies <c>audit-log/1</c> with nothing but the file: that no byte of it changed since it was written, that no entry is
/// missing, doubled or moved. Reads a line at a time, in bounded memory, and stops at the first thing that does not fit.
/// </summary>
public static class AuditVerifier
{
    /// <summary>Verifies a log.</summary>
    /// <param name="utf8">The file, from its beginning.</param>
    /// <param name="each">Told of each entry that fits, the first first: of a log that turns out not to be whole those before the fault.</param>
    /// <returns>What was found. Never throws for what the file holds; where reading itself fails, that comes through.</returns>
    public static AuditVerification Verify(Stream utf8, Action<AuditEntry>? each = null)
    {
        ArgumentNullException.ThrowIfNull(utf8);
        var lines = new AuditLines(utf8);
        var line = lines.Next();
        if (line is not { } first || AuditLineReader.Head(first) is not { } head)
        {
            return new(null, 0, null, null, "", new(1, null, AuditTexts.NotALog));
        }
        var chain = new AuditChain(head.Administration);
        var (from, until) = ((DateTimeOffset?)null, (DateTimeOffset?)null);
        AuditVerification Result(AuditFault? fault) => new(head.Administration, chain.Count, from, until, chain.Head, fault);

        if (!first.Span.SequenceEqual(AuditLog.Head(head)))
        {
            return Result(new(1, null, AuditTexts.WrittenOtherwise));
        }
        while (chain.Count < head.Count)
        {
            var next = lines.Next();
            if (next is { IsEmpty: true })
            {
                return Result(new(lines.Number, null, AuditTexts.EndMissing.With(head.Count, chain.Count)));
            }
            if (Add(chain, next, out var entry) is { } what)
            {
                return Result(new(lines.Number, chain.Count + 1, what));
            }
            (from, until) = (from ?? entry!.At, entry!.At);
            each?.Invoke(entry);
        }
        return Result(
            lines.Next() is not { IsEmpty: true } ? new(lines.Number, null, AuditTexts.Surplus.With(head.Count))
            : chain.Head != head.Hash ? new(1, null, AuditTexts.OtherHead)
            : null);
    }

    private static string? Add(AuditChain chain, ReadOnlyMemory<byte>? line, out AuditEntry? entry)
    {
        entry = null;
        if (line is not { } bytes)
        {
            return AuditTexts.LineTooLong.With(AuditLines.Longest);
        }
        entry = AuditLineReader.Entry(bytes);
        return entry is null ? AuditTexts.NotAnEntry
            : bytes.Span.SequenceEqual(AuditLog.Line(entry)) ? chain.Add(entry)
            : AuditTexts.WrittenOtherwise;
    }
}
