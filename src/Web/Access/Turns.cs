namespace Traguardo.Web.Access;

/// <summary>
/// Has tries on one account go one after the other: of many sent at once each would find the count of failures as it was before
/// all of them.
/// </summary>
public sealed class Turns
{
    // Enough that two accounts rarely wait for each other; a fixed number, so that nobody fills the memory.
    private readonly SemaphoreSlim[] doors = [.. Enumerable.Range(0, 256).Select(_ => new SemaphoreSlim(1))];

    /// <summary>Does something when no other try on the same account is under way.</summary>
    public async Task<T> TakeAsync<T>(string account, Func<Task<T>> work, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(work);
        var door = doors[(uint)account.GetHashCode(StringComparison.OrdinalIgnoreCase) % (uint)doors.Length];
        await door.WaitAsync(cancellation);
        try
        {
            return await work();
        }
        finally
        {
            door.Release();
        }
    }
}
