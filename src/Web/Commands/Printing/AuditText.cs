using System.Globalization;
using Traguardo.Core.Audit;
using Traguardo.Core.Display;

namespace Traguardo.Web.Commands.Printing;

/// <summary>What verifying an audit log gave, for people.</summary>
internal static class AuditText
{
    public static IEnumerable<string> Lines(AuditVerification log, string file)
    {
        if (log.Fault is { } fault)
        {
            yield return fault.InWords(file);
            yield return string.Format(null, CommandTexts.VerifyUntilThere, Figures.Current.Number(log.Count));
        }
        else
        {
            yield return PlainText.Of(string.Format(null, CommandTexts.VerifyWhole, log.Administration));
            yield return string.Format(null, CommandTexts.VerifyCount, Figures.Current.Number(log.Count));
        }
        if (log is { First: { } first, Last: { } last })
        {
            yield return string.Format(null, CommandTexts.VerifyFromTo, Time(first), Time(last));
            yield return string.Format(null, CommandTexts.VerifyHead, log.Head);
        }
    }

    /// <summary>A moment, in UTC.</summary>
    public static string Time(DateTimeOffset at) =>
        $"{Figures.Current.Date(DateOnly.FromDateTime(at.UtcDateTime))} {at.UtcDateTime.ToString("HH:mm:ss", CultureInfo.InvariantCulture)}";
}
