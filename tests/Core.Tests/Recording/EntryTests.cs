using CsCheck;
using Traguardo.Core.Display;
using Traguardo.Core.Measures;
using Traguardo.Core.Recording;
using Traguardo.Core.Tests.Generators;
using Traguardo.Core.Tests.Support;
using Xunit;

namespace Traguardo.Core.Tests.Recording;

public sealed class EntryTests
{
    private static readonly Gen<Entered?> AnyEntered =
        from there in Gen.Bool
        from number in Gen.Int[0, 2]
        from state in Gen.Enum<ValueState>()
        from reason in PlainGen.PerhapsWords
        select there ? new Entered(Value.Of((decimal)number), state, reason) : null;

    [Theory, Examples(nameof(Entered))]
    public void A_datum_has_a_value_or_says_why_not(string state, string value, string reason, string lacks, string said)
    {
        using var _ = Language.Italian();
        var entered = new Entered(
            value == "–" ? null : Cell.Value(value),
            Enum.GetValues<ValueState>().Single(one => StateInWords.Of(one) == state),
            reason == "–" ? null : reason);

        Assert.Equal(lacks, entered.Lacks switch { Lack.Value => "il valore", Lack.Reason => "il motivo", _ => "–" });
        Assert.Equal(said, entered.Refusal ?? "–");
    }

    [Theory, Examples(nameof(EntryConflict))]
    public void Nothing_is_lost_silently(int seen, int version, string stored, string entered, string decided) => Assert.Equal(
        decided,
        EntryConflict.Decide(seen, version, Read(stored), Read(entered)) switch
        {
            EntryDecision.Same => "nulla",
            EntryDecision.Overwrites => "si registra",
            _ => "si sceglie",
        });

    [Fact]
    public void Only_who_saw_what_is_stored_replaces_it() =>
        Gen.Select(AnyEntered, AnyEntered, Gen.Long[0, 3], Gen.Long[0, 3]).Sample((stored, entered, seen, version) =>
        {
            var decision = EntryConflict.Decide(seen, version, stored, entered);

            Assert.Equal(stored == entered, decision == EntryDecision.Same);
            Assert.Equal(decision, EntryConflict.Decide(seen, version, entered, stored));
            Assert.True(decision != EntryDecision.Overwrites || seen == version);
        });

    [Fact]
    public void Both_values_are_shown_to_who_chooses()
    {
        var stored = new Entered(Value.Of(1_204.5m), ValueState.Estimated, "provvisorio");
        using (Language.Italian())
        {
            Assert.Equal(
                "Intanto è stato registrato 120 (da Anna Bianchi, il 12/03/2021 alle 9:40); qui c'è 128. Scegliere quale vale.",
                EntryConflict.InWords(new Entered(Value.Of(120)), new Entered(Value.Of(128)), UnitOfMeasure.Number, Figures.Italian, "da Anna Bianchi, il 12/03/2021 alle 9:40"));
            Assert.Equal(
                "Intanto è stato registrato 1.204,5\u00a0€ (Stimato) (motivo: provvisorio); qui c'è «Non disponibile». Scegliere quale vale.",
                EntryConflict.InWords(stored, new Entered(null, ValueState.Missing), UnitOfMeasure.Euro, Figures.Italian));
        }
        using (Language.English())
        {
            Assert.Equal(
                "Meanwhile no value was recorded; here stands 12%. Choose which holds.",
                EntryConflict.InWords(null, new Entered(Value.Of(0.12m)), UnitOfMeasure.Percent, Figures.English));
        }
    }

    [Theory, Examples(nameof(DueDates))]
    public void Every_period_has_its_last_day(int year, string period, int? days, string due, string today, string said)
    {
        using var _ = Language.Italian();
        var part = period == "–" ? Period.Year : Period.Parse(period);

        var last = days is { } after ? DueDates.Of(year, part, after) : DueDates.Of(year, part);

        Assert.Equal(due, Figures.Italian.Date(last));
        Assert.Equal(said, DueDates.InWords(last, Cell.Value(today).Date));
    }

    private static Entered? Read(string cell) =>
        cell == "–" ? null : new Entered(Cell.Value(cell.Split(' ')[0]), cell.EndsWith("stimato", StringComparison.Ordinal) ? ValueState.Estimated : ValueState.Measured);
}
