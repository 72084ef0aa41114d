using System.Collections.Concurrent;

namespace Traguardo.Web.Features.Documents;

/// <summary>Tells whoever makes documents that one was asked for, or that one is not wanted any more, without their having to look for it.</summary>
public sealed class ProductionBell : IDisposable
{
    private readonly SemaphoreSlim rung = new(0);
    private readonly ConcurrentDictionary<Guid, CancellationTokenSource> making = new();

    /// <summary>A document was asked for.</summary>
    public void Ring() => rung.Release();

    /// <summary>Waits until one is asked for, or for a while: another server may have been asked.</summary>
    public Task WaitAsync(TimeSpan longest, CancellationToken stop) => rung.WaitAsync(longest, stop);

    /// <summary>A document is not wanted any more.</summary>
    public void Stop(Guid id)
    {
        if (making.TryGetValue(id, out var source))
        {
            try
            {
                source.Cancel();
            }
            catch (ObjectDisposedException)
            {
                // It has ended meanwhile.
            }
        }
    }

    /// <summary>Has the making of a document heard when it is stopped.</summary>
    /// <param name="source">What is cancelled then; nobody else's to dispose of before the answer is.</param>
    public IDisposable Listen(Guid id, CancellationTokenSource source)
    {
        making[id] = source;
        return new Ear(() => making.TryRemove(id, out _));
    }

    public void Dispose() => rung.Dispose();

    private sealed class Ear(Action close) : IDisposable
    {
        public void Dispose() => close();
    }
}
