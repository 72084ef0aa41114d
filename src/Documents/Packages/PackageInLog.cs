using System.Security.Cryptography;
using System.Text.Json;
using Traguardo.Core.Audit;

namespace Traguardo.Documents.Packages;

/// <summary>
/// What the audit log of an administration says of a package: that its data were frozen there, and that it was made of them. The head that
/// a package names is in every package made at that moment, and in any that somebody writes; the log names the hash of this one.
/// </summary>
public sealed record PackageInLog
{
    private const string AskedAction = "document-asked";
    private const string ProducedAction = "document-produced";

    /// <summary>Whether the log itself is whole.</summary>
    public required AuditVerification Log { get; init; }

    /// <summary>The entry by which the document was asked for, with the hash of the package's snapshot; null where there is none.</summary>
    public AuditEntry? Asked { get; init; }

    /// <summary>The entry by which it was made, with the hash of the package; null where there is none.</summary>
    public AuditEntry? Produced { get; init; }

    /// <summary>True where log and package are of the same administration.</summary>
    public bool IsOfItsAdministration { get; init; }

    /// <summary>True where the head that the package names is that of an entry before those above, or where it names none.</summary>
    public bool KnowsHead { get; init; }

    /// <summary>True where the log is whole and knows the package, or the data that it is made from.</summary>
    public bool Holds => Log is { Administration: not null, Fault: null } && IsOfItsAdministration && (Asked ?? Produced) is not null && KnowsHead;

    /// <summary>Verifies a log, and looks for a package in it.</summary>
    /// <param name="log">The log, <c>audit-log/1</c>.</param>
    /// <param name="package">The package.</param>
    /// <param name="verification">What verifying the package gave.</param>
    /// <returns>What was found. Never throws for what the log holds.</returns>
    public static PackageInLog Find(Stream log, byte[] package, PackageVerification verification)
    {
        ArgumentNullException.ThrowIfNull(log);
        ArgumentNullException.ThrowIfNull(package);
        ArgumentNullException.ThrowIfNull(verification);
        var whole = HashOf(package);
        var data = verification.Document is { } document ? HashOf(document.SnapshotFile) : null;
        var (asked, produced, knowsHead) = ((AuditEntry?)null, (AuditEntry?)null, verification.Manifest is { AuditHead: null });
        var found = AuditVerifier.Verify(log, entry =>
        {
            knowsHead |= (asked ?? produced) is null && entry.Hash == verification.Manifest?.AuditHead;
            asked ??= entry.Action == AskedAction && data is not null && Says(entry, "snapshot", data) ? entry : null;
            produced ??= entry.Action == ProducedAction && Says(entry, "hash", whole) ? entry : null;
        });
        return new PackageInLog
        {
            Log = found,
            Asked = asked,
            Produced = produced,
            IsOfItsAdministration = found.Administration == verification.Manifest?.Administration,
            KnowsHead = knowsHead,
        };
    }

    private static bool Says(AuditEntry entry, string member, string hash)
    {
        try
        {
            using var said = JsonDocument.Parse(entry.Is ?? "null");
            return said.RootElement is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty(member, out var text) && text.ValueKind == JsonValueKind.String && text.ValueEquals(hash);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string HashOf(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
