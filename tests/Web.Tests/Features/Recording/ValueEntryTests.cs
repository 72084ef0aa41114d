using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Traguardo.Core.Measures;
using Traguardo.Core.Recording;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Recording;
using Xunit;

namespace Traguardo.Web.Tests.Features.Recording;

/// <summary>The one way to enter values: who may, when, what others did meanwhile, and what is written down of it.</summary>
public sealed class ValueEntryTests : IAsyncLifetime
{
    private readonly EntrySite site = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => site.InitializeAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Only_the_head_of_the_unit_and_who_runs_the_cycle_enter_a_datum()
    {
        foreach (var person in new[] { "rag", "segretario.generale", "dirigente.rs", "oiv", "giunta", "lettore", "amministratore" })
        {
            Assert.True(await site.EnterAsync(person, One("misura/916/2021/Q1", 24)) is null, person);
        }
        Assert.Null(await StoredAsync("misura/916/2021/Q1"));
        foreach (var (person, datum) in new[] { ("comp", "misura/916/2021/Q1"), ("struttura.tecnica", "misura/916/2021/Q2") })
        {
            Assert.True((await site.EnterAsync(person, One(datum, 24)))!.IsDone, person);
            Assert.Equal(24, await StoredAsync(datum));
        }
    }

    [Fact]
    public async Task What_is_not_to_be_entered_is_not_there()
    {
        Assert.Null(await site.EnterAsync("comp", One("misura/916/2021", 24)));
        Assert.Null(await site.EnterAsync("comp", One("misura/nessuna/2021/Q1", 24)));
        Assert.Null(await site.EnterAsync("struttura.tecnica", One("indicatore/A1.1/2021", 24)));
        Assert.Null(await site.EnterAsync("comp", One("misura/916/2021/Q1", 24), One("misura/2/2021", 36_000)));
        Assert.Null(await StoredAsync("misura/916/2021/Q1"));
    }

    [Fact]
    public async Task Several_are_entered_in_one_write_each_with_its_entry_in_the_audit()
    {
        var before = await site.AuditAsync();
        var summary = await SummaryAsync();

        var outcome = await site.EnterAsync("comp", One("misura/916/2021/Q1", 24), new NewValue(Key("misura/694/2021/Q1"), new Entered(null, ValueState.Missing, " Il gestionale\nè fermo "), 0));

        Assert.True(outcome!.IsDone);
        Assert.Equal(["misura/916/2021/Q1", "misura/694/2021/Q1"], outcome.Changed.Select(key => key.ToString()));
        Assert.Equal(["value-entered 2021/misura/916/2021/Q1", "value-entered 2021/misura/694/2021/Q1"], (await site.AuditAsync(before.Count)).Select(entry => $"{entry.Action} {entry.Subject}"));
        var missing = (await site.AuditAsync(before.Count))[1];
        Assert.Equal(("""{"state":"missing","reason":"Il gestionale è fermo"}""", "Il gestionale è fermo", null), (missing.Is, missing.Why, missing.Was));
        Assert.Equal("Responsabile servizio per la competitività", missing.PersonName);
        Assert.Equal(summary.Version + 1, (await SummaryAsync()).Version);
        Assert.Equal(new Entered(null, ValueState.Missing, "Il gestionale è fermo"), outcome.Due.Find(Key("misura/694/2021/Q1"))!.Entered);
        Assert.Equal(outcome.Due.All.Select(datum => datum.Entered), (await site.DueAsync()).All.Select(datum => datum.Entered));
    }

    [Fact]
    public async Task A_refusal_of_one_leaves_all_as_they_were()
    {
        var before = await site.AuditAsync();

        var outcome = await site.EnterAsync("comp", One("misura/916/2021/Q1", 24), new NewValue(Key("misura/694/2021/Q1"), new Entered(null, ValueState.Missing), 0));

        Assert.Equal(["Con «Non disponibile» ci vuole il motivo, in una riga."], outcome!.Refusals.Select(refusal => refusal.Message));
        Assert.Null(await StoredAsync("misura/916/2021/Q1"));
        Assert.Equal(before.Count, (await site.AuditAsync()).Count);
    }

