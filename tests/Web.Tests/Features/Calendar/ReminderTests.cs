using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using Traguardo.Core.People;
using Traguardo.Core.Recording;
using Traguardo.Web.Access;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Calendar;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Features.Calendar;

/// <summary>People are reminded by real letters: each once, in the hours of the rules, with links that open what is to be done.</summary>
public sealed class ReminderTests : IAsyncLifetime
{
    private readonly RemindedSite site = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => site.InitializeAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task A_reminder_comes_its_link_opens_the_sheet_and_six_values_are_entered_there()
    {
        await AtAsync(8, 30);

        var text = TextOf(Assert.Single(site.LettersTo(RemindedSite.Accounts)));
        Assert.StartsWith("Persona rag,\nquesto è ciò che resta da fare nel ciclo della performance di Comune di Prova, al 8 gennaio 2021.", text, StringComparison.Ordinal);
        Assert.Contains("- Inserimento dei dati: Ragioneria, 2020. Entro il 22 gennaio 2021: mancano 14 giorni. Mancano 6 valori su 6.", text, StringComparison.Ordinal);
        var link = Regex.Match(text, Regex.Escape(PostedSite.Name) + "(/[^ \r\n]+rilevazioni[^ \r\n]+)").Groups[1].Value;

        using var client = await site.SignedInAsync(RemindedSite.Accounts);
        using var saved = await client.SubmitAsync(link, "form.recording", [.. Enumerable.Range(0, 6).Select(i => ($"Righe[{i}].Testo", (string?)$"{i + 1}"))]);
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Equal(6, (await DueAsync()).Sheets.Single(sheet => sheet.Owner == "RAG").Complete);

        // Once all is there nothing is left to remind of but the confirmation, when its day comes.
        site.Time.Now = new DateTime(2021, 1, 15, 9, 0, 0, DateTimeKind.Unspecified);
        await site.WorkAsync();
        Assert.Single(site.LettersTo(RemindedSite.Accounts));
        using var later = await site.SignedInAsync(RemindedSite.Accounts);
        var page = await later.PageAsync(RemindedSite.Map + "/scadenze?mie=true");
        Assert.Contains("fatta il 08/01/2021, 14 giorni prima", page.Says("[aria-labelledby=h-passate]"), StringComparison.Ordinal);
        Assert.Equal("100,0% nell’anno", page.Says("[aria-labelledby=h-indice] .lead-s"));
    }

    [Fact]
    public async Task Nothing_leaves_in_quiet_hours_at_the_week_end_or_on_holidays_and_what_fell_on_them_is_said_afterwards()
    {
        foreach (var (day, hour) in new[] { (8, 7), (8, 18), (9, 10), (10, 10) })
        {
            await AtAsync(hour, 0, day);
        }
        Assert.Empty(site.LettersTo(RemindedSite.Accounts));

        // Nobody was reminded on the fourteenth day before; on the tenth there is nothing to recall.
        await AtAsync(10, 0, 12);
        Assert.Empty(site.LettersTo(RemindedSite.Accounts));
        await AtAsync(10, 0, 15);
        Assert.Single(site.LettersTo(RemindedSite.Accounts));
    }

    [Fact]
    public async Task A_letter_that_is_refused_is_tried_again_after_longer_and_longer_over_a_restart_and_comes_once()
    {
        site.Mail.Refusal = "451 più tardi";
        await AtAsync(8, 30);
        await AtAsync(8, 30);
        var waiting = Assert.Single(await site.QueueAsync(RemindedSite.Accounts));
        Assert.Equal((LetterState.Waiting, 1), (waiting.State, waiting.Attempts));
        await AtAsync(8, 31);
        Assert.Equal(2, (await site.QueueAsync(RemindedSite.Accounts)).Single().Attempts);

        await site.RestartAsync();
        site.Mail.Refusal = null;
        await AtAsync(8, 35);
        Assert.Empty(site.LettersTo(RemindedSite.Accounts));
        await AtAsync(8, 36);
        await AtAsync(8, 37);
        await site.RestartAsync();
        await AtAsync(9, 0);

        Assert.Single(site.LettersTo(RemindedSite.Accounts));
        var sent = Assert.Single(await site.QueueAsync(RemindedSite.Accounts));
        Assert.Equal((LetterState.Sent, 3, null), (sent.State, sent.Attempts, sent.Fault));
    }

