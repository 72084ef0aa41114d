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
            null, verification.Holds ? ReportCommandTexts.PackageHolds : verification.Unproved is null ? ReportCommandTexts.PackageDoesNotHold : ReportCommandTexts.PackageUnproved, manifest.Template, figures.Number(manifest.Year).Replace(".", "", StringComparison.Ordinal), manifest.Administration));
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

    /// <summary>What in an audit log speaks against a package, or is not there to speak for it.</summary>
    public static IEnumerable<string> Faults(PackageInLog? known, PackageVerification verification, string? file)
    {
        if (known is null or { Holds: true })
        {
            yield break;
        }
        if (known.Log.Fault is { } fault)
        {
            yield return fault.InWords(file!);
        }
        else
        {
            yield return PlainText.Of(
                !known.IsOfItsAdministration ? string.Format(null, ReportCommandTexts.LogOfAnother, known.Log.Administration, verification.Manifest!.Administration)
                : (known.Asked ?? known.Produced) is null ? ReportCommandTexts.LogKnowsNothing
                : ReportCommandTexts.LogLacksHead);
        }
    }

    /// <summary>The entries of an audit log that speak for a package, and the hash that the log is known by.</summary>
    public static IEnumerable<string> Entries(PackageInLog? known)
    {
        if (known is not { Holds: true })
        {
            yield break;
        }
        if (known.Asked is { } asked)
        {
            yield return PlainText.Of(string.Format(null, ReportCommandTexts.LogAsked, Figures.Current.Number(asked.Sequence), AuditText.Time(asked.At), asked.PersonName));
        }
        yield return known.Produced is { } produced
            ? string.Format(null, ReportCommandTexts.LogProduced, Figures.Current.Number(produced.Sequence), AuditText.Time(produced.At))
            : ReportCommandTexts.LogKnowsData;
        yield return string.Format(null, ReportCommandTexts.LogWhole, Figures.Current.Number(known.Log.Count), known.Log.Head);
    }

    private static string Score(ScoredNode card, Figures figures) => card.Result is { } result ? figures.Score(result) : "–";
}
