using Traguardo.Core.Checks;
using Traguardo.Core.Display;
using Traguardo.Core.Templates;
using Traguardo.Core.Writing;
using Traguardo.Web.Features.Shared;

namespace Traguardo.Web.Features.Documents;

/// <summary>What a document still lacks.</summary>
/// <param name="Slots">How many texts it has.</param>
/// <param name="ToWrite">Those that are still to be written.</param>
/// <param name="Unapproved">Those that are written and not approved yet.</param>
/// <param name="Errors">What keeps texts from standing in it.</param>
/// <param name="Warnings">What else an official should look at in its texts.</param>
public sealed record Readiness(int Slots, IReadOnlyList<ProseSlot> ToWrite, IReadOnlyList<ProseSlot> Unapproved, IReadOnlyList<TextFinding> Errors, IReadOnlyList<TextFinding> Warnings)
{
    /// <summary>True where nothing is in the way of a final document.</summary>
    public bool IsComplete => ToWrite.Count == 0 && Unapproved.Count == 0 && Errors.Count == 0;

    /// <summary>What has to be accepted for a final document, in words.</summary>
    public IEnumerable<string> ToAccept =>
    [
        .. ToWrite.Count > 0 ? new[] { Counted.Of(ToWrite.Count, DocumentsTexts.MakeWithout) } : [],
        .. Unapproved.Count > 0 ? new[] { Counted.Of(Unapproved.Count, DocumentsTexts.MakeUnapproved) } : [],
    ];

    /// <summary>What a document of a template lacks in a state of the data; nothing where the template has faults of its own.</summary>
    public static Readiness Of(CycleState state, ShelvedTemplate template)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(template);
        if (template.Reading.Template is not { } read)
        {
            return new Readiness(0, [], [], [], []);
        }
        var scored = state.Scored;
        var slots = read.Slots(scored);
        var texts = state.TextsOf(template).ToDictionary(text => text.Key);
        var written = slots.Select(slot => texts.GetValueOrDefault(slot.Key)).OfType<Narrative>().Where(text => !string.IsNullOrWhiteSpace(text.Markdown)).ToList();
        var findings = TextChecks.Of(written, LiveFigures.Of(scored, ContextTables.Read(state.Context) ?? [], Figures.Italian));
        return new Readiness(
            slots.Count,
            [.. slots.Where(slot => !written.Exists(text => text.Key == slot.Key && text.State != NarrativeState.ToWrite))],
            [.. slots.Where(slot => written.Exists(text => text.Key == slot.Key && text.State == NarrativeState.Written))],
            [.. findings.Where(finding => finding.Severity == Severity.Error)],
            [.. findings.Where(finding => finding.Severity == Severity.Warning)]);
    }
}