    [Fact]
    public async Task A_letter_that_is_given_up_is_shown_and_sent_by_hand()
    {
        site.Mail.Refusal = "451 più tardi";
        await AtAsync(8, 30);
        foreach (var pause in LetterPost.Pauses)
        {
            site.Time.Now += pause;
            await site.WorkAsync();
        }
        site.Time.Now = new DateTime(2021, 1, 11, 9, 0, 0, DateTimeKind.Unspecified);
        await site.WorkAsync();
        Assert.Equal(LetterState.Failed, (await site.QueueAsync(RemindedSite.Accounts)).Single().State);
        var asked = site.Mail.Asked;
        await site.WorkAsync();
        Assert.Equal(asked, site.Mail.Asked);

        using var administrator = await site.SignedInAsync();
        var log = await administrator.PageAsync("/c_prova/promemoria");
        Assert.Contains("6 tentativi", log.Says("tbody"), StringComparison.Ordinal);
        Assert.DoesNotContain("Dato 1", log.Says("main"), StringComparison.Ordinal);
        using var still = await administrator.SubmitAsync("/c_prova/promemoria", "tbody form", ("lettera", Id(await site.QueueAsync(RemindedSite.Accounts))));
        Assert.Equal(HttpStatusCode.BadRequest, still.StatusCode);

        await FailAsync();
        site.Mail.Refusal = null;
        // At an hour at which nothing leaves by itself.
        site.Time.Now = new DateTime(2021, 1, 11, 22, 0, 0, DateTimeKind.Unspecified);
        using var late = await site.SignedInAsync();
        using var sent = await late.SubmitAsync("/c_prova/promemoria", "tbody form", ("lettera", Id(await site.QueueAsync(RemindedSite.Accounts))));
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        Assert.Single(site.LettersTo(RemindedSite.Accounts));
        Assert.Null(await site.Services.GetRequiredService<LetterPost>().SendAsync((await site.QueueAsync(RemindedSite.Accounts)).Single().Id));
        Assert.Single(site.LettersTo(RemindedSite.Accounts));
    }

    [Fact]
    public async Task A_letter_that_nobody_knows_to_have_arrived_is_not_sent_again_by_itself()
    {
        site.Mail.Refusal = "451 più tardi";
        await AtAsync(8, 30);
        await using (var db = await site.OpenAsync())
        {
            await db.Letters.ExecuteUpdateAsync(row => row.SetProperty(letter => letter.State, LetterState.Sending), Stop);
        }
        site.Mail.Refusal = null;
        await AtAsync(8, 39);
        Assert.Equal(LetterState.Sending, (await site.QueueAsync(RemindedSite.Accounts)).Single().State);
        await AtAsync(8, 42);

        var letter = (await site.QueueAsync(RemindedSite.Accounts)).Single();
        Assert.Equal((LetterState.Failed, "L’invio è stato interrotto a metà: la lettera potrebbe essere arrivata."), (letter.State, letter.Fault));
        Assert.Empty(site.LettersTo(RemindedSite.Accounts));
    }

    [Fact]
    public async Task Two_servers_on_one_database_send_each_letter_once()
    {
        site.Time.Now = new DateTime(2021, 1, 8, 9, 0, 0, DateTimeKind.Unspecified);
        await using var another = site.Another();
        for (var i = 0; i < 3; i++)
        {
            await Task.WhenAll(site.WorkAsync(), another.Services.GetRequiredService<ReminderService>().WorkAsync(Stop));
        }
        Assert.Single(site.LettersTo(RemindedSite.Accounts));
        Assert.Single(await site.QueueAsync(RemindedSite.Accounts));
    }

