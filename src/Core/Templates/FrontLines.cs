using Traguardo.Core.Cycles;
using Traguardo.Core.Phases;
using Traguardo.Core.Planning.Differences;

namespace Traguardo.Core.Templates;

/// <summary>The lines of a title page.</summary>
internal static class FrontLines
{
    public static IReadOnlyList<string> Of(DocumentTemplate template, ReportRoom room) =>
        [.. template.Front.Select(line => Of(line, room)).Append(room.Cycle.Note).OfType<string>().Where(line => line.Length > 0)];

    private static string? Of(FrontLine line, ReportRoom room) => line switch
    {
        FrontLine.PlanApproved => Approved(TemplateTexts.PlanApproved, Phase.Approved, room),
        FrontLine.ReportApproved => Approved(TemplateTexts.ReportApproved, Phase.ReportApproved, room),
        FrontLine.Validation => room.Validation is not { } act ? null : Sentence(
            TemplateTexts.ValidationWas.With(FieldWords.Of(act.Outcome)), ActInWords.Of(act.Organ, act.Number, act.Date, room.Figures)),
        FrontLine.PersonalCards => room.PersonalCards.ToList() switch
        {
            [] => null,
            [var one] => TemplateTexts.CardOf.With(one.Node.Title),
            var several => TemplateTexts.Cards.With(room.Figures.Number(several.Count)),
        },
        _ => TemplateTexts.DataOf.With(room.Figures.LongDate(room.Day)),
    };

    // An act of which nothing is known says nothing.
    private static string? Approved(string what, Phase phase, ReportRoom room) =>
        ActsInForce.To(room.Cycle.Acts, phase) is { } approved && ActInWords.Of(approved.Organ, approved.Number, approved.Date, room.Figures) is { } act ? Sentence(what, act) : null;

    private static string Sentence(string what, string? act) => act is null ? what : $"{what}: {act}";
}
