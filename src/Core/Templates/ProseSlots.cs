using Traguardo.Core.Scoring;

namespace Traguardo.Core.Templates;

/// <summary>The texts that people write for a document, whether or not their sections are there yet.</summary>
internal static class ProseSlots
{
    public static IReadOnlyList<ProseSlot> Of(DocumentTemplate template, ScoredCycle scored)
    {
        using var _ = new Speaking(template.Language);
        var room = new ReportRoom(template, new ReportSource { Scored = scored, Day = default });
        return [.. template.Sections.SelectMany(section => In(section, room, Standpoint.Nowhere)).DistinctBy(slot => slot.Key)];
    }

    private static IEnumerable<ProseSlot> In(TemplateSection section, ReportRoom room, Standpoint at) =>
        from here in section.Each is { } each ? Repetitions.Of(each, room, at) : [at]
        let title = room.Fill(section.Title, here)
        let own = section.Content.OfType<ProseTemplate>().Select(prose => new ProseSlot(
            room.Fill(prose.Key, here),
            prose.Heading is { } heading ? $"{title} · {room.Fill(heading, here)}" : title,
            prose.Guide is { } guide ? room.Fill(guide, here) : null))
        from slot in own.Concat(section.Sections.SelectMany(inner => In(inner, room, here)))
        select slot;
}