    [Fact]
    public async Task The_second_of_two_people_sees_both_values_and_chooses()
    {
        await site.EnterAsync("comp", One("misura/916/2021/Q1", 24));
        await site.EnterAsync("struttura.tecnica", One("misura/916/2021/Q1", 120, seen: 1));

        var outcome = await site.EnterAsync("comp", One("misura/916/2021/Q1", 128, seen: 1), One("misura/694/2021/Q1", 5));

        var clash = Assert.Single(outcome!.Clashes);
        Assert.Matches(@"^Intanto è stato registrato 120 \(da .*[Ss]truttura tecnica.*, il \d\d/\d\d/\d{4} alle \d?\d:\d\d\); qui c'è 128\. Scegliere quale vale\.$", clash.Message);
        Assert.Equal(120, await StoredAsync("misura/916/2021/Q1"));
        Assert.Null(await StoredAsync("misura/694/2021/Q1"));
        Assert.True((await site.EnterAsync("comp", One("misura/916/2021/Q1", 128, clash.Version)))!.IsDone);
        Assert.Equal(128, await StoredAsync("misura/916/2021/Q1"));
    }

    [Fact]
    public async Task What_an_import_changed_between_the_look_and_the_write_is_not_written_over()
    {
        await site.EnterAsync("comp", One("misura/916/2021/Q1", 24));
        var seen = (await site.DueAsync()).Find(Key("misura/916/2021/Q1"))!.Entered;
        // An import changes the value, and not the version that goes with who entered it.
        await site.ImportAsync(EntrySite.File(cycle => cycle["values"]!.AsArray().Add(JsonSerializer.SerializeToNode(new { measure = "916", year = 2021, period = "Q1", value = 120 }))));

        var outcome = await site.EnterAsync("comp", One("misura/916/2021/Q1", 128, seen: 1) with { IsAsSeen = now => now.Entered == seen });

        Assert.Contains("Intanto è stato registrato 120", Assert.Single(outcome!.Clashes).Message, StringComparison.Ordinal);
        Assert.Equal(120, await StoredAsync("misura/916/2021/Q1"));
    }

    [Fact]
    public async Task What_stands_there_already_is_written_once_whoever_says_it()
    {
        await site.EnterAsync("comp", One("misura/916/2021/Q1", 24));
        var before = await site.AuditAsync();

        var outcome = await site.EnterAsync("struttura.tecnica", One("misura/916/2021/Q1", 24));

        Assert.True(outcome!.IsDone);
        Assert.Empty(outcome.Changed);
        Assert.Equal(before.Count, (await site.AuditAsync()).Count);
    }

    [Fact]
    public async Task A_value_is_taken_out_and_its_version_is_never_used_again()
    {
        await site.EnterAsync("comp", One("misura/916/2021/Q1", 24));
        var before = await site.AuditAsync();

        Assert.True((await site.EnterAsync("comp", new NewValue(Key("misura/916/2021/Q1"), null, 1)))!.IsDone);

        Assert.Null((await site.DueAsync()).Find(Key("misura/916/2021/Q1"))!.Entered);
        var entry = Assert.Single(await site.AuditAsync(before.Count));
        Assert.Equal(("""{"value":"24","state":"measured"}""", null), (entry.Was, entry.Is));
        Assert.NotEmpty((await site.EnterAsync("comp", One("misura/916/2021/Q1", 7, seen: 1)))!.Clashes);
        Assert.True((await site.EnterAsync("comp", One("misura/916/2021/Q1", 7, seen: 2)))!.IsDone);
    }

