using System.Text;
using Traguardo.Core.Checks;
using Traguardo.Core.Cycles;
using Traguardo.Core.Exchange;
using Traguardo.Core.People;
using Traguardo.Core.Phases;
using Traguardo.Core.Tests.Support;
using Xunit;

namespace Traguardo.Core.Tests.Phases;

/// <summary>Which steps a cycle may take, who takes them, and what keeps it from them.</summary>
public sealed class TransitionTests : IDisposable
{
    private readonly Language language = Language.Italian();

    private static readonly PhaseAct Act = new(Phase.Approved) { Organ = "Giunta", Number = "7/2020", Date = new(2020, 1, 28), Reason = "Ricorso accolto" };

    private static readonly DateOnly Today = new(2020, 1, 29);

    public void Dispose() => language.Dispose();

    [Theory, Examples("Transitions")]
    public void A_step_is_taken_by_its_roles_with_its_act(
        string from, string to, string administrator, string office, string unitHead, string manager, string secretary, string oiv, string organ, string reader, string act, string reason)
    {
        string[] cells = [administrator, office, unitHead, manager, secretary, oiv, organ, reader];
        var standing = Situations.In(Situations.Sound, PhaseOf(from));
        var step = Act with { To = PhaseOf(to) };

        Assert.Equal(cells, Enum.GetValues<Role>().Select(role => Cell(Transitions.Refusals(standing, step, [role], Today).Count == 0)));
        Assert.Equal(act, Cell(Rules(standing, step with { Organ = null, Number = null, Date = null }).Contains("act-incomplete")));
        Assert.Equal(reason, Cell(Rules(standing, step with { Reason = null }).Contains("reason-missing")));
    }

    [Fact]
    public void A_step_that_is_not_in_the_table_is_refused_to_everyone()
    {
        var table = ExampleTable.Rows("Transitions").Select(row => (PhaseOf(row[0]), PhaseOf(row[1]))).ToHashSet();
        var others =
            from @from in Enum.GetValues<Phase>()
            from to in Enum.GetValues<Phase>()
            where !table.Contains((@from, to))
            select Assert.Single(Transitions.Refusals(Situations.In(Situations.Sound, @from), Act with { To = to }, Enum.GetValues<Role>(), Today)).Rule;

        Assert.Equal(table, Transitions.All.Select(step => (step.From, step.To)).ToHashSet());
        Assert.Equal(table.Count, Transitions.All.Count);
        Assert.Equal(Enumerable.Repeat("no-such-step", (7 * 7) - 12), others);
    }

    [Theory, Examples("Requirements")]
    public void What_must_hold_first(string from, string to, string situation, string hindrance)
    {
        var standing = Situations.In(situation, PhaseOf(from));

        var rules = Rules(standing, Act with { To = PhaseOf(to) });

        Assert.Equal(hindrance, rules.Count == 0 ? "–" : string.Join("; ", rules));
    }

    [Fact]
    public void Whoever_may_not_take_a_step_is_told_nothing_of_the_cycle() =>
        Assert.Equal("role", Assert.Single(Transitions.Refusals(Situations.In("nessun cruscotto", Phase.Preparation), Act with { Organ = null }, [Role.Reader, Role.Administrator], Today)).Rule);

    [Fact]
    public void One_of_several_roles_is_enough() =>
        Assert.Empty(Transitions.Refusals(Situations.In(Situations.Sound, Phase.Preparation), Act, [Role.Reader, Role.GoverningBody], Today));

    [Theory]
    [InlineData(null, "7/2020", "2020-01-28")]
    [InlineData("Giunta", " ", "2020-01-28")]
    [InlineData("Giunta", "7/2020", null)]
    public void An_act_has_organ_number_and_day(string? organ, string? number, string? date)
    {
        var act = Act with { Organ = organ, Number = number, Date = date is null ? null : DateOnly.Parse(date, null) };

        Assert.Equal(["act-incomplete"], Rules(Situations.In(Situations.Sound, Phase.Preparation), act));
    }

    [Theory]
    [InlineData(2020, 1, 27, false)]
    [InlineData(2020, 1, 28, true)]
    public void An_act_is_not_older_than_those_before_it(int year, int month, int day, bool isTaken)
    {
        var standing = Situations.In(Situations.Sound, Phase.Preparation, since: new(2020, 1, 28));

        Assert.Equal(isTaken ? [] : ["act-before-another"], Rules(standing, Act with { Date = new(year, month, day) }));
    }

    [Theory]
    [InlineData(29, true)]
    [InlineData(30, false)]
    public void An_act_is_not_of_a_day_to_come(int day, bool isTaken) =>
        Assert.Equal(isTaken ? [] : ["act-in-future"], Rules(Situations.In(Situations.Sound, Phase.Preparation), Act with { Date = new(2020, 1, day) }));

    [Fact]
    public void What_the_checks_warn_of_in_the_plan_is_meant_or_put_right()
    {
        var standing = Situations.In("pesi che fanno 60", Phase.Preparation);
        var asked = Assert.Single(Transitions.Refusals(standing, Act, [Role.GoverningBody], Today));

        Assert.Equal(["ente/A1"], asked.Paths);
        Assert.Empty(Rules(standing with { WarningsAreMeant = true }, Act));
        Assert.Equal(["errors"], Rules(Situations.In("una voce senza target", Phase.Preparation) with { WarningsAreMeant = true }, Act));
    }

