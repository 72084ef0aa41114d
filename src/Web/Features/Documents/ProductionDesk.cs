using System.IO.Compression;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Traguardo.Core.Cycles;
using Traguardo.Core.Display;
using Traguardo.Web.Access;
using Traguardo.Web.Data;

namespace Traguardo.Web.Features.Documents;

/// <summary>What somebody asks for.</summary>
/// <param name="Template">Code of the template.</param>
/// <param name="Card">Code of the personal scorecard that it is to be of; null for a document of the whole cycle.</param>
/// <param name="IsDraft">True for a draft; of a personal scorecard it does not matter.</param>
/// <param name="IsMeant">True where it was said that a final one is to be made though texts are still to be written.</param>
public sealed record DocumentWish(string? Template, string? Card, bool IsDraft, bool IsMeant = false)
{
    /// <summary>The day printed on it; today where it is null.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>The <see cref="FinalQuestion.Key"/> of the question that was answered; null where none was asked.</summary>
    public string? Answered { get; init; }
}

/// <summary>
/// The one way a document is asked for, stopped and removed: what decides is asked within the write, and what it is to be made from is frozen
/// in it. Each answers with what is in its way, and then nothing was done.
/// </summary>
public sealed class ProductionDesk(Ledger ledger, ProductionBell bell, PackageFiles files, IDbContextFactory<TraguardoDb> databases, TimeProvider clock)
{
    /// <summary>The most documents of one administration that may be waiting.</summary>
    public const int MostWaiting = 20;

