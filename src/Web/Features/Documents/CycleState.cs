using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Traguardo.Core.Compiling;
using Traguardo.Core.Cycles;
using Traguardo.Core.Freezing;
using Traguardo.Core.Monitoring;
using Traguardo.Core.Scoring;
using Traguardo.Core.Writing;
using Traguardo.Web.Data;

namespace Traguardo.Web.Features.Documents;

/// <summary>
/// All that documents of a cycle are made from, as the readers of a document may see it: of personal scorecards with those alone that the
/// method publishes, without what was written and judged by them, or with one alone where the document is of that one. Read within one transaction, so that it is one state of the data.
/// </summary>
/// <param name="Cycle">The cycle.</param>
/// <param name="Context">The text of the context file; null where there is none.</param>
/// <param name="Texts">The texts written beside the data.</param>
/// <param name="Monitorings">The monitorings of the year, the first first.</param>
public sealed record CycleState(Cycle Cycle, string? Context, IReadOnlyList<Narrative> Texts, IReadOnlyList<Snapshot> Monitorings)
{
    private readonly Lazy<string> dataHash = new(() => HashOf(new DocumentSnapshot
    {
        Template = "{}",
        Day = default,
        Cycle = Cycle,
        Context = Context,
        Monitorings = Monitorings,
    }.Write()));

    private readonly Dictionary<int, IReadOnlyList<CycleState>> before = [];

    private readonly Lazy<ScoredCycle> scored = new(() => CompiledCycle.Compile(Cycle).OrThrow().Score());

    /// <summary>The cycle, scored.</summary>
    public ScoredCycle Scored => scored.Value;

    /// <summary>Reads it.</summary>
    /// <param name="db">The database, in a transaction where it is to be one state.</param>
    /// <param name="stored">The whole cycle.</param>
    /// <param name="card">Code of the personal scorecard that is in it; null for none.</param>
    public static async Task<CycleState> ReadAsync(TraguardoDb db, StoredCycle stored, string? card, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(stored);
        var view = DocumentSight.Of(stored.Cycle, card);
        var id = stored.Summary.Id;
        var monitorings = await db.MonitoringSnapshots.AsNoTracking().Where(one => one.CycleId == id).OrderBy(one => one.Day).Select(one => one.Content).ToListAsync(stop);
        return new CycleState(
            view.Cycle,
            stored.ContextJson,
            [.. (await NarrativeStore.ListAsync(db, id, stop)).Where(text => !NarrativeKeys.IsOf(text.Key, view.Silent))],
            [.. monitorings.Select(Snapshot.Read).Select(snapshot => snapshot with { Cards = [.. snapshot.Cards.Where(one => IsSeen(one, stored.Cycle, card))] })]);
    }

    /// <summary>What a document is made from.</summary>
    public DocumentSnapshot Freeze(ShelvedTemplate template, DateOnly day, bool isDraft, string? auditHead)
    {
        ArgumentNullException.ThrowIfNull(template);
        return new DocumentSnapshot
        {
            Template = template.Content,
            Day = day,
            IsDraft = isDraft,
            AuditHead = auditHead,
            Cycle = Cycle,
            Context = Context,
            Texts = TextsOf(template),
            Monitorings = Monitorings,
        };
    }

    /// <summary>The texts that go into a document of a template; none where the template has faults of its own.</summary>
    public IReadOnlyList<Narrative> TextsOf(ShelvedTemplate template)
    {
        ArgumentNullException.ThrowIfNull(template);
        return template.Reading.Template?.TextsOf(Scored, Texts) ?? [];
    }

    /// <summary>
    /// The same as long as the data, the document's texts, its template and the steps of the cycle are: by it one sees whether a document is
    /// of the present state. What is printed depends on the phase and on the acts; a document is approved before the act that approves it is one of them.
    /// </summary>
    public string HashWith(ShelvedTemplate template)
    {
        ArgumentNullException.ThrowIfNull(template);
        return HashOf(Encoding.UTF8.GetBytes($"{dataHash.Value} {HashOf(Encoding.UTF8.GetBytes(template.Content))} {HashOf(JsonSerializer.SerializeToUtf8Bytes(TextsOf(template)))}"));
    }

    /// <summary>What a document was made from, beside this.</summary>
    /// <param name="made">The document.</param>
    /// <param name="template">Its template as it is now; null where there is none of its code any more.</param>
    public MadeFrom Made(DocumentProduction made, ShelvedTemplate? template)
    {
        ArgumentNullException.ThrowIfNull(made);
        return template is null ? MadeFrom.Other
            : HashWith(template) == made.StateHash ? MadeFrom.Present
            : ProducedDocument.Of(made)?.Acts is { } acts && acts <= Cycle.Acts.Count && Before(acts).Any(before => before.HashWith(template) == made.StateHash) ? MadeFrom.BeforeActs
            : MadeFrom.Other;
    }

    /// <summary>SHA-256 in 64 lower-case hexadecimal digits.</summary>
    public static string HashOf(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    // The same as it may have been before the acts that came last: with as many validations as there were then, the last of them still in force.
    private IReadOnlyList<CycleState> Before(int acts)
    {
        if (!before.TryGetValue(acts, out var states))
        {
            var validations = Cycle.Validations;
            before[acts] = states =
            [
                .. Enumerable.Range(0, validations.Count + 1).Select(count => validations.Take(count).ToList())
                    .SelectMany(taken => taken is [.., { Reopened: not null } last] ? [taken, [.. taken.SkipLast(1), last with { Reopened = null }]] : new[] { taken })
                    .Select(taken => new CycleState(Cycle with { Acts = [.. Cycle.Acts.Take(acts)], Validations = taken }, Context, Texts, Monitorings)),
            ];
        }
        return states;
    }

    // As it was when it was frozen: a scorecard may have been somebody's then and nobody's now.
    private static bool IsSeen(SnapshotCard frozen, Cycle cycle, string? card) =>
        frozen.Holder is null ? !cycle.Scorecards.Any(one => one.Code == frozen.Code && one.Holder is not null && one.Code != card)
        : frozen.Code == card && cycle.Scorecards.Any(one => one.Code == card && one.Holder == frozen.Holder && one.Evaluator == frozen.Evaluator);
}
