using System.Globalization;
using System.Text;
using Traguardo.Core.Calendar;
using Traguardo.Core.Cycles;
using Traguardo.Core.Measures;
using Traguardo.Core.People;
using Traguardo.Core.Tests.Support;
using Xunit;

namespace Traguardo.Core.Tests.Calendar;

public sealed class CalendarTests
{
    [Theory, Examples(nameof(WorkingDays))]
    public void Days_on_which_nobody_works_are_known(string day, string patron, string works)
    {
        MonthDay? saint = patron == "–" ? null : new MonthDay(int.Parse(patron[3..], CultureInfo.InvariantCulture), int.Parse(patron[..2], CultureInfo.InvariantCulture));
        Assert.Equal(works == "sì", WorkingDays.Is(Day(day), saint));
    }

    [Theory, Examples("Easter")]
    public void Easter_falls_where_it_falls(int year, string day) => Assert.Equal(Day(day), WorkingDays.Easter(year));

    [Theory, Examples(nameof(ReminderRules))]
    public void People_are_reminded_on_the_days_of_the_rules(string due, string today, string said) =>
        Assert.Equal(said == "sì", new ReminderRules().Recalls(Day(due), Day(today)));

    [Theory]
    [InlineData("2021-01-08 07:59", false)]
    [InlineData("2021-01-08 08:00", true)]
    [InlineData("2021-01-08 17:59", true)]
    [InlineData("2021-01-08 18:00", false)]
    [InlineData("2021-01-09 10:00", false)]
    [InlineData("2021-04-05 10:00", false)]
    public void Letters_leave_in_the_hours_of_the_rules_on_working_days(string moment, bool leave) =>
        Assert.Equal(leave, new ReminderRules().IsOpen(DateTime.ParseExact(moment, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)));

    [Theory, Examples(nameof(Timeliness))]
    public void The_index_of_timeliness_is_as_the_table_says(string days, string index) =>
        Assert.Equal(index, Cell.Like(index, Timeliness.Of(Cell.List(days).Select(Sheet), Today)));

    [Theory, Examples(nameof(CycleCalendar))]
    public void What_is_due_stands_as_the_table_says(string situation, string today, string key, string due, string state, string late)
    {
        using var italian = Language.Italian();
        var entry = CalendarSituations.Of(situation, Day(today)).Single(one => one.Key == key);

        Assert.Equal((Day(due), state), (entry.Due, CalendarWords.Word(entry.State)));
        Assert.Equal(late, entry.DaysLate(Day(today)) is { } days ? days.ToString(CultureInfo.InvariantCulture).Replace('-', '−') : "–");
    }

    [Fact]
    public void What_an_administration_changes_stands_in_the_place_of_what_was_shipped()
    {
        var changed = CalendarRules.Shipped.Find("dati")! with { Days = 10 };
        var added = new Deadline { Code = "nostra", Title = "Nostra", Roles = [Role.Oiv] };
        var changes = CalendarChanges.Read(new CalendarChanges().With(changed).With(added).Write());

        var rules = CalendarRules.Of(changes);

        Assert.Equal(CalendarRules.Shipped.Deadlines.Select(one => one.Code).Append("nostra"), rules.Deadlines.Select(one => one.Code));
        Assert.Equal(10, rules.EntryDays);
        Assert.Equal(22, CalendarRules.Of(changes.Without("dati")).EntryDays);
        Assert.Equal(CalendarRules.Shipped.Find("piano")! with { Roles = [] }, rules.Find("piano")! with { Roles = [] });
        Assert.Equal([Role.Oiv], rules.Find("nostra")!.Roles);
    }

    // What no text of the law was found for is not cited as law.
    [Fact]
    public void The_law_is_cited_for_what_it_says_and_the_rest_is_the_administrations_own()
    {
        using var italian = Language.Italian();
        Assert.Equal(["piano", "relazione"], CalendarRules.Shipped.Deadlines.Where(one => one.IsDayOfSource).Select(one => one.Code));
        Assert.Equal("dell’amministrazione", CalendarWords.Source(CalendarRules.Shipped.Find("relazione-oiv")!));
        Assert.Equal("D.lgs. 150/2009, art. 7; il giorno è dell’amministrazione", CalendarWords.Source(CalendarRules.Shipped.Find("smvp")!));
    }