    [Fact]
    public async Task A_letter_that_two_servers_take_up_at_once_is_sent_by_one_of_them()
    {
        await using var another = site.Another();
        site.Mail.Refusal = "451 più tardi";
        await AtAsync(9, 0);
        site.Mail.Refusal = null;
        var letter = (await site.QueueAsync(RemindedSite.Accounts)).Single().Id;

        var states = await Task.WhenAll(new[] { site.Services, another.Services, site.Services, another.Services }
            .Select(server => Task.Run(() => server.GetRequiredService<LetterPost>().SendAsync(letter))));

        Assert.Equal(LetterState.Sent, Assert.Single(states, state => state is not null));
        Assert.Single(site.LettersTo(RemindedSite.Accounts));
    }

    [Fact]
    public async Task Who_is_away_gets_nothing_and_who_stands_in_gets_it_on_their_behalf()
    {
        var (head, other) = (await site.PersonAsync(RemindedSite.Accounts), await site.EmployAsync("vice@ente.invalid", Role.Reader));
        await using (var db = await site.OpenAsync())
        {
            db.Delegations.Add(new Delegation { Administration = StaffedSite.Code, FromPerson = head, ToPerson = other, From = new DateOnly(2021, 1, 4), Until = new DateOnly(2021, 1, 12) });
            await db.SaveChangesAsync(Stop);
        }
        await AtAsync(9, 0);

        Assert.Empty(site.LettersTo(RemindedSite.Accounts));
        var text = TextOf(Assert.Single(site.LettersTo("vice@ente.invalid")));
        Assert.Contains("PER CONTO DI Persona rag (delega in vigore)\n\nIn scadenza\n\n- Inserimento dei dati: Ragioneria", text, StringComparison.Ordinal);

        await AtAsync(9, 0, 15);
        Assert.Single(site.LettersTo(RemindedSite.Accounts));
        Assert.Single(site.LettersTo("vice@ente.invalid"));
    }

    [Fact]
    public async Task Who_is_away_is_reminded_where_who_stands_in_is_not()
    {
        var (head, other) = (await site.PersonAsync(RemindedSite.Accounts), await site.EmployAsync("vice@ente.invalid", Role.Reader));
        await using (var db = await site.OpenAsync())
        {
            db.Delegations.Add(new Delegation { Administration = StaffedSite.Code, FromPerson = head, ToPerson = other, From = new DateOnly(2021, 1, 4), Until = new DateOnly(2021, 1, 12) });
            db.CalendarWishes.Add(new CalendarWish { PersonId = other, IsQuiet = true });
            await db.SaveChangesAsync(Stop);
        }
        await AtAsync(9, 0);
        Assert.Single(site.LettersTo(RemindedSite.Accounts));
    }

    [Fact]
    public async Task Of_two_who_stand_in_for_one_another_somebody_is_reminded()
    {
        var (head, other) = (await site.PersonAsync(RemindedSite.Accounts), await site.EmployAsync("vice@ente.invalid", Role.Reader));
        await using (var db = await site.OpenAsync())
        {
            foreach (var (from, to) in new[] { (head, other), (other, head) })
            {
                db.Delegations.Add(new Delegation { Administration = StaffedSite.Code, FromPerson = from, ToPerson = to, From = new DateOnly(2021, 1, 4), Until = new DateOnly(2021, 1, 12) });
            }
            await db.SaveChangesAsync(Stop);
        }
        await AtAsync(9, 0);
        Assert.Single(site.LettersTo(RemindedSite.Accounts));
    }

