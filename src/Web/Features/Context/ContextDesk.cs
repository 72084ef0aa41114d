using System.Security.Cryptography;
using System.Text;
using Traguardo.Core.Cycles;
using Traguardo.Core.Exchange;
using Traguardo.Core.People;
using Traguardo.Core.Phases;
using Traguardo.Web.Access;
using Traguardo.Web.Data;

namespace Traguardo.Web.Features.Context;

/// <summary>What came of a change.</summary>
/// <param name="Refusals">What is in its way; empty where nothing is.</param>
/// <param name="IsUnchanged">True where the tables are already as they were to become.</param>
public sealed record ContextAnswer(IReadOnlyList<string> Refusals, bool IsUnchanged);

/// <summary>
/// The one way in which the tables of the context change from a page: by the support office, while the phase allows it, on the tables that
/// were seen. The change and its entry in the audit are one write.
/// </summary>
public sealed class ContextDesk(Ledger ledger)
{
    private const string Nothing = "";

    /// <summary>True for who writes the tables.</summary>
    public static bool IsWriter(Actor? actor) => actor?.Is(Role.SupportOffice) == true;

    /// <summary>Names the tables as they stand: another name, another content.</summary>
    public static string Stamp(string? json) => json is null ? Nothing : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)))[..16];

    /// <summary>Puts a table in the place of the one that is there; answers with what is in the way.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="origin">The same, as the audit names them.</param>
    /// <param name="year">The cycle's year; the administration is the actor's.</param>
    /// <param name="seen">The tables that they saw, see <see cref="Stamp"/>.</param>
    /// <param name="table">The table.</param>
    /// <param name="cancellation">Gives up; nothing is left behind.</param>
    public Task<ContextAnswer> PutAsync(Actor actor, Origin origin, int year, string? seen, ContextTable table, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        return WriteAsync(actor, origin, year, seen, $"context/{table.Path}", "context-changed", json =>
            json is not null && TablesOf(json).Any(other => other.Path == table.Path) ? ContextWriter.Put(json, table) : null,
            (before, after) => ContextNotes.Of(before.First(one => one.Path == table.Path), after.First(one => one.Path == table.Path)), cancellation);
    }

    /// <summary>Begins the tables of a year that has none.</summary>
    public Task<ContextAnswer> BeginAsync(Actor actor, Origin origin, int year, string json, CancellationToken cancellation = default) =>
        WriteAsync(actor, origin, year, Nothing, "context", "context-begun", _ => json, (_, after) => (null, string.Join("; ", after.Select(table => table.Title ?? table.Path).Distinct())), cancellation);

    private async Task<ContextAnswer> WriteAsync(
        Actor actor, Origin origin, int year, string? seen, string about, string action, Func<string?, string?> change,
        Func<IReadOnlyList<ContextTable>, IReadOnlyList<ContextTable>, (string? Was, string? Is)> note, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var isUnchanged = false;
        var refusals = await ledger.TryAsync<string>(origin, async writing =>
        {
            isUnchanged = false;
            var stored = (await CycleStore.FindAsync(writing.Db, actor.Administration, year, cancellation))!;
            if (!IsWriter(actor))
            {
                return [ContextPageTexts.NotYours];
            }
            if (PhaseLocks.Refusal(stored.Cycle, Activity.TellContext) is { } locked)
            {
                return [locked.Message];
            }
            if (Stamp(stored.ContextJson) != (seen ?? Nothing) || change(stored.ContextJson) is not { } json)
            {
                return [ContextPageTexts.ChangedMeanwhile];
            }
            if (json == stored.ContextJson)
            {
                isUnchanged = true;
                return [ContextPageTexts.NothingChanged];
            }
            if (Encoding.UTF8.GetByteCount(json) > CycleReader.MaxBytes)
            {
                return [ContextPageTexts.TooLarge];
            }
            // What cannot be read again is not kept: the reader holds whatever is written.
            if (ContextReader.Read(Encoding.UTF8.GetBytes(json)).Faults is [var fault, ..])
            {
                return [FaultText.Line(fault, ContextPageTexts.ContextFile)];
            }
            var (was, becomes) = note(stored.ContextJson is { } old ? TablesOf(old) : [], TablesOf(json));
            await CycleStore.SaveAsync(writing, stored.Cycle, json, stored.Summary.IsSample, cancellation);
            writing.Note(action, $"{year}/{about}", was, becomes);
            await Validations.ReopenAsync(writing, stored with { ContextJson = json }, about, cancellation);
            return (IReadOnlyList<string>)[];
        }, cancellation);
        return new ContextAnswer(isUnchanged ? [] : refusals, isUnchanged);
    }

    private static IReadOnlyList<ContextTable> TablesOf(string json) => ContextReader.Read(Encoding.UTF8.GetBytes(json)).Tables;
}
