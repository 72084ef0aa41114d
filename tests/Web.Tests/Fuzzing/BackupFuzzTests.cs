using System.Data.Common;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Traguardo.Core.Tests.Fuzzing;
using Traguardo.Core.Tests.Support;
using Traguardo.Documents.Tests.Workbooks;
using Traguardo.Web.Backups;
using Traguardo.Web.Tests.Commands;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Fuzzing;

/// <summary>Backups that are none, or whose files are others: restored whole, or refused with nothing left behind; see docs/testing.md.</summary>
[OnAnyDatabase]
public sealed class BackupFuzzTests
{
    private static readonly byte[] Kept = Repository.Bytes("tests/Web.Tests/Data/Kept/2026-11-27.zip");

    [Fact]
    public void A_manifest_is_read_or_is_none()
    {
        var manifest = Parts(Kept).Single(part => part.Name == BackupManifest.Name).Content;
        Fuzz.Run("backup manifest", 300, random => random.Json(manifest), file =>
        {
            using var stream = new MemoryStream(file);
            return BackupManifest.Read(stream) is { } read && read.Files.All(one => one.Name.Length >= 0 && one.Hash.Length >= 0) && read.Missing.All(hash => hash.Length >= 0);
        }, file => file);
    }

    [Fact]
    public void A_backup_is_restored_whole_or_refused_with_nothing_left_behind() => Fuzz.Run("backup file", 12, random => random.Next(4) switch
    {
        0 => random.Bytes(Kept),
        1 => With(BackupManifest.Name, random.Json),
        2 => With("traguardo.db", random.Bytes),
        _ => WithDatabaseThatFits(random),
    }, file => RestoreAsync(file).GetAwaiter().GetResult(), file => file, oneIn: 20);

    private static async Task<bool> RestoreAsync(byte[] file)
    {
        using var folder = new TemporaryFolder();
        var (backup, data) = (new FileInfo(folder.At("copia.zip")), new DirectoryInfo(folder.At("data")));
        await File.WriteAllBytesAsync(backup.FullName, file);
        try
        {
            await new BackupReader(data, postgres: null).RestoreAsync(backup);
            return true;
        }
        // What the command says in words.
        catch (Exception fault) when (fault is DbException or IOException or UnauthorizedAccessException or InvalidDataException or InvalidOperationException or ArgumentException)
        {
            Assert.Equal([backup.Name], Directory.EnumerateFileSystemEntries(folder.Path).Select(Path.GetFileName));
            return false;
        }
    }

    private static byte[] With(string name, Func<byte[], byte[]> spoil) =>
        MadeBook.Zip([.. Parts(Kept).Select(part => (part.Name, part.Name == name ? spoil(part.Content) : part.Content))]);

    // Its hash and length are those of the manifest, so that it is looked into.
    private static byte[] WithDatabaseThatFits(Random random)
    {
        var parts = Parts(Kept);
        var name = parts.Single(part => part.Name.EndsWith(".db", StringComparison.Ordinal)).Name;
        var database = random.Bytes(parts.Single(part => part.Name == name).Content);
        var manifest = JsonNode.Parse(parts.Single(part => part.Name == BackupManifest.Name).Content)!;
        var said = manifest["files"]!.AsArray().Single(file => (string?)file!["name"] == name)!;
        said["length"] = database.Length;
        said["hash"] = Convert.ToHexStringLower(SHA256.HashData(database));
        return MadeBook.Zip([.. parts.Select(part => (part.Name, part.Name == name ? database : part.Name == BackupManifest.Name ? System.Text.Encoding.UTF8.GetBytes(manifest.ToJsonString()) : part.Content))]);
    }

    private static List<(string Name, byte[] Content)> Parts(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        return [.. zip.Entries.Select(entry =>
        {
            using var stream = entry.Open();
            using var content = new MemoryStream();
            stream.CopyTo(content);
            return (entry.FullName, content.ToArray());
        })];
    }
}