    [Theory]
    [InlineData("it-IT")]
    [InlineData("en-GB")]
    public void Every_refusal_says_what_to_do(string culture)
    {
        using var _ = Language.Of(culture);
        var text = new StringBuilder();
        var seen = new HashSet<string>();
        void Say(string situation, Phase from, PhaseAct act, params Role[] roles)
        {
            foreach (var refusal in Transitions.Refusals(Situations.In(situation, from, since: new(2020, 1, 28)), act, roles, Today))
            {
                seen.Add(refusal.Rule);
                text.Append(refusal.Rule).Append(": ").Append(refusal.Message).Append('\n');
                text.Append(refusal.Paths.Count > 0 ? $"    {string.Join(' ', refusal.Paths)}\n" : "");
            }
        }

        Say(Situations.Sound, Phase.Preparation, Act with { To = Phase.Published }, Role.SupportOffice);
        Say(Situations.Sound, Phase.Approved, Act with { To = Phase.Approved }, Role.SupportOffice);
        Say(Situations.Sound, Phase.Preparation, Act, Role.Oiv);
        Say(Situations.Sound, Phase.Preparation, Act with { Number = null }, Role.GoverningBody);
        Say(Situations.Sound, Phase.Approved, new PhaseAct(Phase.Preparation), Role.GoverningBody);
        Say(Situations.Sound, Phase.Preparation, Act with { Date = new(2019, 12, 31) }, Role.GoverningBody);
        Say(Situations.Sound, Phase.Preparation, Act with { Date = new(2020, 2, 1) }, Role.GoverningBody);
        foreach (var situation in Situations.All.Keys)
        {
            text.Append('\n').Append(situation).Append('\n');
            Say(situation, Phase.Preparation, Act, Role.GoverningBody);
            Say(situation, Phase.FinalMeasurement, Act with { To = Phase.Validation }, Role.SupportOffice);
            Say(situation, Phase.Validation, Act with { To = Phase.ReportApproved }, Role.GoverningBody);
        }

        Assert.Equal(
            [
                "act-before-another", "act-in-future", "act-incomplete", "errors", "no-score", "no-such-step", "nobody-enters", "nothing-to-score", "reason-missing",
                "report-not-validated", "role", "score-incomplete", "units-not-confirmed", "values-undeclared", "warnings-not-meant",
            ],
            seen.Order());
        ApprovedText.Check(text.ToString(), $"Refusals.{culture[..2]}");
    }

    [Theory]
    [InlineData("it-IT")]
    [InlineData("en-GB")]
    public void The_page_of_a_cycle_says_what_is_next_and_who_must_do_it(string culture)
    {
        using var _ = Language.Of(culture);
        var text = new StringBuilder();
        foreach (var phase in Enum.GetValues<Phase>())
        {
            var standing = Situations.In("un valore che manca e un'unità che non ha confermato", phase, since: new(2020, 1, 28));
            var next = NextStep.Of(standing);
            text.Append(PhaseWords.Sentence(standing.Cycle)).Append(". ").Append(next?.Sentence).Append('\n');
            text.AppendJoin("", next?.Hindrances.Select(refusal => $"    {refusal.Message}\n") ?? []);
        }

        ApprovedText.Check(text.ToString(), $"NextStep.{culture[..2]}");
    }

    [Fact]
    public void What_a_step_back_leads_to_has_held_since_the_act_that_led_there_first()
    {
        using var _ = Language.Of("it-IT");
        PhaseAct[] acts = [new(Phase.ReportApproved) { Date = new(2021, 6, 16) }, new(Phase.Published) { Date = new(2021, 6, 20) }, new(Phase.ReportApproved) { Date = new(2021, 7, 3) }];
        var cycle = Situations.In("un valore che manca e un'unità che non ha confermato", Phase.Preparation, since: null).Cycle;

        Assert.Equal("La relazione è approvata dal 16 giugno 2021", PhaseWords.Sentence(cycle with { Acts = [.. acts] }));
        Assert.EndsWith("dal 5 luglio 2021", PhaseWords.Sentence(cycle with { Acts = [.. acts, new(Phase.FinalMeasurement) { Date = new(2021, 7, 5) }] }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_cycle_goes_from_its_plan_to_its_publication_by_its_next_steps()
    {
        var phases = new List<Phase> { Phase.Preparation };
        while (Transitions.Next(phases[^1]) is { } step)
        {
            phases.Add(step.To);
        }

        Assert.Equal(Enum.GetValues<Phase>(), phases);
    }

    [Fact]
    public void Nothing_keeps_the_sample_from_going_all_the_way()
    {
        // The published report does not tell its validation: it is taken as given.
        var scored = (CycleReader.Read(Repository.Bytes("samples/pisa-2020/cycle.json")).Cycle! with { Validations = [new ReportValidation { Outcome = ValidationOutcome.Validated }] }).Scored();
        // The published plan has two such warnings, and was approved with them.
        var standing = new Standing(scored, CycleChecks.Run(scored), []) { WarningsAreMeant = true };

        Assert.Equal([], Transitions.All.SelectMany(step => step.Hindrances(standing)).Select(refusal => refusal.Message));
    }

    private static List<string> Rules(Standing standing, PhaseAct act) =>
        [.. Transitions.Refusals(standing, act, Enum.GetValues<Role>(), Today).Select(refusal => refusal.Rule)];

    private static string Cell(bool yes) => yes ? "sì" : "–";

    private static Phase PhaseOf(string word) => Enum.GetValues<Phase>().Single(phase => phase.Word() == word);
}
