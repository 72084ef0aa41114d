using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Traguardo.Web.Data;

namespace Traguardo.Web.Access;

/// <summary>
/// The code that opens the set-up page while nobody has an account: printed where the program was started, so that whoever gets
/// there first over the network does not get in. Each start prints another; used once, it opens nothing.
/// </summary>
public sealed class SetUpCode(IDbContextFactory<TraguardoDb> databases)
{
    // No letters or digits that are taken for one another.
    private const string Signs = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int Length = 24;

    // All that is kept of it.
    private byte[]? hash;

    /// <summary>Makes the code where nobody has an account, and gives it this once; null where somebody has.</summary>
    public async Task<string?> OpenAsync(CancellationToken cancellation = default)
    {
        if (await HasAccountsAsync(cancellation))
        {
            return null;
        }
        var code = RandomNumberGenerator.GetString(Signs, Length);
        hash = HashOf(code);
        return code;
    }

    /// <summary>True while the page may be asked for.</summary>
    public async ValueTask<bool> IsOpenAsync(CancellationToken cancellation = default) => hash is not null && !await HasAccountsAsync(cancellation);

    /// <summary>True for the code that was printed.</summary>
    public bool Fits(string? code) => hash is { } kept && CryptographicOperations.FixedTimeEquals(kept, HashOf(code?.Trim() ?? ""));

    /// <summary>Takes the code; true for the first who does.</summary>
    public bool Use(string? code) => hash is { } kept && Fits(code) && ReferenceEquals(Interlocked.CompareExchange(ref hash, null, kept), kept);

    /// <summary>Gives it back, where what it was taken for did not come about.</summary>
    public void GiveBack(string code) => hash = HashOf(code.Trim());

    private async Task<bool> HasAccountsAsync(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Users.AnyAsync(cancellation);
    }

    private static byte[] HashOf(string code) => SHA256.HashData(Encoding.UTF8.GetBytes(code));
}
