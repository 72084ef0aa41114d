using MailKit.Net.Smtp;
using Microsoft.EntityFrameworkCore;
using Traguardo.Core.Calendar;
using Traguardo.Web.Access;
using Traguardo.Web.Data;

namespace Traguardo.Web.Features.Calendar;

/// <summary>
/// Takes letters from the queue and has them sent: each once, be there several servers. Who sends a letter first says so in its row, and
/// whoever comes later finds it taken. One that was being sent when its server stopped may have arrived: it is not sent again, but shown.
/// </summary>
public sealed partial class LetterPost(IDbContextFactory<TraguardoDb> databases, Mailer mailer, TimeProvider clock, ILogger<LetterPost> log)
{
    /// <summary>How long is waited after each try that failed; after the last of them it is given up.</summary>
    public static IReadOnlyList<TimeSpan> Pauses { get; } = [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1), TimeSpan.FromHours(4)];

    private const int LongestFault = 300;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Forgotten = TimeSpan.FromMinutes(10);

    /// <summary>Sends what waits in an administration, until its hours are over or the mail server is not reached: the rest waits for the next time.</summary>
    /// <param name="administration">Its code.</param>
    /// <param name="rules">When letters may leave.</param>
    /// <param name="stop">Gives up between two letters.</param>
    public async Task SendWaitingAsync(string administration, ReminderRules rules, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var now = clock.GetUtcNow();
        List<Guid> waiting;
        await using (var db = await databases.CreateDbContextAsync(stop))
        {
            waiting = await db.Letters.Where(letter => letter.Administration == administration && letter.State == LetterState.Waiting && letter.NextTry <= now)
                .OrderBy(letter => letter.At).Select(letter => letter.Id).ToListAsync(stop);
        }
        foreach (var letter in waiting)
        {
            stop.ThrowIfCancellationRequested();
            if (!rules.IsOpen(clock.GetLocalNow().DateTime) || !(await TryAsync(letter)).IsReached)
            {
                return;
            }
        }
    }

    /// <summary>Sends a letter that waits; null where another has taken it. Returns how far it came. What was begun is not left off half-way.</summary>
    public async Task<LetterState?> SendAsync(Guid id) => (await TryAsync(id)).State;

    // Whether the mail server was reached: one that refuses a letter may take the next.
    private async Task<(LetterState? State, bool IsReached)> TryAsync(Guid id)
    {
        var isReached = true;
        await using var db = await databases.CreateDbContextAsync();
        var now = clock.GetUtcNow();
        var taken = await db.Letters.Where(letter => letter.Id == id && letter.State == LetterState.Waiting)
            .ExecuteUpdateAsync(row => row.SetProperty(letter => letter.State, LetterState.Sending).SetProperty(letter => letter.NextTry, now).SetProperty(letter => letter.Attempts, letter => letter.Attempts + 1));
        if (taken == 0)
        {
            return (null, isReached);
        }
        var letter = await db.Letters.SingleAsync(letter => letter.Id == id);
        try
        {
            using var patience = new CancellationTokenSource(Longest);
            await mailer.DeliverAsync(letter.Id, letter.Name, letter.Address, letter.Subject, letter.Text, patience.Token);
            (letter.State, letter.SentAt, letter.Fault) = (LetterState.Sent, clock.GetUtcNow(), null);
        }
        catch (Exception fault)
        {
            // Whatever it is: the letter stays in the queue and says it.
            NotSent(fault, letter.Id);
            isReached = fault is SmtpCommandException { StatusCode: not SmtpStatusCode.ServiceNotAvailable };
            var isFinal = fault is SmtpCommandException { StatusCode: >= (SmtpStatusCode)500 } || letter.Attempts > Pauses.Count;
            letter.State = isFinal ? LetterState.Failed : LetterState.Waiting;
            letter.NextTry = isFinal ? now : now + Pauses[letter.Attempts - 1];
            letter.Fault = fault is OperationCanceledException ? CalendarPageTexts.FaultTime : fault.Message[..Math.Min(fault.Message.Length, LongestFault)];
        }
        await db.SaveChangesAsync();
        return (letter.State, isReached);
    }

    /// <summary>Says of letters that were left half-way that nobody knows whether they have arrived.</summary>
    public async Task GiveUpForgottenAsync(CancellationToken stop)
    {
        var since = clock.GetUtcNow() - Forgotten;
        await using var db = await databases.CreateDbContextAsync(stop);
        if (await db.Letters.AnyAsync(letter => letter.State == LetterState.Sending && letter.NextTry < since, stop))
        {
            await db.Letters.Where(letter => letter.State == LetterState.Sending && letter.NextTry < since)
                .ExecuteUpdateAsync(row => row.SetProperty(letter => letter.State, LetterState.Failed).SetProperty(letter => letter.Fault, CalendarPageTexts.FaultHalfWay), stop);
        }
    }

    [LoggerMessage(LogLevel.Error, "Letter {Letter} was not sent")]
    private partial void NotSent(Exception fault, Guid letter);
}
