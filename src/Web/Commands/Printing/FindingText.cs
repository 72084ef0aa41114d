using Traguardo.Core.Checks;

namespace Traguardo.Web.Commands.Printing;

/// <summary>Findings for people: how many there are, then the gravest first, each with its place and what to do.</summary>
public sealed class FindingText(Page page)
{
    private const string Indent = "  ";

    public IEnumerable<string> Lines(IReadOnlyList<Finding> findings) => findings.Count == 0
        ? [CommandTexts.CheckNothing]
        : findings.GroupBy(finding => finding.Severity).OrderBy(group => group.Key).SelectMany(Group).Prepend(Count(findings));

    private static string Count(IReadOnlyList<Finding> findings)
    {
        int Of(Severity severity) => findings.Count(finding => finding.Severity == severity);
        return string.Format(null, CommandTexts.CheckCount, Of(Severity.Error), Of(Severity.Warning), Of(Severity.Info));
    }

    private IEnumerable<string> Group(IGrouping<Severity, Finding> group) => group.SelectMany(Finding).Prepend(Title(group.Key)).Prepend("");

    private IEnumerable<string> Finding(Finding finding) =>
    [
        PlainText.Of($"{Indent}{finding.Path} [{finding.Rule}]"),
        .. Indented(finding.Message),
        .. Indented(string.Format(null, CommandTexts.CheckAdvice, finding.Advice)),
    ];

    private IEnumerable<string> Indented(string text) =>
        PlainText.Wrap(text, page.Width - (2 * Indent.Length)).Select(line => Indent + Indent + line);

    private static string Title(Severity severity) => severity switch
    {
        Severity.Error => CommandTexts.CheckErrors,
        Severity.Warning => CommandTexts.CheckWarnings,
        _ => CommandTexts.CheckNotes,
    };
}
