using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Traguardo.Core.Checks;
using Traguardo.Core.Display;
using Traguardo.Core.Writing;
using Traguardo.Web.Access;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Planning;

namespace Traguardo.Web.Features.Texts;

/// <summary>What somebody makes of a text.</summary>
/// <param name="Markdown">Its words.</param>
/// <param name="State">How far it is.</param>
/// <param name="Owner">Whose it is: code of a unit, or a person in words; null where the plan says who answers. Taken from the offices alone.</param>
public sealed record TextDraft(string Markdown, NarrativeState State, string? Owner);

/// <summary>Who works on which text, and what they saw of it.</summary>
/// <param name="Actor">Who.</param>
/// <param name="Context">The request.</param>
/// <param name="Year">The year of the cycle.</param>
/// <param name="Key">Key of the text.</param>
/// <param name="Seen">The <see cref="StoredText.Stamp"/> that they saw; 0 where the text was not stored.</param>
/// <param name="OnBehalfOf">Name of the person whose power they use; null where it is their own.</param>
public sealed record TextWork(Actor Actor, HttpContext Context, int Year, string Key, int Seen, string? OnBehalfOf);

/// <summary>The one way a text is written, approved, gone back with and remarked on: what decides is asked within the write.</summary>
public sealed class TextDesk(Ledger ledger)
{
    /// <summary>The longest remark, and the longest name of whom a text is, in characters.</summary>
    public const int LongestComment = 2000;

    private const int LongestOwner = 200;

    // Read by people: accents as they are.
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a text, its state and whose it is. Answers with what is in the way, and then nothing is changed.</summary>
    public Task<IReadOnlyList<PlanFault>> SaveAsync(TextWork work, TextDraft draft) => WriteAsync(work, TextRights.WriterPower, (writing, at) =>
    {
        var owner = at.Place.Card is not null || TextRights.ApproverPower(work.Actor, at.Place) is null ? at.Row?.Owner : draft.Owner;
        PlanFault[] faults = [.. FaultsOf(work, at, draft, owner)];
        if (faults.Length > 0)
        {
            return faults;
        }
        var row = at.Row ?? Begin(writing, at.CycleId, work.Key);
        var was = at.Row is null ? null : Said(row);
        var isWritten = draft.Markdown != at.Markdown;
        (row.State, row.Owner) = (draft.State, owner);
        row.Stamp++;
        if (isWritten)
        {
            NarrativeStore.Add(writing, row, draft.Markdown);
        }
        writing.Note(isWritten ? "text-written" : "text-set", Subject(work), was, Said(row));
        return [];
    });

    /// <summary>Puts the words of an earlier version in the place of those there are, as a new version; what was approved is to be approved again.</summary>
    public Task<IReadOnlyList<PlanFault>> GoBackAsync(TextWork work, int number) => WriteAsync(work, TextRights.WriterPower, (writing, at) =>
    {
        if (at.Row is not { } row || writing.Db.TextVersions.AsNoTracking().FirstOrDefault(version => version.CycleId == at.CycleId && version.Key == work.Key && version.Number == number) is not { } version)
        {
            return [PlanFault.Whole(TextPageTexts.NoSuchVersion)];
        }
        if (version.Markdown == at.Markdown)
        {
            return [PlanFault.Whole(TextPageTexts.NothingChanged)];
        }
        var was = Said(row);
        row.State = version.Markdown.Length == 0 ? NarrativeState.ToWrite : NarrativeState.Written;
        row.Stamp++;
        NarrativeStore.Add(writing, row, version.Markdown, number);
        writing.Note("text-gone-back", Subject(work), was, Said(row));
        return [];
    });

    /// <summary>Remarks on a text.</summary>
    public Task<IReadOnlyList<PlanFault>> CommentAsync(TextWork work, string? text) => WriteAsync(work, TextRights.CommenterPower, (writing, at) =>
    {
        if (text is null || text.Length > LongestComment)
        {
            return [new PlanFault(work.Key, "commento", text is null ? TextPageTexts.NoComment : string.Format(null, TextPageTexts.CommentTooLong, Figures.Current.Number(LongestComment)))];
        }
        var row = at.Row ?? Begin(writing, at.CycleId, work.Key);
        writing.Db.TextComments.Add(new TextComment
        {
            CycleId = row.CycleId,
            Key = row.Key,
            Version = row.LastVersion,
            Text = text,
            Person = writing.Origin.Person,
            PersonName = writing.Origin.PersonName,
            At = writing.Now,
        });
        writing.Note("text-commented", Subject(work), why: text);
        return [];
    }, minds: false);

