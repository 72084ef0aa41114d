using Traguardo.Core.Scoring;

namespace Traguardo.Core.Templates;

/// <summary>The texts that people write for a document, whether or not their sections are there yet.</summary>
internal static class ProseSlots
{
    public static IReadOnlyList<ProseSlot> Of(DocumentTemplate template, ScoredCycle scored)
    {
        using var _ = new Speaking(template.Language);
        var room = new ReportRoom(template, new ReportSource { Scored = scored, Day = default });
        var sections = new Allowance(Allowance.Sections);
        var texts = new Allowance(Allowance.Blocks);
        return [.. template.Sections.SelectMany(section => In(section, room, Standpoint.Nowhere, sections)).TakeWhile(_ => texts.Take()).DistinctBy(slot => slot.Key)];
    }

    /// <summary>The keys of all texts that the template looks at: those it shows, and those it asks after.</summary>
    public static IReadOnlySet<string> KeysOf(DocumentTemplate template, ScoredCycle scored)
    {
        var room = new ReportRoom(template, new ReportSource { Scored = scored, Day = default });
        var sections = new Allowance(Allowance.Sections);
        var texts = new Allowance(Allowance.Blocks);
        return template.Sections.SelectMany(section => KeysIn(section, room, Standpoint.Nowhere, sections)).TakeWhile(_ => texts.Take()).ToHashSet();
    }

    private static IEnumerable<string> KeysIn(TemplateSection section, ReportRoom room, Standpoint at, Allowance sections) =>
        from here in (section.Each is { } each ? Repetitions.Of(each, room, at) : [at]).TakeWhile(_ => sections.Take())
        let asked = section.When?.Prose is { } key ? [room.Fill(key, here)] : Array.Empty<string>()
        let own = section.Content.OfType<ProseTemplate>().Select(prose => room.Fill(prose.Key, here))
        from found in asked.Concat(own).Concat(section.Sections.SelectMany(inner => KeysIn(inner, room, here, sections)))
        select found;

    private static IEnumerable<ProseSlot> In(TemplateSection section, ReportRoom room, Standpoint at, Allowance sections) =>
        from here in (section.Each is { } each ? Repetitions.Of(each, room, at) : [at]).TakeWhile(_ => sections.Take())
        let title = room.Fill(section.Title, here)
        let own = section.Content.OfType<ProseTemplate>().Select(prose => new ProseSlot(
            room.Fill(prose.Key, here),
            prose.Heading is { } heading ? $"{title} · {room.Fill(heading, here)}" : title,
            prose.Guide is { } guide ? room.Fill(guide, here) : null))
        from slot in own.Concat(section.Sections.SelectMany(inner => In(inner, room, here, sections)))
        select slot;
}