    /// <summary>Asks for a document.</summary>
    public async Task<IReadOnlyList<string>> AskAsync(Actor actor, HttpContext context, int year, DocumentWish wish)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(wish);
        var stop = context.RequestAborted;
        var onBehalfOf = wish.Card is null ? actor.OnBehalfOf(ProductionRights.Producers) : null;
        var refusals = await ledger.TryAsync<string>(Origin.Of(actor, context, onBehalfOf), async writing =>
        {
            var stored = (await CycleStore.FindAsync(writing.Db, actor.Administration, year, stop))!;
            if (await TemplateShelf.FindAsync(writing.Db, actor.Administration, wish.Template, stop) is not { } template)
            {
                return [DocumentsTexts.NoTemplate];
            }
            var card = wish.Card is null ? null : stored.Cycle.Scorecards.Find(one => one.Code == wish.Card && one.Holder is not null);
            if ((wish.Card is not null && card is null) || !ProductionRights.MayProduce(actor, card))
            {
                return [DocumentsTexts.NotYours];
            }
            if (template.Reading.Template is not { } read)
            {
                return [string.Format(null, DocumentsTexts.TemplateFaulty, template.Code)];
            }
            if (card is null ? read.NeedsPersonalCard : !read.IsAboutPersonalCards)
            {
                return [card is null ? DocumentsTexts.ChooseCard : DocumentsTexts.NoCardInIt];
            }
            // Of a personal scorecard nothing is kept for ever: who made it removes it. Its pages say that it is a draft until nobody enters any more.
            var isKept = card is null && !wish.IsDraft;
            var isMarked = card is null ? wish.IsDraft : stored.Cycle.Phase < Phase.Validation;
            var waiting = writing.Db.DocumentProductions.Where(one => one.State == ProductionState.Waiting || one.State == ProductionState.Running);
            if (await waiting.AnyAsync(one => one.CycleId == stored.Summary.Id && one.Template == template.Code && one.Card == wish.Card && one.IsDraft == !isKept, stop))
            {
                return [DocumentsTexts.UnderWayAlready];
            }
            if (await waiting.CountAsync(one => writing.Db.Cycles.Any(cycle => EF.Property<int>(cycle, "Id") == one.CycleId && cycle.Administration.Code == actor.Administration), stop) >= MostWaiting)
            {
                return [string.Format(null, DocumentsTexts.TooManyWaiting, MostWaiting)];
            }
            var today = DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
            var day = wish.Day ?? today;
            if (day.Year < year || day > today.AddYears(1))
            {
                return [string.Format(null, DocumentsTexts.DayTooFar, year)];
            }
            var state = await CycleState.ReadAsync(writing.Db, stored, wish.Card, stop);
            if (isKept && Hindrance(Readiness.Of(state, template), wish.IsMeant) is { } hindrance)
            {
                return [hindrance];
            }
            if (isKept && FinalQuestion.Of(template.Code, await PublishedDocuments.FindAsync(writing.Db, stored, template.Code, stop), stored.Cycle) is { } question && question.Key != wish.Answered)
            {
                return [DocumentsTexts.QuestionChanged];
            }
            var head = await writing.Db.Audit.AsNoTracking().Where(entry => entry.Administration == actor.Administration).OrderByDescending(entry => entry.Sequence).Select(entry => entry.Hash).FirstOrDefaultAsync(stop);
            var snapshot = state.Freeze(template, day, isMarked, head).Write();
            var production = new DocumentProduction
            {
                CycleId = stored.Summary.Id,
                Template = template.Code,
                Title = template.TitleIn(state.Scored),
                IsDraft = !isKept,
                Card = card?.Code,
                Holder = card?.Holder,
                Evaluator = card?.Evaluator,
                Person = writing.Origin.Person,
                PersonName = writing.Origin.PersonName,
                OnBehalfOf = onBehalfOf,
                At = writing.Now,
                CycleVersion = stored.Summary.Version,
                SnapshotHash = CycleState.HashOf(snapshot),
                StateHash = state.HashWith(template),
                Snapshot = Packed(snapshot),
            };
            writing.Db.DocumentProductions.Add(production);
            await CycleStore.TouchCalendarAsync(writing.Db, actor.Administration, stored.Summary.Id, stop);
            writing.Note("document-asked", Subject(year, production), becomes: JsonSerializer.Serialize(new { title = production.Title, draft = production.IsDraft, snapshot = production.SnapshotHash }));
            return (IReadOnlyList<string>)[];
        }, stop);
        if (refusals.Count == 0)
        {
            bell.Ring();
        }
        return refusals;
    }

    /// <summary>Stops the production of a document: one that waits at once, one under way as soon as whoever makes it hears of it.</summary>
    public async Task<IReadOnlyList<string>> StopAsync(Actor actor, HttpContext context, int year, Guid id)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(context);
        var stop = context.RequestAborted;
        var refusals = await ledger.TryAsync<string>(Origin.Of(actor, context, actor.OnBehalfOf(ProductionRights.Producers)), async writing =>
        {
            if (await OwnAsync(writing.Db, actor, year, id, stop) is not { } production)
            {
                return [DocumentsTexts.NotYours];
            }
            if (production.State is not (ProductionState.Waiting or ProductionState.Running) || production.IsStopping)
            {
                return [string.Format(null, DocumentsTexts.EndedAlready, production.Title)];
            }
            production.IsStopping = true;
            if (production.State == ProductionState.Waiting)
            {
                (production.State, production.Snapshot, production.EndedAt) = (ProductionState.Cancelled, null, writing.Now);
            }
            await CycleStore.TouchCalendarAsync(writing.Db, actor.Administration, production.CycleId, stop);
            writing.Note("document-stopped", Subject(year, production), was: JsonSerializer.Serialize(new { title = production.Title }));
            return (IReadOnlyList<string>)[];
        }, stop);
        if (refusals.Count == 0)
        {
            bell.Stop(id);
        }
        return refusals;
    }

    /// <summary>Removes a draft, or what is left of one that was not made.</summary>
    public async Task<IReadOnlyList<string>> RemoveAsync(Actor actor, HttpContext context, int year, Guid id)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(context);
        var stop = context.RequestAborted;
        string? package = null;
        var refusals = await ledger.TryAsync<string>(Origin.Of(actor, context, actor.OnBehalfOf(ProductionRights.Producers)), async writing =>
        {
            if (await OwnAsync(writing.Db, actor, year, id, stop) is not { } production)
            {
                return [DocumentsTexts.NotYours];
            }
            if (production.State is ProductionState.Waiting or ProductionState.Running)
            {
                return [DocumentsTexts.StopFirst];
            }
            if (production is { State: ProductionState.Done, IsDraft: false })
            {
                return [DocumentsTexts.FinalStays];
            }
            package = production.PackageHash;
            writing.Db.DocumentProductions.Remove(production);
            await CycleStore.TouchCalendarAsync(writing.Db, actor.Administration, production.CycleId, stop);
            writing.Note("document-removed", Subject(year, production), was: JsonSerializer.Serialize(new { title = production.Title, hash = package }));
            return (IReadOnlyList<string>)[];
        }, stop);
        if (refusals.Count == 0 && package is not null)
        {
            // It is removed whether or not whoever asked for it waits for the answer.
            await ForgetAsync(package, CancellationToken.None);
        }
        return refusals;
    }

    /// <summary>What a production is noted under: of a personal scorecard what is that scorecard's, so that nobody else is told of it.</summary>
    public static string Subject(int year, DocumentProduction production)
    {
        ArgumentNullException.ThrowIfNull(production);
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{year}/{(production.Card is { } card ? $"scorecards/{card}/" : "")}documents/{production.Template}");
    }

    /// <summary>What was frozen.</summary>
    public static byte[] Unpacked(byte[] snapshot)
    {
        using var from = new BrotliStream(new MemoryStream(snapshot), CompressionMode.Decompress);
        using var to = new MemoryStream();
        from.CopyTo(to);
        return to.ToArray();
    }

    /// <summary>The same as a production keeps it.</summary>
    public static byte[] Packed(byte[] snapshot)
    {
        using var to = new MemoryStream();
        using (var packing = new BrotliStream(to, CompressionLevel.Fastest))
        {
            packing.Write(snapshot);
        }
        return to.ToArray();
    }

    private static string? Hindrance(Readiness readiness, bool isMeant) =>
        readiness.Errors.Count > 0 ? Counted.Of(readiness.Errors.Select(error => error.Key).Distinct().Count(), DocumentsTexts.TextsWithErrors)
        : isMeant ? null
        : readiness.ToWrite.Count > 0 ? Counted.Of(readiness.ToWrite.Count, DocumentsTexts.TextsToWriteFirst)
        : readiness.Unapproved.Count > 0 ? Counted.Of(readiness.Unapproved.Count, DocumentsTexts.TextsToApproveFirst)
        : null;

    private static async Task<DocumentProduction?> OwnAsync(TraguardoDb db, Actor actor, int year, Guid id, CancellationToken stop)
    {
        var stored = (await CycleStore.FindAsync(db, actor.Administration, year, stop))!;
        var production = await db.DocumentProductions.SingleOrDefaultAsync(one => one.Id == id && one.CycleId == stored.Summary.Id, stop);
        return production is not null && ProductionRights.Shows(actor, stored.Cycle, production) && (production.Card is not null || actor.Is(ProductionRights.Producers)) ? production : null;
    }

    // The same state gives the same package: another draft may have it too.
    private async Task ForgetAsync(string package, CancellationToken stop)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        if (!await db.DocumentProductions.AnyAsync(one => one.PackageHash == package, stop))
        {
            files.Remove(package);
        }
    }
}
