using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Traguardo.Core.Compiling;
using Traguardo.Core.People;
using Traguardo.Core.Phases;
using Traguardo.Core.Recording;
using Traguardo.Core.Validating;
using Traguardo.Web.Access;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Planning;
using Traguardo.Web.Features.Provenance;
using Traguardo.Web.Features.Recording;

namespace Traguardo.Web.Features.Oiv;

/// <summary>The one way the OIV draws a sample, says what it found, is answered, and keeps what it has written of a validation: what decides is asked within the write.</summary>
public sealed class ExaminationDesk(Ledger ledger)
{
    /// <summary>The longest seed, in characters.</summary>
    public const int LongestSeed = 200;

    private const int DrawnSeedBytes = 16;

    // Read by people: accents as they are.
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Draws a sample; where no seed is given the machine draws one. A sample stays for ever: a button pressed twice draws one.</summary>
    /// <param name="actor">The OIV.</param>
    /// <param name="context">The request.</param>
    /// <param name="year">The year of the cycle.</param>
    /// <param name="seed">The seed; null for one of the machine's.</param>
    /// <param name="size">How many values: <c>5</c>, <c>10%</c>.</param>
    /// <param name="scorecard">The scorecard to whose values it is kept; null for all.</param>
    /// <param name="seen">How many samples had been drawn on the page that asks for one more.</param>
    public Task<IReadOnlyList<PlanFault>> DrawAsync(Actor actor, HttpContext context, int year, string? seed, string? size, string? scorecard, int seen) => WriteAsync(actor, context, year, async (writing, stored) =>
    {
        var drawnSoFar = await writing.Db.ValueSamples.CountAsync(one => one.CycleId == stored.Summary.Id, context.RequestAborted);
        if (drawnSoFar != seen)
        {
            return [PlanFault.Whole(OivTexts.DrawnMeanwhile)];
        }
        PlanFault[] faults =
        [
            .. SampleSize.TryParse(size, out var asked) ? Array.Empty<PlanFault>() : [new PlanFault("samples", "size", OivTexts.SizeWrong)],
            .. seed?.Length > LongestSeed ? [new PlanFault("samples", "seed", string.Format(null, OivTexts.TooLong, LongestSeed))] : Array.Empty<PlanFault>(),
            .. scorecard is not null && !stored.Cycle.Scorecards.Exists(card => card.Code == scorecard) ? [new PlanFault("samples", "scorecard", OivTexts.NoSuchCard)] : Array.Empty<PlanFault>(),
        ];
        if (faults.Length > 0)
        {
            return faults;
        }
        var compiled = CompiledCycle.Compile(stored.Cycle).OrThrow();
        var keys = DrawableValues.Of(compiled.Score(), scorecard);
        if (keys.Count == 0)
        {
            return [PlanFault.Whole(OivTexts.NothingToDraw)];
        }
        var sown = seed ?? Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(DrawnSeedBytes));
        var number = drawnSoFar + 1;
        var sample = new ValueSample
        {
            CycleId = stored.Summary.Id,
            Number = number,
            Seed = sown,
            Size = $"{asked}",
            Scorecard = scorecard,
            Population = keys.Count,
            CycleHash = Hashes.Of(stored.Cycle),
            Person = writing.Origin.Person,
            PersonName = writing.Origin.PersonName,
            At = writing.Now,
        };
        writing.Db.ValueSamples.Add(sample);
        var due = DueData.Of(compiled);
        var drawn = SampleDraw.Of(sown, keys.Select(key => $"{key}"), asked.Of(keys.Count));
        writing.Db.SampledValues.AddRange(drawn.Select((one, i) =>
        {
            _ = DatumKey.TryParse(one.Key, out var key);
            var entered = (due.Find(key) ?? DatumLookup.Find(compiled, one.Key))!.Entered!;
            return new SampledValue { SampleId = sample.Id, Place = i + 1, Datum = one.Key, Mark = one.Mark, Value = entered.Value, State = entered.State, Reason = entered.Reason };
        }));
        writing.Note("sample-drawn", $"{year}/samples/{number}", becomes: JsonSerializer.Serialize(new { seed = sown, size = $"{asked}", population = keys.Count, drawn = drawn.Count, hash = sample.CycleHash }, Plain));
        return [];
    });

    /// <summary>Says what was found of a value in a sample; what is contested says why.</summary>
    public Task<IReadOnlyList<PlanFault>> FindAsync(Actor actor, HttpContext context, int year, int number, int place, SampleVerdict? verdict, string? note) => WriteAsync(actor, context, year, async (writing, stored) =>
    {
        var drawn = await (from sample in writing.Db.ValueSamples.AsNoTracking()
                           where sample.CycleId == stored.Summary.Id && sample.Number == number
                           join value in writing.Db.SampledValues.AsNoTracking() on sample.Id equals value.SampleId
                           where value.Place == place
                           select value).SingleOrDefaultAsync(context.RequestAborted);
        if (drawn is null)
        {
            return [PlanFault.Whole(OivTexts.NotInSample)];
        }
        if (verdict is null)
        {
            return [new PlanFault("samples", $"finding-{place}", OivTexts.NoVerdict)];
        }
        if (verdict == SampleVerdict.Contested && note is null)
        {
            return [new PlanFault("samples", $"finding-{place}", OivTexts.NoContestNote)];
        }
        if (note?.Length > OivPage.LongestText)
        {
            return [new PlanFault("samples", $"finding-{place}", string.Format(null, OivTexts.TooLong, OivPage.LongestText))];
        }
        writing.Db.SampleFindings.Add(new SampleFinding
        {
            SampleId = drawn.SampleId,
            Place = place,
            Verdict = verdict.Value,
            Note = note,
            Person = writing.Origin.Person,
            PersonName = writing.Origin.PersonName,
            At = writing.Now,
        });
        // Of the datum itself, so that its history tells it.
        var subject = DatumKey.TryParse(drawn.Datum, out var key) ? ValueEntry.Subject(year, key) : $"{year}/samples/{number}";
        writing.Note(verdict == SampleVerdict.Verified ? "value-verified" : "value-contested", subject, becomes: JsonSerializer.Serialize(new { sample = number }), why: note);
        return [];
    });

    /// <summary>What whoever enters a value answers to the OIV, which contests it.</summary>
    public Task<IReadOnlyList<PlanFault>> AnswerAsync(Actor actor, HttpContext context, int year, Datum datum, string? words)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(datum);
        var stop = context.RequestAborted;
        return ledger.TryAsync<PlanFault>(Origin.Of(actor, context, EntryRight.OnBehalfOf(actor, datum.Owner)), async writing =>
        {
            var stored = (await CycleStore.FindAsync(writing.Db, actor.Administration, year, stop))!;
            if (PhaseLocks.Refusal(stored.Cycle, Activity.Examine) is { } refusal)
            {
                return [PlanFault.Whole(refusal.Message)];
            }
            if (words is null || words.Length > OivPage.LongestText)
            {
                return [PlanFault.Whole(words is null ? OivTexts.NoAnswer : string.Format(null, OivTexts.TooLong, OivPage.LongestText))];
            }
            var key = $"{datum.Key}";
            var said = await (from finding in writing.Db.SampleFindings.AsNoTracking()
                              join sample in writing.Db.ValueSamples.AsNoTracking() on finding.SampleId equals sample.Id
                              where sample.CycleId == stored.Summary.Id && finding.Verdict != SampleVerdict.Answered
                              join value in writing.Db.SampledValues.AsNoTracking() on new { finding.SampleId, finding.Place } equals new { value.SampleId, value.Place }
                              where value.Datum == key
                              select new { Finding = finding, sample.Number }).ToListAsync(stop);
            if (said.OrderBy(one => one.Finding.At).LastOrDefault() is not { Finding.Verdict: SampleVerdict.Contested } last || !EntryRight.Has(actor, datum.Owner))
            {
                return [PlanFault.Whole(OivTexts.NotContested)];
            }
            writing.Db.SampleFindings.Add(new SampleFinding
            {
                SampleId = last.Finding.SampleId,
                Place = last.Finding.Place,
                Verdict = SampleVerdict.Answered,
                Note = words,
                Person = writing.Origin.Person,
                PersonName = writing.Origin.PersonName,
                At = writing.Now,
            });
            writing.Note("value-answered", ValueEntry.Subject(year, datum.Key), becomes: JsonSerializer.Serialize(new { sample = last.Number }), why: words);
            await CycleStore.TouchAsync(writing.Db, stored.Summary.Id, stop);
            return [];
        }, stop);
    }

    /// <summary>Keeps what was written so far of a validation.</summary>
    public Task<IReadOnlyList<PlanFault>> KeepDraftAsync(Actor actor, HttpContext context, int year, DraftedValidation drafted) => WriteAsync(actor, context, year, async (writing, stored) =>
    {
        var text = drafted.Write();
        if (await writing.Db.ValidationDrafts.SingleOrDefaultAsync(one => one.CycleId == stored.Summary.Id, context.RequestAborted) is { } draft)
        {
            draft.Criteria = text;
        }
        else
        {
            writing.Db.ValidationDrafts.Add(new ValidationDraft { CycleId = stored.Summary.Id, Criteria = text });
        }
        // That there is a draft is told; what is in it is the OIV's until it is an act.
        writing.Note("validation-drafted", $"{year}");
        return [];
    }, Activity.Validate);

    private Task<IReadOnlyList<PlanFault>> WriteAsync(Actor actor, HttpContext context, int year, Func<Writing, StoredCycle, Task<IReadOnlyList<PlanFault>>> work, Activity activity = Activity.Examine)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(context);
        var stop = context.RequestAborted;
        return ledger.TryAsync<PlanFault>(Origin.Of(actor, context, actor.OnBehalfOf(Role.Oiv)), async writing =>
        {
            var stored = (await CycleStore.FindAsync(writing.Db, actor.Administration, year, stop))!;
            if (!actor.Is(Role.Oiv))
            {
                return [PlanFault.Whole(OivTexts.OivAlone)];
            }
            if (PhaseLocks.Refusal(stored.Cycle, activity) is { } refusal)
            {
                return [PlanFault.Whole(refusal.Message)];
            }
            var faults = await work(writing, stored);
            if (faults.Count == 0)
            {
                await CycleStore.TouchAsync(writing.Db, stored.Summary.Id, stop);
            }
            return faults;
        }, stop);
    }
}