    [Fact]
    public void Of_a_personal_card_nothing_is_named_but_that_there_is_one()
    {
        using var italian = Language.Italian();
        var cycle = CalendarSituations.Plan with
        {
            Scorecards = [.. CalendarSituations.Plan.Scorecards, Plan.Card("rossi", Plan.Objective("P", 100, Plan.Item("X", 100))) with { Holder = "RAG" }],
            Acts = [new PhaseAct(Phase.Approved), new PhaseAct(Phase.UnderWay)],
            Neutralisations = [new Neutralisation { Scorecard = "rossi", Indicator = "X", State = NeutralisationState.Proposed }],
        };

        var entry = CycleCalendar.Of(cycle, [], CalendarRules.Shipped.Deadlines, new CalendarFacts(), Today).Single(one => one.Subject is not null);

        Assert.True(entry.IsPersonal);
        Assert.Equal("Decisione su una sterilizzazione: in un cruscotto personale", CalendarWords.What(entry, cycle));
    }

    [Fact]
    public void A_letter_says_what_is_late_what_is_due_and_for_whom()
    {
        var texts = new StringBuilder();
        foreach (var language in new[] { Language.Italian(), Language.English() })
        {
            using (language)
            {
                var digest = Digest.Of(Lines(), new ReminderRules(), new DateOnly(2021, 1, 25))!;
                texts.AppendLine(digest.Subject).AppendLine(digest.About).AppendLine().Append(digest.Text("Anna Bianchi", "Camera di prova", "https://sito.invalid/profilo/calendario")).AppendLine("----");
            }
        }
        ApprovedText.Check(texts.ToString(), "Digest");
    }

    [Fact]
    public void No_letter_is_written_on_a_day_on_which_nothing_is_recalled()
    {
        Assert.Null(Digest.Of(Lines(), new ReminderRules(), new DateOnly(2021, 1, 26)));
        Assert.Null(Digest.Of(Lines(), new ReminderRules(), new DateOnly(2021, 1, 24)));
        Assert.Null(Digest.Of(Lines(), new ReminderRules { IsOff = true }, new DateOnly(2021, 1, 25)));
        Assert.Null(Digest.Of([], new ReminderRules(), new DateOnly(2021, 1, 25)));
    }

    [Fact]
    public void A_feed_folds_long_lines_and_escapes_what_has_a_meaning()
    {
        var title = string.Concat(Enumerable.Repeat("è più lungo, ", 12)) + "\\; fine\r\nriga";
        var feed = CalendarFeed.Write("Scadenze; 2021", [new("a/1@x", new DateOnly(2021, 12, 31), title, "", "https://x.invalid/a,b")], new DateTimeOffset(2021, 1, 2, 3, 4, 5, TimeSpan.FromHours(1)));

        Assert.All(feed.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75, line));
        Assert.DoesNotContain('\n', feed.Replace("\r\n", "", StringComparison.Ordinal));
        var unfolded = feed.Replace("\r\n ", "", StringComparison.Ordinal);
        Assert.Contains("SUMMARY:" + string.Concat(Enumerable.Repeat("è più lungo\\, ", 12)) + "\\\\\\; fine\\nriga\r\n", unfolded, StringComparison.Ordinal);
        Assert.Contains("DTSTAMP:20210102T020405Z\r\nDTSTART;VALUE=DATE:20211231\r\nDTEND;VALUE=DATE:20220101\r\n", unfolded, StringComparison.Ordinal);
        Assert.Contains("X-WR-CALNAME:Scadenze\\; 2021\r\n", unfolded, StringComparison.Ordinal);
        Assert.Contains("URL:https://x.invalid/a,b\r\n", unfolded, StringComparison.Ordinal);
    }

    private static DateOnly Today { get; } = new(2021, 1, 22);

    private static DateOnly Day(string day) => Cell.Value(day).Date;

    private static List<DigestLine> Lines()
    {
        var all = CalendarSituations.Of("in corso, aggiornamento proposto il 01/09/2020", new DateOnly(2021, 1, 25));
        string[] own = ["dati/RAG", "conferma/RAG", "pareri/R1", "relazione"];
        return
        [
            .. all.Where(entry => own.Contains(entry.Key)).Select(entry => new DigestLine(entry, CalendarWords.What(entry, CalendarSituations.Plan), $"https://sito.invalid/{entry.Key}", null)),
            .. all.Where(entry => entry.Key == "dati/PRO").Select(entry => new DigestLine(entry, CalendarWords.What(entry, CalendarSituations.Plan), $"https://sito.invalid/{entry.Key}", "Mario Rossi")),
        ];
    }

    private static CalendarEntry Sheet(string days)
    {
        var late = days is "mancano" or "ignoto" ? 0 : (int)Cell.Number(days);
        return new()
        {
            Deadline = CalendarRules.Shipped.Find("dati")!,
            Key = days,
            Due = Today,
            Period = Period.Year,
            State = days == "mancano" ? DeadlineState.Due : DeadlineState.Met,
            MetOn = days is "mancano" or "ignoto" ? null : Today.AddDays(late),
        };
    }
}
