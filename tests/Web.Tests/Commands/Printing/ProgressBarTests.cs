using Traguardo.Web.Commands.Printing;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Commands.Printing;

[OnAnyDatabase]
public sealed class ProgressBarTests : IDisposable
{
    private readonly StringWriter terminal = new();
    private readonly HandClock clock = new();

    public void Dispose() => terminal.Dispose();

    [Fact]
    public void Short_work_draws_nothing()
    {
        using (var bar = new ProgressBar(100, terminal, clock))
        {
            Enumerable.Range(0, 100).ToList().ForEach(_ => bar.Step());
        }

        Assert.Equal("", terminal.ToString());
    }

    [Fact]
    public void Long_work_is_drawn_and_leaves_no_trace()
    {
        using (var bar = new ProgressBar(4, terminal, clock))
        {
            bar.Step();
            clock.Now = TimeSpan.FromSeconds(2);
            bar.Step();
            bar.Step();
        }

        Assert.Equal("\r[####################....................] 2/4\r\e[K", terminal.ToString());
    }

    [Fact]
    public void Without_a_terminal_nothing_is_drawn()
    {
        using var bar = new ProgressBar(2, terminal: null, clock);
        clock.Now = TimeSpan.FromSeconds(2);

        bar.Step();
    }

    private sealed class HandClock : TimeProvider
    {
        public TimeSpan Now { get; set; } = TimeSpan.FromTicks(1);

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Now.Ticks;
    }
}
