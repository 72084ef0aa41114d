using System.Text;
using Traguardo.Core.Audit;
using Xunit;

namespace Traguardo.Core.Tests.Audit;

/// <summary>What a hostile log may cost is bounded, however long it is. No test runs beside these: all would be counted with them.</summary>
[Collection(nameof(HostileLogTests))]
[CollectionDefinition(nameof(HostileLogTests), DisableParallelization = true)]
public sealed class HostileLogTests
{
    private const long Mega = 1_000_000;

    private static readonly byte[] Head = AuditLog.Head(Logs.Administration, AuditChain.Append(null, Logs.Entered));

    [Fact]
    public void A_stream_without_end_and_without_lines_is_refused()
    {
        var (result, allocated) = Verify(new Endless([], 0));

        Assert.Null(result.Administration);
        Assert.True(allocated < 20 * Mega, $"{allocated} bytes");
    }

    [Fact]
    public void A_line_without_end_is_refused()
    {
        var (result, allocated) = Verify(new Endless(Head, (byte)'x'));

        Assert.Equal((2, 1), (result.Fault!.Line, result.Fault.Sequence));
        Assert.True(allocated < 20 * Mega, $"{allocated} bytes");
    }

    [Fact]
    public void Lines_without_end_are_refused_at_the_first() =>
        Assert.Equal(2, Verify(new Endless(Head, (byte)'\n')).Result.Fault!.Line);

    [Theory]
    [InlineData("[")]
    [InlineData("{\"a\":")]
    public void A_hundred_thousand_brackets_cost_little(string bracket)
    {
        var nested = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(bracket, 100_000)));
        var (asHead, _) = Verify(new MemoryStream(nested));
        var (asEntry, allocated) = Verify(new MemoryStream([.. Head, .. nested]));

        Assert.Null(asHead.Administration);
        Assert.Equal(2, asEntry.Fault!.Line);
        Assert.True(allocated < 5 * Mega, $"{allocated} bytes");
    }

    [Theory]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF })]
    [InlineData(new byte[] { 0xFF, 0xFE })]
    [InlineData(new byte[] { (byte)' ' })]
    public void What_stands_before_the_head_makes_it_none(byte[] before) =>
        Assert.NotNull(Logs.Verify([.. before, .. Logs.Small]).Fault);

    [Theory]
    [InlineData("null\n")]
    [InlineData("[]\n")]
    [InlineData("\"audit-log/1\"\n")]
    [InlineData("{\"format\":\"audit-log/1\"}\n")]
    [InlineData("{\"format\":\"audit-log/1\",\"administration\":null,\"count\":1,\"head\":\"\"}\n")]
    [InlineData("{\"format\":\"audit-log/1\",\"administration\":\"\\ud800\",\"count\":1,\"head\":\"\"}\n")]
    [InlineData("{\"format\":\"audit-log/1\",\"administration\":\"e\",\"count\":1e99,\"head\":\"\"}\n")]
    [InlineData("{\"format\":\"audit-log/1\",\"administration\":\"e\",\"count\":99999999999999999999,\"head\":\"\"}\n")]
    public void What_is_no_head_is_no_log(string head) => Assert.Null(Logs.Verify(head).Administration);

    [Fact]
    public void Bytes_that_are_no_text_are_no_entry()
    {
        var line = AuditLog.Line(AuditChain.Append(null, Logs.Entered));
        line[line.AsSpan().IndexOf("Anna"u8)] = 0xFF;

        Assert.Equal(1, Logs.Verify([.. Head, .. line]).Fault!.Sequence);
    }

    [Fact]
    public void Names_that_move_the_cursor_stay_on_one_line()
    {
        var result = Logs.Verify("{\"format\":\"audit-log/1\",\"administration\":\"\\u001b[2J\",\"count\":1,\"head\":\"\"}\n");

        Assert.DoesNotContain(result.Fault!.InWords("a\nb\u001b.jsonl"), char.IsControl);
    }

    [Fact]
    public void A_stream_that_gives_a_byte_at_a_time_is_read_like_any_other() =>
        Assert.Equal(Logs.Verify(Logs.Small), Verify(new Trickle(Logs.Small)).Result);

    [Fact]
    public void A_long_log_takes_no_more_room_than_its_lines()
    {
        var log = Logs.Written(Logs.Chained(Enumerable.Repeat(Logs.Corrected, 2_000)));
        using var stream = new MemoryStream(log);
        var before = GC.GetTotalMemory(forceFullCollection: true);

        var result = AuditVerifier.Verify(stream);

        Assert.Equal((2_000, null), (result.Count, result.Fault));
        Assert.True(GC.GetTotalMemory(forceFullCollection: true) - before < Mega);
    }

    private static (AuditVerification Result, long Allocated) Verify(Stream log)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        using (log)
        {
            var result = AuditVerifier.Verify(log);
            return (result, GC.GetAllocatedBytesForCurrentThread() - before);
        }
    }

    /// <summary>A beginning, and then the same byte for ever.</summary>
    private sealed class Endless(byte[] beginning, byte then) : Reading
    {
        private int given;

        public override int Read(Span<byte> buffer)
        {
            var count = Math.Min(beginning.Length - given, buffer.Length);
            beginning.AsSpan(given, count).CopyTo(buffer);
            buffer[count..].Fill(then);
            given += count;
            return buffer.Length;
        }
    }

    private sealed class Trickle(byte[] bytes) : Reading
    {
        private int given;

        public override int Read(Span<byte> buffer)
        {
            if (given == bytes.Length)
            {
                return 0;
            }
            buffer[0] = bytes[given++];
            return 1;
        }
    }

    private abstract class Reading : Stream
    {
        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }
        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
        public override void Flush() => throw new NotSupportedException();
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
