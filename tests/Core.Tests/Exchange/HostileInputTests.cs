using System.Text;
using Traguardo.Core.Exchange;
using Xunit;

namespace Traguardo.Core.Tests.Exchange;

/// <summary>What a hostile file may cost is bounded: memory is counted in bytes allocated, and with it the time.</summary>
public sealed class HostileInputTests
{
    private const long Mega = 1_000_000;

    [Theory]
    [InlineData('[')]
    [InlineData('{')]
    public void A_hundred_thousand_nested_brackets_are_refused_at_the_sixty_fifth(char bracket)
    {
        var nested = bracket == '[' ? new string('[', 100_000) : string.Concat(Enumerable.Repeat("{\"a\":", 100_000));
        var (reading, allocated) = Read(nested);

        Assert.Single(reading.Faults);
        Assert.True(allocated < 1 * Mega, $"{allocated} bytes");
    }

    [Fact]
    public void A_scorecard_of_twenty_five_levels_is_read()
    {
        var children = "[]";
        for (var level = 0; level < 25; level++)
        {
            children = $$"""[{"kind":"objective","code":"N","title":"Livello","weight":1,"children":{{children}}}]""";
        }
        Assert.Empty(Read(Cycle($"\"scorecards\": {children}")).Reading.Faults);
    }

    [Fact]
    public void A_file_over_twenty_megabytes_is_refused_before_it_is_looked_at()
    {
        var file = new byte[200 * Mega];
        var (reading, allocated) = Read(file);

        Assert.Equal("$", Assert.Single(reading.Faults).Path);
        Assert.True(allocated < Mega, $"{allocated} bytes");
    }

    [Fact]
    public void Six_million_empty_lists_are_refused_at_the_two_millionth_value()
    {
        var lists = Encoding.UTF8.GetBytes("[" + string.Join(',', Enumerable.Repeat("[]", 6_000_000)) + "]");
        var (reading, allocated) = Read(lists);

        Assert.Single(reading.Faults);
        Assert.True(allocated < 500 * Mega, $"{allocated} bytes");
    }

    [Fact]
    public void Three_hundred_thousand_faults_give_two_hundred_and_the_number_of_the_others()
    {
        var values = string.Join(',', Enumerable.Repeat("0", 300_000));
        var (reading, allocated) = Read(Cycle($"\"values\": [{values}]"));

        Assert.Equal(201, reading.Faults.Count);
        Assert.Equal("$.values[199]", reading.Faults[199].Path);
        Assert.Contains("299800", reading.Faults[200].What, StringComparison.Ordinal);
        Assert.True(allocated < 150 * Mega, $"{allocated} bytes");
    }

    [Fact]
    public void The_faults_listed_are_the_first_of_the_file_whatever_is_read_first()
    {
        var zeros = string.Join(',', Enumerable.Repeat("0", 150));
        var (reading, _) = Read(Cycle($"\"strategicAreas\": [{zeros}], \"units\": [{zeros}]"));

        Assert.Equal("$.strategicAreas[149]", reading.Faults[149].Path);
        Assert.Equal("$.units[0]", reading.Faults[150].Path);
        Assert.Contains("100", reading.Faults[200].What, StringComparison.Ordinal);
    }

    [Fact]
    public void Ten_thousand_scorecards_may_each_set_an_indicator_aside()
    {
        var cards = Many(10_000, i => $$"""{"kind": "scorecard", "code": "{{i}}", "title": "Scheda", "children": []}""");
        var indicators = Many(10_000, i => $$"""{"code": "{{i}}", "name": "Indicatore", "better": "higher"}""");
        var aside = Many(10_000, i => $$"""{"scorecard": "{{i}}", "indicator": "{{i}}"}""");
        var (reading, allocated) = Read(Cycle($"\"scorecards\": [{cards}], \"indicators\": [{indicators}], \"neutralisations\": [{aside}]"));

        Assert.Empty(reading.Faults);
        Assert.True(allocated < 80 * Mega, $"{allocated} bytes");
    }