    [Fact]
    public async Task What_is_not_of_the_value_stays_and_so_does_every_other_value()
    {
        await site.ImportAsync(EntrySite.File(cycle => cycle["values"]!.AsArray().Add(JsonSerializer.SerializeToNode(new { measure = "916", year = 2021, period = "Q1", value = 1.50m, nota = "è" }))));
        var before = (await StoredCycleAsync()).Cycle;

        await site.EnterAsync("comp", new NewValue(Key("misura/916/2021/Q1"), new Entered(Value.Of(0.1234567890123456789012345678m), ValueState.Estimated, "Stima"), 0), One("misura/694/2021/Q2", 0));

        var after = (await StoredCycleAsync()).Cycle;
        Assert.Equal(before.Values.Count + 1, after.Values.Count);
        Assert.Equal(before.Values.SkipLast(1), after.Values.Take(before.Values.Count - 1));
        Assert.Equal(before.Values[^1] with { Value = Value.Of(0.1234567890123456789012345678m), State = ValueState.Estimated, Reason = "Stima" }, after.Values[^2]);
        Assert.Equal("""{"nota":"è"}""", after.Values[^2].Extra);
        Assert.Equal(before.IndicatorValues, after.IndicatorValues);
    }

    [Fact]
    public async Task A_phase_that_takes_no_values_says_so()
    {
        await site.ImportAsync(EntrySite.File(cycle => cycle["acts"]!.AsArray().RemoveAt(1)));

        var outcome = await site.EnterAsync("comp", One("misura/916/2021/Q1", 24));

        Assert.Contains("i valori si inseriscono da quando il ciclo è in corso", Assert.Single(outcome!.Refusals).Message, StringComparison.Ordinal);
        Assert.Null(await StoredAsync("misura/916/2021/Q1"));
    }

    [Fact]
    public async Task A_confirmed_period_is_locked_and_says_who_opens_it()
    {
        await site.ConfirmAsync("COMP", "Q1");

        var outcome = await site.EnterAsync("struttura.tecnica", One("misura/916/2021/Q1", 24), One("misura/916/2021/Q2", 24));

        Assert.Equal(
            ("misura/916/2021/Q1", "Il periodo I trimestre 2021 è stato confermato da Chi conferma il 10 aprile 2021: per cambiare un valore lo riapre la Struttura tecnica."),
            (Assert.Single(outcome!.Refusals).Key.ToString(), outcome.Refusals[0].Message));
        Assert.Null(await StoredAsync("misura/916/2021/Q2"));
    }

    [Fact]
    public async Task A_value_that_cannot_be_scored_is_not_stored()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => site.EnterAsync("comp", new NewValue(Key("misura/916/2021/Q1"), new Entered(Value.Of(true)), 0)));

        Assert.Null(await StoredAsync("misura/916/2021/Q1"));
    }

    [Fact]
    public async Task Many_at_once_lose_nothing()
    {
        var people = new[] { "comp", "struttura.tecnica" };
        var before = await site.AuditAsync();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => site.EnterAsync(people[i % 2], One("misura/916/2021/Q1", i))));

        // One came first; each of the others was shown what stands there.
        Assert.Single(outcomes, outcome => outcome!.IsDone);
        Assert.Equal(11, outcomes.Sum(outcome => outcome!.Clashes.Count));
        Assert.Equal(before.Count + 1, (await site.AuditAsync()).Count);
    }

    private static NewValue One(string key, decimal value, int seen = 0) => new(Key(key), new Entered(Value.Of(value)), seen);

    private static DatumKey Key(string text) => DatumKey.TryParse(text, out var key) ? key : throw new FormatException(text);

    private async Task<decimal?> StoredAsync(string key) => (await site.DueAsync()).Find(Key(key))!.Entered?.Value?.Content;

    private async Task<CycleSummary> SummaryAsync() => (await StoredCycleAsync()).Summary;

    private async Task<StoredCycle> StoredCycleAsync() => (await site.Services.GetRequiredService<CycleStore>().FindAsync("cciaa_pi", EntrySite.Year, Stop))!;
}
