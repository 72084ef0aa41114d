using System.Text.Json;
using System.Text.Json.Serialization;

namespace Traguardo.Web.Backups;

/// <summary>What a backup holds: <c>manifest.json</c> in it, written last.</summary>
public sealed record BackupManifest
{
    /// <summary>The only format there is.</summary>
    public const string CurrentFormat = "traguardo-backup/1";

    /// <summary>Name of the manifest in the backup.</summary>
    public const string Name = "manifest.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip,
    };

    /// <summary><see cref="CurrentFormat"/>.</summary>
    public required string Format { get; init; }

    /// <summary>When the database was copied: whatever was acknowledged before is in it.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The last migration of the database; a program that does not know it is too old for the backup.</summary>
    public required string Schema { get; init; }

    /// <summary>Every other file in it.</summary>
    public required IReadOnlyList<BackupFile> Files { get; init; }

    /// <summary>Hashes of files that the database names and the installation no longer had.</summary>
    public required IReadOnlyList<string> Missing { get; init; }

    public void Write(Stream to) => JsonSerializer.Serialize(to, this, Json);

    /// <summary>Reads a manifest; null where it is none of this format.</summary>
    public static BackupManifest? Read(Stream from)
    {
        try
        {
            return JsonSerializer.Deserialize<BackupManifest>(from, Json) is { Format: CurrentFormat, Schema: not null, Files: { } files, Missing: { } missing } manifest
                && files.All(file => file is { Name: not null, Hash: not null }) && missing.All(hash => hash is not null) ? manifest : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>A file in a backup.</summary>
/// <param name="Name">With slashes, as <c>evidence/0a/0a1b…</c>.</param>
/// <param name="Length">In bytes.</param>
/// <param name="Hash">SHA-256 of its bytes, in lower-case hexadecimal digits.</param>
public sealed record BackupFile(string Name, long Length, string Hash);
