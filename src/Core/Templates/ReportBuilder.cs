using Traguardo.Core.Reports;

namespace Traguardo.Core.Templates;

/// <summary>Makes a document: a template filled from one frozen state of the data. The same template and source give the same report, in the template's language.</summary>
public static class ReportBuilder
{
    // Of a cycle that has nothing for any of its sections a document says so.
    private const string Empty = "vuoto";

    // Id of the section that says that others are missing.
    private const string Cut = "interrotto";

    /// <summary>The document.</summary>
    public static Report Build(DocumentTemplate template, ReportSource source)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(source);
        using var _ = new Speaking(template.Language);
        var room = new ReportRoom(template, source);
        var title = room.Fill(template.Title, Standpoint.Nowhere);
        var builder = new SectionBuilder(room);
        var sections = builder.Build(template.Sections);
        if (builder.IsCut)
        {
            sections = [.. sections, new ReportSection { Id = Cut, Title = TemplateTexts.CutTitle, Blocks = [new ParagraphBlock([new TextRun(TemplateTexts.Cut)])] }];
        }
        if (sections.Count == 0)
        {
            sections = [new ReportSection { Id = Empty, Title = title, Blocks = [SectionBuilder.Nothing] }];
        }
        return new Report
        {
            Code = template.Code,
            Title = title,
            Issuer = room.Cycle.Administration.Name,
            Year = room.Cycle.Year,
            Day = room.Day,
            Front = FrontLines.Of(template, room),
            DraftMark = room.IsDraft ? TemplateTexts.Draft : null,
            Sections = sections,
            Whys = new WhyBook(room).Of(sections),
            Faults = builder.Faults,
            Figures = room.Figures,
        };
    }
}
