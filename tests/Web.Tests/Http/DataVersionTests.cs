using Traguardo.Web.Http;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Http;

[OnAnyDatabase]
public sealed class DataVersionTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("traguardo-test-");
    private readonly HandClock clock = new();
    private readonly DataVersion version;

    public DataVersionTests()
    {
        version = new DataVersion(folder, clock);
        Write(DataVersion.DatabaseFile, minute: 0);
    }

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData(DataVersion.DatabaseFile)]
    [InlineData(DataVersion.DatabaseFile + "-wal")]
    public void A_change_of_either_file_is_another_version(string file)
    {
        var before = version.Settled;

        Write(file, minute: 1);

        Assert.NotNull(before);
        Assert.NotEqual(before, version.Settled);
    }

    [Fact]
    public void Files_written_this_moment_are_not_believed()
    {
        Write(DataVersion.DatabaseFile, minute: HandClock.Minute);

        Assert.Null(version.Settled);
    }

    [Fact]
    public void A_look_holds_for_a_moment_and_no_longer()
    {
        var before = version.SettledAMomentAgo;
        Write(DataVersion.DatabaseFile, minute: 1);

        clock.Ticks += TimeSpan.TicksPerMicrosecond * 99;
        Assert.Equal(before, version.SettledAMomentAgo);

        clock.Ticks += TimeSpan.TicksPerMicrosecond;
        Assert.Equal(version.Settled, version.SettledAMomentAgo);
        Assert.NotEqual(before, version.SettledAMomentAgo);
    }

    private void Write(string file, int minute)
    {
        var path = Path.Combine(folder.FullName, file);
        File.WriteAllText(path, "");
        File.SetLastWriteTimeUtc(path, HandClock.At(minute).UtcDateTime);
    }

    private sealed class HandClock : TimeProvider
    {
        public const int Minute = 30;

        public long Ticks { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public static DateTimeOffset At(int minute) => new(2021, 6, 30, 10, minute, 0, TimeSpan.Zero);

        public override long GetTimestamp() => Ticks;

        public override DateTimeOffset GetUtcNow() => At(Minute);
    }
}
