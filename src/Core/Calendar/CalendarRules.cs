using System.Text.Json;
using System.Text.Json.Serialization;

namespace Traguardo.Core.Calendar;

/// <summary>The calendar of an administration: the deadlines that come with the program, with what the administration has made of them, and when people are reminded.</summary>
/// <param name="Deadlines">All of them, those switched off among them.</param>
/// <param name="Reminders">When people are reminded.</param>
public sealed record CalendarRules(IReadOnlyList<Deadline> Deadlines, ReminderRules Reminders)
{
    /// <summary>As they come with the program: <c>deadlines.json</c>.</summary>
    public static CalendarRules Shipped { get; } = new(ReadShipped(), new ReminderRules());

    /// <summary>The shipped ones, and what an administration has changed and added.</summary>
    public static CalendarRules Of(CalendarChanges? changes)
    {
        var made = changes ?? new CalendarChanges();
        return new(
            [
                .. Shipped.Deadlines.Select(shipped => made.Deadlines.FirstOrDefault(one => one.Code == shipped.Code) ?? shipped),
                .. made.Deadlines.Where(one => !IsShipped(one.Code)),
            ],
            made.Reminders ?? Shipped.Reminders);
    }

    /// <summary>True for a deadline that comes with the program: it may be changed and switched off, and not removed.</summary>
    public static bool IsShipped(string code) => Shipped.Deadlines.Any(one => one.Code == code);

    /// <summary>A deadline; null where there is none of that code.</summary>
    public Deadline? Find(string code) => Deadlines.FirstOrDefault(one => one.Code == code);

    /// <summary>Days after a period's end in which its values are entered.</summary>
    public int EntryDays => Deadlines.FirstOrDefault(one => one is { Aim: DeadlineAim.SheetsEntered, IsOff: false })?.Days ?? Recording.DueDates.UsualDays;

    private static List<Deadline> ReadShipped()
    {
        using var file = typeof(CalendarRules).Assembly.GetManifestResourceStream("deadlines.json")!;
        return JsonSerializer.Deserialize<List<Deadline>>(file, CalendarChanges.Json)!;
    }
}

/// <summary>What an administration has made of the calendar, as it is kept.</summary>
public sealed record CalendarChanges
{
    internal static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
    };

    /// <summary>Deadlines changed, in the place of the shipped ones of the same code, and added.</summary>
    public IReadOnlyList<Deadline> Deadlines { get; init; } = [];

    /// <summary>When people are reminded; null where nothing was changed of it.</summary>
    public ReminderRules? Reminders { get; init; }

    /// <summary>The same with a deadline changed or added.</summary>
    public CalendarChanges With(Deadline deadline)
    {
        ArgumentNullException.ThrowIfNull(deadline);
        return this with { Deadlines = [.. Without(deadline.Code).Deadlines, deadline] };
    }

    /// <summary>The same with a deadline as it was shipped; one that was added is there no more.</summary>
    public CalendarChanges Without(string code) => this with { Deadlines = [.. Deadlines.Where(one => one.Code != code)] };

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="JsonException">It is not that.</exception>
    public static CalendarChanges Read(string text) => JsonSerializer.Deserialize<CalendarChanges>(text, Json)!;

    /// <summary>As it is kept.</summary>
    public string Write() => JsonSerializer.Serialize(this, Json);
}
