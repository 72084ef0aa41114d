using System.Text;
using CsCheck;
using Traguardo.Core.Audit;
using Traguardo.Core.Tests.Support;
using Xunit;

namespace Traguardo.Core.Tests.Audit;

/// <summary>Whatever is done to a log after it was written is found, and the first entry that does not fit is named.</summary>
public sealed class AuditVerifierTests
{
    private static readonly string[] Lines = [.. Encoding.UTF8.GetString(Logs.Small).Split('\n').SkipLast(1).Select(line => line + "\n")];

    [Fact]
    public void A_whole_log_says_how_many_entries_from_when_to_when_and_its_head()
    {
        var last = Logs.Chained(Logs.Entered, Logs.Corrected, Logs.Confirmed)[^1];

        Assert.Equal(new(Logs.Administration, 3, Logs.Entered.At, Logs.Confirmed.At, last.Hash, null), Logs.Verify(Logs.Small));
    }

    [Fact]
    public void A_log_without_entries_is_whole()
    {
        var result = Logs.Verify(Logs.Written([]));

        Assert.Equal((0, null, null, null), (result.Count, result.First, result.Last, result.Fault));
    }

    [Fact]
    public void A_bit_changed_anywhere_is_found()
    {
        for (var at = 0; at < Logs.Small.Length; at++)
        {
            for (var bit = 0; bit < 8; bit++)
            {
                byte[] spoilt = [.. Logs.Small];
                spoilt[at] ^= (byte)(1 << bit);
                AssertFound(spoilt, at);
            }
        }
    }

    [Fact]
    public void A_byte_taken_away_doubled_moved_or_put_in_anywhere_is_found()
    {
        for (var at = 0; at < Logs.Small.Length; at++)
        {
            var (before, here, after) = (Logs.Small[..at], Logs.Small[at], Logs.Small[(at + 1)..]);
            AssertFound([.. before, .. after], at);
            AssertFound([.. before, here, here, .. after], at);
            AssertFound([.. before, (byte)' ', here, .. after], at);
            AssertFound([.. before, (byte)'\n', here, .. after], at);
            AssertFound([.. before, (byte)'\r', here, .. after], at);
            if (after.Length > 0 && after[0] != here)
            {
                AssertFound([.. before, after[0], here, .. after[1..]], at);
            }
        }
    }

    [Fact]
    public void A_log_cut_short_anywhere_is_found()
    {
        for (var length = 0; length < Logs.Small.Length; length++)
        {
            AssertFound(Logs.Small[..length], length);
        }
    }

    [Fact]
    public void Whatever_is_done_to_any_log_is_found() => Gen.Select(Logs.Any, Gen.Int[0, 5], Gen.Int[0, 1_000_000], Gen.Int[0, 1_000_000], Gen.Byte.Array[1, 6]).Sample((log, way, one, other, bytes) =>
    {
        var spoilt = Spoil(log, way, one, other, bytes);

        Assert.Equal(spoilt.AsSpan().SequenceEqual(log), Logs.Verify(spoilt).Fault is null);
    }, iter: 20_000);

