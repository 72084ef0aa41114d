using System.Globalization;
using System.Text.Json;
using Traguardo.Core.Audit;
using Traguardo.Core.Cycles;
using Traguardo.Core.Display;
using Traguardo.Core.People;
using Traguardo.Core.Phases;
using Traguardo.Core.Planning.Differences;
using Traguardo.Web.Features.Provenance;
using Traguardo.Web.Features.Recording;

namespace Traguardo.Web.Features.Register;

/// <summary>
/// Says what an entry of the audit changed, in sentences for people of an office. What has no words of its own is said as a field and
/// its value; what was written digit by digit stays beside it.
/// </summary>
/// <param name="names">What the entries speak of.</param>
public sealed class EntrySentences(RegisterNames names)
{
    // For machines alone, or said elsewhere on the row.
    private static readonly HashSet<string> Untold = ["version", "isSample", "hash", "size", "seen", "snapshot"];

    private readonly Figures figures = Figures.Current;

    /// <summary>The sentences; none where the action says it all.</summary>
    public IReadOnlyList<string> Of(AuditEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (entry.Action is ValueEntry.Action or ValueEntry.UndoAction)
        {
            return HistoryRow.ChangeOf(entry, names.UnitOfMeasure(entry)) is { } change ? [change] : [];
        }
        if (Fields(entry.Was) is not { } was || Fields(entry.Is) is not { } now)
        {
            return [.. new[] { entry.Was, entry.Is }.OfType<string>()];
        }
        return entry.Action switch
        {
            "phase-changed" => [Step(was, now)],
            "delegation-given" or "delegation-ended" => [Delegation(now.Count > 0 ? now : was)],
            "cycle-begun" when now.TryGetValue("from", out var from) => [Origin(from, now)],
            "period-reopened" when was.ContainsKey("by") => [string.Format(null, RegisterTexts.WasConfirmed, Said("by", was), Said("at", was))],
            "period-confirmed" when now.TryGetValue("values", out var values) && values.TryGetInt32(out var count) => [Counted.Of(count, RegisterTexts.Values)],
            _ => [.. was.Keys.Union(now.Keys).Where(key => !Untold.Contains(key)).SelectMany(key => Sentences(entry, key, was, now))],
        };
    }

    private string Step(Dictionary<string, JsonElement> was, Dictionary<string, JsonElement> now)
    {
        var act = now.Keys.Intersect(["organ", "number", "date"]).Any(key => now[key].ValueKind != JsonValueKind.Null);
        var step = string.Format(null, RegisterTexts.FromTo, Said("phase", was), Said("phase", now));
        var taken = act ? step + string.Format(null, RegisterTexts.ByAct, Said("organ", now), Said("number", now), Said("date", now)) : step;
        return Told("document", now) is { } document ? $"{taken}. {Label("document")}: {document}" : taken;
    }

    private string Origin(JsonElement from, Dictionary<string, JsonElement> how) => $"{from}" switch
    {
        "workbook" => RegisterTexts.FromWorkbook,
        "nothing" => Told("like", how) is { } like ? string.Format(null, RegisterTexts.FromNothingLike, like) : RegisterTexts.FromNothing,
        var year => string.Format(null, RegisterTexts.FromYear, year),
    };

    private string Delegation(Dictionary<string, JsonElement> of) => string.Format(null, RegisterTexts.DelegatedTo, Said("to", of), Said("from", of), Said("until", of));

    private IEnumerable<string> Sentences(AuditEntry entry, string key, Dictionary<string, JsonElement> was, Dictionary<string, JsonElement> now)
    {
        var (before, after) = (Told(key, was), Told(key, now));
        if (before == after)
        {
            return [];
        }
        if (key == "roles")
        {
            return
            [
                .. Roles(now).Except(Roles(was)).Select(role => string.Format(null, RegisterTexts.RoleAdded, role)),
                .. Roles(was).Except(Roles(now)).Select(role => string.Format(null, RegisterTexts.RoleRemoved, role)),
            ];
        }
        if (key == "isActive")
        {
            return was.Count == 0 ? [] : [after == figures.Bare(Core.Measures.Value.Of(true), Core.Measures.UnitOfMeasure.YesNo, 0) ? RegisterTexts.Activated : RegisterTexts.Deactivated];
        }
        if (key.AsSpan().ContainsAny('/', '.'))
        {
            return [InPlan(entry, key, was.ContainsKey(key), now.ContainsKey(key), before, after)];
        }
        var said = (before, after) switch
        {
            (null, _) => after!,
            (_, null) => string.Format(null, RegisterTexts.NoLonger, before),
            _ => string.Format(null, RegisterTexts.FromTo, before, after),
        };
        return [$"{Label(key)}: {said}"];
    }

    // By address and field: ente/A/A1/A1.1.weight. A code may hold dots of its own.
    private string InPlan(AuditEntry entry, string key, bool isIn, bool staysIn, string? before, string? after)
    {
        var dot = key.LastIndexOf('.');
        var label = dot >= 0 ? PlanFieldLabels.Of(key[(dot + 1)..]) : null;
        var (address, field) = label is null ? (key, null) : (key[..dot], key[(dot + 1)..]);
        var kind = field is not null ? DifferenceKind.Changed : !isIn ? DifferenceKind.Added : !staysIn ? DifferenceKind.Removed : DifferenceKind.Moved;
        return new Difference(kind, names.Part(entry, address), isIn ? address : null, staysIn ? address : null, field, label, before, after).InWords;
    }

    private static string Label(string key) => RegisterTexts.ResourceManager.GetString("Field_" + key, CultureInfo.CurrentUICulture) ?? key;

    private IEnumerable<string> Roles(Dictionary<string, JsonElement> of) =>
        of.TryGetValue("roles", out var roles) && roles.ValueKind == JsonValueKind.Array ? roles.EnumerateArray().Select(role => RoleInWords($"{role}")) : [];

    private string RoleInWords(string key) => key.Split('/', 2) is [var name, var unit] && Enum.TryParse<Role>(name, out var role)
        ? role.Word() + (unit.Length == 0 ? "" : $", {names.Unit(unit)}")
        : key;

    private string Said(string key, Dictionary<string, JsonElement> of) => Told(key, of) ?? "–";

    private string? Told(string key, Dictionary<string, JsonElement> of) => of.TryGetValue(key, out var value) ? Told(key, value) : null;

    private string? Told(string key, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.True or JsonValueKind.False => figures.Bare(Core.Measures.Value.Of(value.GetBoolean()), Core.Measures.UnitOfMeasure.YesNo, 0),
        JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Select(one => Told(key, one))),
        JsonValueKind.String => Text(key, value.GetString()!),
        _ => $"{value}",
    };

    private string Text(string key, string text) =>
        key == "phase" && Enum.TryParse<Phase>(text, out var phase) ? phase.Word()
        : key == "textState" && Enum.TryParse<Core.Writing.NarrativeState>(text, out var state) ? Texts.TextWords.Of(state)
        : key is "unit" or "owner" ? names.Unit(text)
        : Guid.TryParse(text, out var id) ? names.Person(id) ?? RegisterTexts.SomePerson
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? figures.Date(day)
        : text.Length > "yyyy-MM-dd".Length && text[10] == 'T' && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) ? figures.Date(DateOnly.FromDateTime(at.LocalDateTime))
        : text;

    // None where nothing was written; null where what was written is no object.
    private static Dictionary<string, JsonElement>? Fields(string? json)
    {
        if (json is null)
        {
            return [];
        }
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
