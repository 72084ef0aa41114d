namespace Traguardo.Web.Commands.Printing;

/// <summary>A bar for work that says how much there is once it is under way, and what it did at its end.</summary>
public sealed class LateProgressBar : IDisposable
{
    private ProgressBar? bar;

    public void Show(int done, int total) => (bar ??= ProgressBar.BeforeOutput(total)).Step();

    public void Dispose() => bar?.Dispose();
}
