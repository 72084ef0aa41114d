namespace Traguardo.Core.Audit;

/// <summary>What verifying a log gave.</summary>
/// <param name="Administration">Whose log it says it is; null where it is none.</param>
/// <param name="Count">How many entries fit, from the first on.</param>
/// <param name="First">When the first of them was written; null where there is none.</param>
/// <param name="Last">When the last of them was.</param>
/// <param name="Head">Hash of the last of them, which stands for all that came before: whoever keeps it can tell later that nothing was rewritten.</param>
/// <param name="Fault">The first thing that does not fit; null where the log is whole.</param>
public sealed record AuditVerification(string? Administration, long Count, DateTimeOffset? First, DateTimeOffset? Last, string Head, AuditFault? Fault);

/// <summary>The first thing in a log that does not fit.</summary>
/// <param name="Line">Line of the file, from 1; the head is line 1.</param>
/// <param name="Sequence">Number of the entry, as it should be there; null where it is the head or the end of the file.</param>
/// <param name="What">What does not fit, one line, without a full stop.</param>
public sealed record AuditFault(long Line, long? Sequence, string What)
{
    /// <summary>The fault in words, in the language of the current interface: <c>registro.jsonl:57: voce 56: …</c>. Always one line.</summary>
    /// <param name="fileName">The name of the file, as the reader of the message knows it.</param>
    public string InWords(string fileName) => Shown.OneLine(Sequence is { } entry
        ? AuditTexts.FaultOfEntry.With(fileName, Line, entry, What)
        : AuditTexts.FaultOfFile.With(fileName, Line, What));
}