    private static IEnumerable<PlanFault> FaultsOf(TextWork work, TextAt at, TextDraft draft, string? owner)
    {
        if (draft.Markdown.Length > Prose.MaxLength)
        {
            yield return new(work.Key, "scritto", string.Format(null, TextPageTexts.TooLong, Figures.Current.Number(Prose.MaxLength)));
        }
        else if (draft.Markdown == at.Markdown && owner == at.Row?.Owner && (draft.State == (at.Row?.State ?? NarrativeState.ToWrite) || IsLeftApproved(work, at, draft)))
        {
            yield return PlanFault.Whole(TextPageTexts.NothingChanged);
        }
        else if (draft.State != NarrativeState.ToWrite && draft.Markdown.Length == 0)
        {
            yield return new(work.Key, "stato", TextPageTexts.NothingToApprove);
        }
        else if (draft.State == NarrativeState.Approved && TextRights.ApproverPower(work.Actor, at.Place) is null)
        {
            yield return new(work.Key, "stato", TextPageTexts.OfficesApprove);
        }
        else if (draft.State == NarrativeState.Approved && Errors(work.Key, draft.Markdown, at.Room) is > 0 and var errors)
        {
            yield return new(work.Key, "stato", Counted.Of(errors, TextPageTexts.NotWithErrors));
        }
        if (owner?.Length > LongestOwner)
        {
            yield return new(work.Key, "chi", string.Format(null, TextPageTexts.TooLong, LongestOwner));
        }
    }

    // Who does not approve finds «written» chosen in an approved text: to leave it so is no wish to take the approval back.
    private static bool IsLeftApproved(TextWork work, TextAt at, TextDraft draft) =>
        draft.State == NarrativeState.Written && at.Row?.State == NarrativeState.Approved && TextRights.ApproverPower(work.Actor, at.Place) is null;

    private static int Errors(string key, string markdown, TextRoom room) =>
        TextChecks.Of(key, Prose.Read(markdown, room.Figures), room.Figures).Count(finding => finding.Severity == Severity.Error);

    private static StoredText Begin(Writing writing, int cycleId, string key)
    {
        var row = new StoredText { CycleId = cycleId, Key = key, State = NarrativeState.ToWrite };
        writing.Db.Texts.Add(row);
        return row;
    }

    private static string Subject(TextWork work) => $"{work.Year}/texts/{work.Key}";

    private static string Said(StoredText row) => JsonSerializer.Serialize(new { textVersion = row.LastVersion, textState = row.State.ToString(), owner = row.Owner }, Plain);

    private Task<IReadOnlyList<PlanFault>> WriteAsync(
        TextWork work, Func<Actor?, TextRoom, TextPlace, string?, Power?> powerOf, Func<Writing, TextAt, IReadOnlyList<PlanFault>> act, bool minds = true)
    {
        ArgumentNullException.ThrowIfNull(work);
        var stop = work.Context.RequestAborted;
        return ledger.TryAsync<PlanFault>(Origin.Of(work.Actor, work.Context, work.OnBehalfOf), async writing =>
        {
            var stored = (await CycleStore.FindAsync(writing.Db, work.Actor.Administration, work.Year, stop))!;
            var row = await writing.Db.Texts.SingleOrDefaultAsync(text => text.CycleId == stored.Summary.Id && text.Key == work.Key, stop);
            var card = TextRoom.CardOf(stored.Cycle, work.Key);
            var room = await TextRoom.ReadAsync(writing.Db, stored.Cycle, stored.ContextJson, card, stop);
            if (!TextRights.MayRead(work.Actor, card) || room.Find(work.Key, row is not null, TextRoom.PersonalCards(stored.Cycle)) is not { } place || powerOf(work.Actor, room, place, row?.Owner) is null
                || !TextRights.MayRead(work.Actor, work.Key, row?.State ?? NarrativeState.ToWrite))
            {
                return [PlanFault.Whole(TextPageTexts.NotYours)];
            }
            if (TextRights.Lock(stored.Cycle, place) is { } refusal)
            {
                return [PlanFault.Whole(refusal.Message)];
            }
            var last = row is null ? null : await writing.Db.TextVersions.AsNoTracking().SingleOrDefaultAsync(version => version.CycleId == row.CycleId && version.Key == row.Key && version.Number == row.LastVersion, stop);
            if (minds && work.Seen != (row?.Stamp ?? 0))
            {
                return [new PlanFault(work.Key, "conflitto", last is null ? TextPageTexts.Conflict : string.Format(null, TextPageTexts.ConflictBy, last.PersonName, PlanHistory.Moment(last.At)))];
            }
            var was = row is null ? default : (row.State, row.LastVersion);
            var faults = act(writing, new TextAt(stored.Summary.Id, room, place, row, last?.Markdown ?? ""));
            if (faults.Count == 0 && minds)
            {
                if (place.Card is null && !TextRights.IsOfOiv(place) && (row is null || (row.State, row.LastVersion) != was))
                {
                    await Validations.ReopenAsync(writing, stored, $"texts/{work.Key}", stop);
                }
                // Pages that are kept show what is approved; whoever works on the cycle meanwhile is not held up by it.
                await CycleStore.TouchCalendarAsync(writing.Db, work.Actor.Administration, stored.Summary.Id, stop);
            }
            return faults;
        }, stop);
    }

    // A text as the write finds it.
    private sealed record TextAt(int CycleId, TextRoom Room, TextPlace Place, StoredText? Row, string Markdown);
}