    [Theory]
    [InlineData("1e400")]
    [InlineData("-1E+999999999999999999999")]
    [InlineData("1e-400")]
    [InlineData("1000000000000000.1")]
    [InlineData("12345678901234.123456789012345")]
    [InlineData("0.00000000000000000000000000001")]
    public void A_number_that_a_decimal_would_round_or_not_hold_is_refused_with_its_path(string number)
    {
        var (reading, _) = Read(Cycle($"\"x\": [{number}]"));

        Assert.Equal("$.x[0]", Assert.Single(reading.Faults).Path);
    }

    [Theory]
    [InlineData("1000000000000000", 1000000000000000)]
    [InlineData("-1e15", -1000000000000000)]
    [InlineData("2.50e2", 250)]
    [InlineData("0e28", 0)]
    public void A_number_within_the_limits_is_taken(string written, long number)
    {
        var (reading, _) = Read(Cycle($$"""
            "measures": [{"code": "1", "name": "Uno"}], "values": [{"measure": "1", "year": 2020, "value": {{written}}}]
            """));

        Assert.Equal(number, reading.Cycle!.Values[0].Value!.Value.Content);
    }

    [Fact]
    public void A_number_of_a_million_digits_costs_little()
    {
        var (reading, allocated) = Read(Cycle($"\"x\": {new string('7', 1_000_000)}"));

        Assert.Equal("$.x", Assert.Single(reading.Faults).Path);
        Assert.True(allocated < Mega, $"{allocated} bytes");
    }

    [Fact]
    public void A_text_of_ten_million_characters_is_refused_without_being_copied()
    {
        var (reading, allocated) = Read(Encoding.UTF8.GetBytes(Cycle($"\"note\": \"{new string('x', 10_000_000)}\"")));

        Assert.Equal("$.note", Assert.Single(reading.Faults).Path);
        Assert.True(allocated < Mega, $"{allocated} bytes");
    }

    [Fact]
    public void A_text_of_ten_thousand_characters_is_taken_and_one_more_is_not()
    {
        Assert.Empty(Read(Cycle($"\"note\": \"{new string('è', 10_000)}\"")).Reading.Faults);
        Assert.Single(Read(Cycle($"\"note\": \"{new string('è', 10_001)}\"")).Reading.Faults);
    }

    [Fact]
    public void An_object_of_many_double_names_is_looked_through_once()
    {
        var members = string.Join(',', Enumerable.Range(0, 300_000).Select(i => $"\"m{i % 150_000}\":0"));
        var (reading, allocated) = Read(Cycle($"\"x\": {{{members}}}"));

        Assert.Equal(201, reading.Faults.Count);
        Assert.True(allocated < 200 * Mega, $"{allocated} bytes");
    }

    [Theory]
    [InlineData(new byte[] { })]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF })]
    [InlineData(new byte[] { 0xFF, 0xFE, (byte)'{', 0 })]
    [InlineData(new byte[] { (byte)'"', 0xC3, 0x28, (byte)'"' })]
    [InlineData(new byte[] { (byte)'n', (byte)'u', (byte)'l', (byte)'l' })]
    [InlineData(new byte[] { (byte)'{', (byte)'}', (byte)'{', (byte)'}' })]
    public void What_is_no_JSON_object_gives_a_fault(byte[] file) => Assert.NotEmpty(CycleReader.Read(file).Faults);

    [Fact]
    public void Half_a_surrogate_pair_is_no_text()
    {
        var (reading, _) = Read(Cycle("\"note\": \"\\ud83c\""));

        Assert.Equal("$.note", Assert.Single(reading.Faults).Path);
    }

    [Fact]
    public void A_byte_order_mark_is_passed_over() =>
        Assert.Empty(CycleReader.Read((byte[])[0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Cycle("\"x\": 1"))]).Faults);

    private static string Many(int count, Func<int, string> element) => string.Join(',', Enumerable.Range(0, count).Select(element));

    private static string Cycle(string members) => $$"""
        {"format": "performance-cycle/1", "administration": {"code": "e", "name": "Ente"}, "year": 2020, "method": {}, {{members}}}
        """;

    private static (CycleReading Reading, long Allocated) Read(string file) => Read(Encoding.UTF8.GetBytes(file));

    private static (CycleReading Reading, long Allocated) Read(byte[] file)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var reading = CycleReader.Read(file);
        return (reading, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
