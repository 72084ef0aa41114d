namespace Traguardo.Web.Features.Documents;

/// <summary>Waits for work that may not hear that it is not wanted any more.</summary>
public static class Patience
{
    /// <summary>The work's result.</summary>
    /// <param name="work">The work, which was given the same token.</param>
    /// <param name="grace">How long it may take to end once it is told to.</param>
    /// <param name="abandoned">Told where it has not ended by then: it goes on, and nobody waits for it.</param>
    /// <param name="stop">Ends it.</param>
    /// <param name="leaving">Does without the grace: the program ends, and has no time for it.</param>
    /// <exception cref="OperationCanceledException">It was told to end.</exception>
    public static async Task<T> WaitAsync<T>(Task<T> work, TimeSpan grace, Action abandoned, CancellationToken stop, CancellationToken leaving)
    {
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(abandoned);
        try
        {
            return await work.WaitAsync(stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            await Task.WhenAny(work, Task.Delay(grace, leaving));
            if (!work.IsCompleted && !leaving.IsCancellationRequested)
            {
                abandoned();
            }
            // What it ends in is nobody's any more.
            _ = work.ContinueWith(ended => ended.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
            throw;
        }
    }
}
