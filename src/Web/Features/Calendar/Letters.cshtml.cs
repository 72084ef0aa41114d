using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Traguardo.Core.Scoring;
using Traguardo.Web.Access;
using Traguardo.Web.Data;

namespace Traguardo.Web.Features.Calendar;

/// <summary>The letters of reminders: to whom, when, what about, and which did not leave. Not what stands in them.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class LettersModel(TraguardoDb db, Ledger ledger, LetterPost post, Mailer mailer) : CalendarPage
{
    /// <summary>Letters on a page.</summary>
    public const int Most = 50;

    public IReadOnlyList<Letter> Letters { get; private set; } = [];

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>How many could not be sent.</summary>
    public int Failed { get; private set; }

    /// <summary>The page at hand, from 1.</summary>
    public int Number { get; private set; }

    public int Pages => Math.Max(1, (Count + Most - 1) / Most);

    public bool HasMail => mailer.IsConfigured;

    public Task OnGetAsync(int pagina = 1) => LoadAsync(pagina);

    /// <summary>Sends a letter now that was given up, at whatever hour.</summary>
    public async Task<IActionResult> OnPostAsync(Guid lettera)
    {
        if (!mailer.IsConfigured || !await db.Letters.AnyAsync(letter => letter.Id == lettera && letter.Administration == Administration, HttpContext.RequestAborted))
        {
            return NotFound();
        }
        var faults = await ledger.TryAsync<string>(Origin.Of(Actor, HttpContext), async writing =>
        {
            var again = await writing.Db.Letters.Where(letter => letter.Id == lettera && letter.State == LetterState.Failed)
                .ExecuteUpdateAsync(row => row.SetProperty(letter => letter.State, LetterState.Waiting).SetProperty(letter => letter.Attempts, 0).SetProperty(letter => letter.NextTry, writing.Now), HttpContext.RequestAborted);
            if (again == 0)
            {
                return [CalendarPageTexts.NotFailed];
            }
            writing.Note("letter-sent-again", $"people/{await writing.Db.Letters.Where(letter => letter.Id == lettera).Select(letter => letter.PersonId).SingleAsync(HttpContext.RequestAborted)}");
            return [];
        }, HttpContext.RequestAborted);
        if (faults.Count == 0 && await post.SendAsync(lettera) is { } state && state != LetterState.Sent)
        {
            faults = [CalendarPageTexts.NotSentNow];
        }
        await LoadAsync(1);
        return Answer(faults, CalendarLinks.Letters(Administration));
    }

    /// <summary>The mark that goes with how far a letter has come.</summary>
    public static Light? MarkOf(Letter letter)
    {
        ArgumentNullException.ThrowIfNull(letter);
        return letter.State switch
        {
            LetterState.Sent => Light.Green,
            LetterState.Failed => Light.Red,
            _ => Light.Amber,
        };
    }

    public static string WordOf(Letter letter)
    {
        ArgumentNullException.ThrowIfNull(letter);
        return letter.State switch
        {
            LetterState.Sent => CalendarPageTexts.Sent,
            LetterState.Failed => CalendarPageTexts.NotSent,
            LetterState.Sending => CalendarPageTexts.Sending,
            _ => letter.Attempts == 0 ? CalendarPageTexts.Waiting : CalendarPageTexts.Again,
        };
    }

    private async Task LoadAsync(int page)
    {
        var own = db.Letters.AsNoTracking().Where(letter => letter.Administration == Administration);
        Count = await own.CountAsync(HttpContext.RequestAborted);
        Failed = await own.CountAsync(letter => letter.State == LetterState.Failed, HttpContext.RequestAborted);
        Number = Math.Clamp(page, 1, Pages);
        Letters = await own.OrderByDescending(letter => letter.Day).ThenBy(letter => letter.Name).ThenBy(letter => letter.Id).Skip((Number - 1) * Most).Take(Most).ToListAsync(HttpContext.RequestAborted);
    }
}