    [Fact]
    public async Task No_letter_leaves_after_the_hours_of_the_rules_though_the_sending_began_within_them()
    {
        await site.EmployAsync("ufficio@ente.invalid", Role.SupportOffice);
        site.Mail.Taking = () => site.Time.Now = new DateTime(2021, 1, 8, 18, 0, 1, DateTimeKind.Unspecified);
        await AtAsync(17, 59);
        Assert.Equal(1, site.Mail.Asked);
        Assert.Single((await site.QueueAsync(RemindedSite.Accounts)).Concat(await site.QueueAsync("ufficio@ente.invalid")), letter => letter.State == LetterState.Waiting);
    }

    [Fact]
    public async Task A_mail_server_that_is_not_reached_is_asked_once_a_run()
    {
        await site.EmployAsync("ufficio@ente.invalid", Role.SupportOffice);
        site.Mail.Dispose();
        await AtAsync(9, 0);
        Assert.Equal([0, 1], (await site.QueueAsync(RemindedSite.Accounts)).Concat(await site.QueueAsync("ufficio@ente.invalid")).Select(letter => letter.Attempts).Order());
    }

    [Fact]
    public async Task Who_wants_none_gets_none_and_the_rules_of_the_administration_hold()
    {
        using var client = await site.SignedInAsync(RemindedSite.Accounts);
        using var quiet = await client.PressAsync("/profilo/calendario", "Spegni i promemoria");
        Assert.Equal(HttpStatusCode.Redirect, quiet.StatusCode);
        await AtAsync(9, 0);
        Assert.Empty(site.LettersTo(RemindedSite.Accounts));

        using var loud = await client.PressAsync("/profilo/calendario", "Accendi i promemoria");
        using var administrator = await site.SignedInAsync();
        using var changed = await administrator.SubmitAsync("/c_prova/calendario", "main form", ("Form.Prima", "11"), ("Form.DalleOre", "12"));
        Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);
        await AtAsync(11, 0, 11);
        Assert.Empty(site.LettersTo(RemindedSite.Accounts));
        await AtAsync(12, 0, 11);
        Assert.Single(site.LettersTo(RemindedSite.Accounts));
    }

    [Fact]
    public async Task What_nobody_heads_is_said_to_the_office_and_the_sample_gets_no_mail()
    {
        await site.EmployAsync("ufficio@ente.invalid", Role.SupportOffice);
        await using (var db = await site.OpenAsync())
        {
            var account = Account.Of("Del campione", "campione@ente.invalid", isSample: true);
            db.Users.Add(account);
            db.People.Add(new Person { Administration = StaffedSite.Code, Name = "Del campione", Email = "campione@ente.invalid", AccountId = account.Id, Grants = [new Grant { Role = Role.UnitHead, Unit = "RAG" }] });
            await db.SaveChangesAsync(Stop);
        }
        await AtAsync(9, 0);

        var text = TextOf(Assert.Single(site.LettersTo("ufficio@ente.invalid")));
        Assert.Contains("Inserimento dei dati: Anagrafe, 2020", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ragioneria", text, StringComparison.Ordinal);
        Assert.Empty(site.LettersTo("campione@ente.invalid"));
    }

    private Task AtAsync(int hour, int minute, int day = 8)
    {
        site.Time.Now = new DateTime(2021, 1, day, hour, minute, 0, DateTimeKind.Unspecified);
        return site.WorkAsync();
    }

    private async Task FailAsync()
    {
        await using var db = await site.OpenAsync();
        await db.Letters.ExecuteUpdateAsync(row => row.SetProperty(letter => letter.State, LetterState.Failed), Stop);
    }

    private async Task<DueData> DueAsync() =>
        DueData.Of((await site.Services.GetRequiredService<CycleCache>().FindAsync(StaffedSite.Code, 2020, Stop))!.Compiled);

    private static string Id(IReadOnlyList<Letter> letters) => letters.Single().Id.ToString();

    private static string TextOf(string letter)
    {
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(letter));
        return MimeMessage.Load(stream).TextBody!.ReplaceLineEndings("\n");
    }
}
