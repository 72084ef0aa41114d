using System.Text;
using System.Text.Json;
using CsCheck;
using Traguardo.Core.Audit;
using Traguardo.Core.Tests.Exchange;
using Traguardo.Core.Tests.Support;
using Xunit;

namespace Traguardo.Core.Tests.Audit;

/// <summary>How an entry gets its place, and how it is written.</summary>
public sealed class AuditChainTests
{
    [Fact]
    public void A_log_is_written_as_it_always_was() => ApprovedText.Check(Encoding.UTF8.GetString(Logs.Small), "Log");

    [Fact]
    public void Entries_are_numbered_and_chained()
    {
        var chained = Logs.Chained(Logs.Entered, Logs.Corrected, Logs.Confirmed);

        Assert.Equal([1, 2, 3], chained.Select(entry => entry.Sequence));
        Assert.Equal(chained.SkipLast(1).Select(entry => entry.Hash), chained.Skip(1).Select(entry => entry.PreviousHash));
        Assert.NotEqual(chained[0].PreviousHash, AuditChain.Append(null, Logs.Entered with { Administration = "altro" }).PreviousHash);
    }

    [Fact]
    public void Every_member_is_hashed()
    {
        var entry = AuditChain.Append(null, Logs.Corrected);
        AuditEntry[] others =
        [
            entry with { Administration = "x" }, entry with { Sequence = 2 }, entry with { At = entry.At.AddMilliseconds(1) }, entry with { Person = "x" },
            entry with { PersonName = "x" }, entry with { OnBehalfOf = null }, entry with { OnBehalfOfName = "" }, entry with { From = "x" },
            entry with { Action = "x" }, entry with { Subject = "x" }, entry with { Was = null }, entry with { Is = "" }, entry with { Why = "x" },
            entry with { PreviousHash = "x" }, entry,
        ];

        Assert.Equal(others.Length, others.Select(AuditHash.Of).Distinct().Count());
    }

    [Fact]
    public void What_moves_from_a_member_to_the_next_changes_the_hash()
    {
        AuditEntry[] entries =
        [
            Logs.Entered with { Was = "ab", Is = "c" }, Logs.Entered with { Was = "a", Is = "bc" }, Logs.Entered with { Was = "abc", Is = "" },
            Logs.Entered with { Was = "abc", Is = null }, Logs.Entered with { Was = null, Is = "abc" }, Logs.Entered with { Was = "", Is = "abc" },
        ];

        Assert.Equal(entries.Length, entries.Select(AuditHash.Of).Distinct().Count());
    }

    [Fact]
    public void What_a_database_would_not_keep_is_not_hashed()
    {
        var entry = AuditChain.Append(null, Logs.Entered with
        {
            At = new DateTimeOffset(2026, 4, 3, 10, 15, 0, 250, 999, TimeSpan.FromHours(2)).AddTicks(9),
            Why = "a\0b\ud83c",
        });

        Assert.Equal(new DateTimeOffset(2026, 4, 3, 8, 15, 0, 250, TimeSpan.Zero), entry.At);
        Assert.Equal(TimeSpan.Zero, entry.At.Offset);
        Assert.Equal("a\ufffdb\ufffd", entry.Why);
        Assert.Null(Logs.Verify(Logs.Written([entry])).Fault);
    }

    [Fact]
    public void The_longest_entry_can_be_read_back()
    {
        var (text, state) = (new string('\u0001', AuditChain.LongestText), new string('\u0001', AuditChain.LongestState));
        var entry = AuditChain.Append(null, Logs.Entered with
        {
            Person = text, PersonName = text, OnBehalfOf = text, OnBehalfOfName = text, From = text, Subject = text, Was = state, Is = state, Why = text,
        });

        Assert.Null(Logs.Verify(Logs.Written([entry])).Fault);
    }

    [Fact]
    public void What_is_no_entry_of_the_log_is_not_taken()
    {
        var first = AuditChain.Append(null, Logs.Entered);

        Assert.Throws<ArgumentException>(() => AuditChain.Append(first, Logs.Entered with { Administration = "altro" }));
        Assert.Throws<ArgumentException>(() => AuditChain.Append(first, Logs.Entered with { Action = "Value entered" }));
        Assert.Throws<ArgumentException>(() => AuditChain.Append(first, Logs.Entered with { Why = new string('x', AuditChain.LongestText + 1) }));
        Assert.Throws<ArgumentException>(() => AuditChain.Append(first, Logs.Entered with { Is = new string('x', AuditChain.LongestState + 1) }));
    }

    [Fact]
    public void Every_line_written_fits_the_schema_and_is_read_back_as_it_was()
    {
        var schema = JsonSchemaSubset.Load(Repository.Bytes("schemas/audit-log-1.schema.json"));
        Logs.Any.Sample(log =>
        {
            foreach (var line in Encoding.UTF8.GetString(log).Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                using var document = JsonDocument.Parse(line);
                Assert.True(schema.Accepts(document.RootElement), line);
            }
            Assert.Null(Logs.Verify(log).Fault);
        });
    }

    [Fact]
    public void A_text_is_written_so_that_any_reader_of_JSON_reads_the_same()
    {
        var awkward = string.Concat(Enumerable.Range(1, 0x2100).Select(code => (char)code)) + "🎯\uffff";
        var entry = AuditChain.Append(null, Logs.Entered with { Why = awkward });

        using var document = JsonDocument.Parse(AuditLog.Line(entry));

        Assert.Equal(awkward, document.RootElement.GetProperty("why").GetString());
    }
}