    [Theory]
    [InlineData("it-IT")]
    [InlineData("en-GB")]
    public void The_first_thing_that_does_not_fit_is_named(string culture)
    {
        using var _ = Language.Of(culture);
        var (head, one, two, three) = (Lines[0], Lines[1], Lines[2], Lines[3]);
        var ofAnother = Encoding.UTF8.GetString(AuditLog.Line(AuditChain.Append(null, Logs.Entered with { Administration = "altro" })));
        var alone = Encoding.UTF8.GetString(AuditLog.Line(AuditChain.Append(null, Logs.Confirmed)));
        var startsElsewhere = Encoding.UTF8.GetString(AuditLog.Line(Logs.Chained(Logs.Entered)[0] with { PreviousHash = new string('0', 64) }));
        (string What, string Log)[] spoilt =
        [
            ("an empty file", ""),
            ("another format", head.Replace("audit-log/1", "audit-log/2", StringComparison.Ordinal)),
            ("no head", one + two + three),
            ("a count below zero", head.Replace("\"count\":3", "\"count\":-1", StringComparison.Ordinal)),
            ("a blank in the head", head.Replace(",\"count", ", \"count", StringComparison.Ordinal) + one + two + three),
            ("another administration in the head", head.Replace("ente_prova", "ente_altro", StringComparison.Ordinal) + one + two + three),
            ("another hash in the head", head.Replace("\"head\":\"", "\"head\":\"0", StringComparison.Ordinal) + one + two + three),
            ("a higher count in the head", head.Replace("\"count\":3", "\"count\":4", StringComparison.Ordinal) + one + two + three),
            ("a lower count in the head", head.Replace("\"count\":3", "\"count\":2", StringComparison.Ordinal) + one + two + three),
            ("a value changed", head + one + two.Replace("36676", "36666", StringComparison.Ordinal) + three),
            ("a value changed and hashed anew", head + one + Rehashed(Logs.Corrected with { Is = "{}" }) + three),
            ("the first entry taken away", head + two + three),
            ("an entry taken away", head + one + three),
            ("the last entry taken away", head + one + two),
            ("two entries swapped", head + one + three + two),
            ("an entry doubled", head + one + two + two + three),
            ("an entry after the last", head + one + two + three + three),
            ("an empty line at the end", head + one + two + three + "\n"),
            ("no line end at the end", head + one + two + three.TrimEnd('\n')),
            ("the end cut off", head + one + two + three[..40]),
            ("line ends of Windows", head + one + two.Replace("\n", "\r\n", StringComparison.Ordinal) + three),
            ("a member given twice", head + one.Replace("\"from\"", "\"why\":\"x\",\"why\":\"y\",\"from\"", StringComparison.Ordinal) + two + three),
            ("a member that is unknown", head + one.Replace("\"from\"", "\"x\":1,\"from\"", StringComparison.Ordinal) + two + three),
            ("a letter written as a number", head + one.Replace("Anna", "\\u0041nna", StringComparison.Ordinal) + two + three),
            ("a number for a text", head + one.Replace("\"p7\"", "7", StringComparison.Ordinal) + two + three),
            ("an entry of another administration", head + ofAnother + two + three),
            ("an entry of the same number from elsewhere", head + startsElsewhere + two + three),
            ("a log begun anew", head + one + alone.Replace("\"sequence\":1", "\"sequence\":2", StringComparison.Ordinal) + three),
        ];

        ApprovedText.Check(string.Concat(spoilt.Select(log => $"{log.What}\n    {Words(log.Log)}\n")), $"Faults.{culture[..2]}");
    }

    [Fact]
    public void It_counts_what_fits_before_the_first_that_does_not()
    {
        var result = Logs.Verify(Lines[0] + Lines[1] + Lines[2] + Lines[2]);

        Assert.Equal((2, Logs.Entered.At, Logs.Corrected.At), (result.Count, result.First, result.Last));
    }

    private static string Rehashed(AuditEntry entry) =>
        Encoding.UTF8.GetString(AuditLog.Line(AuditChain.Append(AuditChain.Append(null, Logs.Entered), entry)));

    private static string Words(string log) => Logs.Verify(log).Fault!.InWords("registro.jsonl");

    private static void AssertFound(byte[] spoilt, int at)
    {
        var fault = Logs.Verify(spoilt).Fault;
        Assert.True(fault is not null, $"Nothing is found of what was done at byte {at}.");

        // No line before the one that was touched is blamed, but for a head that no longer speaks of the end.
        var touched = Logs.Small.AsSpan(0, Math.Min(at, Logs.Small.Length)).Count((byte)'\n') + 1;
        Assert.True(fault.Line >= touched - 1 || fault.Sequence is null, $"Line {fault.Line} is blamed for what was done in line {touched}.");
    }

    private static byte[] Spoil(byte[] log, int way, int one, int other, byte[] bytes)
    {
        var at = one % log.Length;
        var lines = Split(log);
        var (first, second) = (one % lines.Count, other % lines.Count);
        switch (way)
        {
            case 0:
                return [.. log[..at], .. bytes, .. log[Math.Min(at + bytes.Length, log.Length)..]];
            case 1:
                return [.. log[..at], .. bytes, .. log[at..]];
            case 2:
                return [.. log[..at], .. log[Math.Min(at + bytes.Length, log.Length)..]];
            case 3:
                lines.RemoveAt(first);
                break;
            case 4:
                lines.Insert(second, lines[first]);
                break;
            default:
                (lines[first], lines[second]) = (lines[second], lines[first]);
                break;
        }
        return [.. lines.SelectMany(line => line)];
    }

    private static List<byte[]> Split(byte[] log)
    {
        var lines = new List<byte[]>();
        for (var rest = log; rest.Length > 0; rest = rest[lines[^1].Length..])
        {
            lines.Add(rest[..(Array.IndexOf(rest, (byte)'\n') + 1)]);
        }
        return lines;
    }
}
