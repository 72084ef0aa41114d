using Traguardo.Core.Reports;

namespace Traguardo.Core.Templates;

/// <summary>Makes a document: a template filled from one frozen state of the data. The same template and source give the same report, in the template's language.</summary>
public static class ReportBuilder
{
    /// <summary>The document.</summary>
    public static Report Build(DocumentTemplate template, ReportSource source)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(source);
        using var _ = new Speaking(template.Language);
        var room = new ReportRoom(template, source);
        var sections = new SectionBuilder(room).Build(template.Sections);
        return new Report
        {
            Code = template.Code,
            Title = room.Fill(template.Title, Standpoint.Nowhere),
            Issuer = room.Cycle.Administration.Name,
            Year = room.Cycle.Year,
            Day = room.Day,
            Front = FrontLines.Of(template, room),
            DraftMark = room.IsDraft ? TemplateTexts.Draft : null,
            Sections = sections,
            Whys = new WhyBook(room).Of(sections),
            Figures = room.Figures,
        };
    }
}
