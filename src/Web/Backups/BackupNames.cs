using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Traguardo.Web.Data;
using Traguardo.Web.Http;

namespace Traguardo.Web.Backups;

/// <summary>What the files of an installation are called, in its data directory and in a backup alike.</summary>
internal static partial class BackupNames
{
    public const string Settings = "settings.json";
    public const string Keys = "keys";
    public const string Evidence = "evidence";
    public const string Documents = "documents";

    /// <summary>How a backup is written: it holds what the database holds, and is for nobody else's eyes.</summary>
    public static FileStreamOptions ForOwnerAlone
    {
        get
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.None };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }
            return options;
        }
    }

    public static string OfEvidence(string hash) => $"{Evidence}/{hash[..2]}/{hash}";

    public static string OfPackage(string hash) => $"{Documents}/{hash[..2]}/{hash}";

    /// <summary>The files that a database names, each once: what proves values, and documents that were made.</summary>
    public static async Task<IReadOnlyList<string>> NamedAsync(TraguardoDb db, CancellationToken cancellation)
    {
        var evidence = await db.Evidence.Where(row => row.Hash != null).Select(row => row.Hash!).Distinct().ToListAsync(cancellation);
        var packages = await db.DocumentProductions.Where(row => row.PackageHash != null).Select(row => row.PackageHash!).Distinct().ToListAsync(cancellation);
        return [.. evidence.Select(OfEvidence), .. packages.Select(OfPackage)];
    }

    /// <summary>True for a name that the program writes. No other is unpacked, wherever it would lead.</summary>
    public static bool IsKnown(string name) => name is DataVersion.DatabaseFile or Settings || KeyOrHashed().IsMatch(name);

    [GeneratedRegex(@"^(keys/[0-9A-Za-z-]{1,100}\.xml|(evidence|documents)/[0-9a-f]{2}/[0-9a-f]{64})$", RegexOptions.CultureInvariant)]
    private static partial Regex KeyOrHashed();
}
