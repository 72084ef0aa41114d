using System.Globalization;
using Traguardo.Core.Reports;

namespace Traguardo.Core.Templates;

/// <summary>Makes sections of those of a template: repeated, left out, numbered, filled.</summary>
internal sealed class SectionBuilder(ReportRoom room)
{
    private readonly SectionAnchors anchors = new();
    private readonly BlockBuilder blocks = new(room);
    private readonly Allowance sectionsLeft = new(Allowance.Sections);
    private readonly Allowance blocksLeft = new(Allowance.Blocks);

    /// <summary>What a section says that has nothing to say.</summary>
    public static ParagraphBlock Nothing => new([new TextRun(TemplateTexts.NothingHere)]);

    /// <summary>True where the template asks for more than a document may have, and the sections end there.</summary>
    public bool IsCut => sectionsLeft.IsPassed || blocksLeft.IsPassed;

    /// <summary>What the texts of the sections ask for and there is not.</summary>
    public IReadOnlyList<ReportFault> Faults => blocks.Faults;

    public IReadOnlyList<ReportSection> Build(IReadOnlyList<TemplateSection> templates) => Build(templates, Standpoint.Nowhere, "");

    /// <param name="templates">Sections beside each other.</param>
    /// <param name="at">What the section around them stands at.</param>
    /// <param name="prefix">What their numbers begin with; null where they have none.</param>
    private List<ReportSection> Build(IReadOnlyList<TemplateSection> templates, Standpoint at, string? prefix)
    {
        var sections = new List<ReportSection>();
        var counted = 0;
        foreach (var template in templates)
        {
            foreach (var here in (template.Each is { } each ? Repetitions.Of(each, room, at) : [at]).TakeWhile(_ => sectionsLeft.Take()))
            {
                var number = NumberOf(template, prefix, counted + 1);
                if (prefix?.Length == 0)
                {
                    blocks.BeginChapter();
                }
                if (One(template, here, number) is { } section)
                {
                    sections.Add(section);
                    counted += number is not null && template.Number.Given is null ? 1 : 0;
                }
            }
        }
        return sections;
    }

    private ReportSection? One(TemplateSection template, Standpoint at, string? number)
    {
        if (template.When is { } condition && !Conditions.Holds(condition, room, at))
        {
            return null;
        }
        var title = room.Fill(template.Title, at);
        var anchor = anchors.Of(template.Id + at.Anchor);
        var content = template.Content.SelectMany(block => blocks.Of(block, at, title, name => anchors.Of($"{anchor}.{name}"))).TakeWhile(_ => blocksLeft.Take()).ToList();
        var inner = Build(template.Sections, at, number is null ? null : number + ".");
        var isEmpty = content.Count == 0 && inner.Count == 0;
        return isEmpty && template.IsOptional ? null : new ReportSection
        {
            Id = anchor,
            Number = number,
            Title = title,
            Blocks = isEmpty ? [Nothing] : content,
            Sections = inner,
        };
    }

    private static string? NumberOf(TemplateSection template, string? prefix, int place) =>
        template.Number.IsNone || prefix is null ? null
        : template.Number.Given ?? string.Create(CultureInfo.InvariantCulture, $"{prefix}{place}");
}
