using Traguardo.Core.Display;
using Traguardo.Core.Scoring;
using Traguardo.Documents.Packages;

namespace Traguardo.Web.Commands.Printing;

/// <summary>What verifying a package gave, for people: what does not hold first, then what was verified.</summary>
internal static class PackageText
{
    public static IEnumerable<string> Lines(PackageVerification verification)
    {
        var figures = Figures.Current;
        var manifest = verification.Manifest!;
        foreach (var finding in verification.Findings)
        {
            yield return PlainText.Of($"{finding.File}: {finding.What}");
        }
        yield return PlainText.Of(string.Format(
            null, verification.Holds ? ReportCommandTexts.PackageHolds : ReportCommandTexts.PackageDoesNotHold, manifest.Template, figures.Number(manifest.Year).Replace(".", "", StringComparison.Ordinal), manifest.Administration));
        yield return string.Format(null, ReportCommandTexts.PackageFiles, figures.Number(manifest.Files.Count), figures.Number(verification.MadeAgain));
        if (verification.Document is { } document)
        {
            yield return PlainText.Of(string.Format(null, ReportCommandTexts.PackageScores, string.Join(" · ", document.Source.Scored.Scorecards.Select(card => $"{card.Node.Code} {Score(card, figures)}"))));
            yield return string.Format(null, document.Snapshot.IsDraft ? ReportCommandTexts.PackageDraft : ReportCommandTexts.PackageDay, figures.Date(document.Snapshot.Day));
        }
        if (manifest.AuditHead is { } head)
        {
            yield return PlainText.Of(string.Format(null, ReportCommandTexts.PackageHead, head));
        }
        foreach (var note in verification.Notes)
        {
            yield return PlainText.Of(note);
        }
    }

    private static string Score(ScoredNode card, Figures figures) => card.Result is { } result ? figures.Score(result) : "–";
}
