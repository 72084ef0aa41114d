using System.Globalization;
using System.Text.RegularExpressions;
using Traguardo.Core.Calendar;
using Traguardo.Core.Cycles;
using Traguardo.Core.Measures;
using Traguardo.Core.Recording;
using Traguardo.Core.Tests.Support;

namespace Traguardo.Core.Tests.Calendar;

/// <summary>A small cycle of two units, as the words of the table say it stands.</summary>
internal static class CalendarSituations
{
    public static Cycle Plan { get; } = Support.Plan.Of(Support.Plan.Card("ente", Support.Plan.Objective("A", 100, Support.Plan.Item("X", 50), Support.Plan.Item("Y", 50)))) with
    {
        Units = [new Unit { Code = "RAG", Name = "Ragioneria" }, new Unit { Code = "PRO", Name = "Promozione" }],
        Indicators = [Support.Plan.Indicator("X") with { Owner = "RAG" }, Support.Plan.Indicator("Y") with { Owner = "PRO" }],
    };

    public static IReadOnlyList<CalendarEntry> Of(string situation, DateOnly today)
    {
        var cycle = Standing(situation);
        return CycleCalendar.Of(cycle, DueData.Of(cycle.Compiled()).Sheets, CalendarRules.Shipped.Deadlines, Facts(situation), today);
    }

    private static Cycle Standing(string situation)
    {
        var cycle = Plan with { Acts = [.. Acts(situation)] };
        if (situation.Contains("inserisce", StringComparison.Ordinal) || situation.Contains("conferma", StringComparison.Ordinal) || situation.Contains("file", StringComparison.Ordinal))
        {
            cycle = cycle.With(("X", 1));
        }
        var item = Support.Plan.Item("X", 50);
        if (situation.Contains("aggiornamento", StringComparison.Ordinal))
        {
            var heard = After(situation, "parere il");
            cycle = cycle with
            {
                Revisions =
                [
                    new Revision
                    {
                        Code = "R1", Node = "ente/A", Was = item, Becomes = item with { Target = Target.Of(2m) }, Reason = "x", ProposedOn = After(situation, "proposto il"),
                        Opinion = heard is null ? null : Opinion.Favourable, OpinionOn = heard,
                    },
                ],
            };
        }
        return situation.Contains("sterilizzazione", StringComparison.Ordinal)
            ? cycle with { Neutralisations = [new Neutralisation { Scorecard = "ente", Indicator = "X", State = NeutralisationState.Proposed }] }
            : cycle;
    }

    private static IEnumerable<PhaseAct> Acts(string situation)
    {
        if (situation == "piano in preparazione")
        {
            return [];
        }
        var approved = new PhaseAct(Phase.Approved) { Date = After(situation, "approvato il") };
        if (situation.Contains("riapprovato", StringComparison.Ordinal))
        {
            return [approved, new PhaseAct(Phase.Preparation), approved with { Date = After(situation, "riapprovato il") }];
        }
        return situation.StartsWith("piano", StringComparison.Ordinal) ? [approved]
            : situation == "pubblicato" ? [approved, new PhaseAct(Phase.UnderWay), new PhaseAct(Phase.FinalMeasurement), new PhaseAct(Phase.Validation), new PhaseAct(Phase.ReportApproved), new PhaseAct(Phase.Published)]
            : situation.StartsWith("in corso", StringComparison.Ordinal) ? [approved, new PhaseAct(Phase.UnderWay)]
            : [approved, new PhaseAct(Phase.UnderWay), new PhaseAct(Phase.FinalMeasurement), new PhaseAct(Phase.Validation)];
    }

    private static CalendarFacts Facts(string situation)
    {
        var key = new DatumKey(DatumKind.Indicator, "X", Support.Plan.Year, Period.Year);
        var entered = After(situation, "inserisce il") ?? After(situation, "corregge il") ?? After(situation, "corregge e riconferma il") ?? After(situation, "conferma il");
        var word = After(situation, "RAG conferma il") ?? After(situation, "e conferma il");
        var again = After(situation, "riconferma il");
        return new()
        {
            EnteredOn = entered is { } day ? new Dictionary<DatumKey, DateOnly> { [key] = day } : [],
            Confirmed =
            [
                .. word is { } first ? [new ConfirmedSheet("RAG", Period.Year, first, !situation.Contains("riaperto", StringComparison.Ordinal))] : (ConfirmedSheet[])[],
                .. again is { } second ? [new ConfirmedSheet("RAG", Period.Year, second, true)] : (ConfirmedSheet[])[],
            ],
            Done = After(situation, "relazione OIV il") is { } done ? new Dictionary<string, DoneByHand> { ["relazione-oiv"] = new(done, "prot. 1") } : [],
        };
    }

    private static DateOnly? After(string situation, string words) =>
        Regex.Match(situation, $@"(^|\W){Regex.Escape(words)} (\d\d/\d\d/\d{{4}})", RegexOptions.CultureInvariant) is { Success: true } found
            ? DateOnly.ParseExact(found.Groups[2].Value, "dd/MM/yyyy", CultureInfo.InvariantCulture)
            : null;
}
