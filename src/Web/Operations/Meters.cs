using System.Diagnostics.Metrics;

namespace Traguardo.Web.Operations;

/// <summary>What the program counts of its own work. Nobody listens unless <see cref="Telemetry"/> is on; counting then costs nothing.</summary>
public static class Meters
{
    /// <summary>The name under which all of them are found.</summary>
    public const string Name = "Traguardo";

    private static readonly Meter Own = new(Name);
    private static readonly Counter<long> Written = Own.CreateCounter<long>("traguardo.audit.entries", "{entry}", "Entries written to the audit, by what was done.");
    private static readonly Counter<long> TakenBack = Own.CreateCounter<long>("traguardo.writes.refused", "{write}", "Writes that were taken back because something was in their way.");
    private static readonly Counter<long> Letters = Own.CreateCounter<long>("traguardo.letters", "{letter}", "Letters, by what became of them: sent, failed, dropped.");
    private static readonly Counter<long> Backups = Own.CreateCounter<long>("traguardo.backups", "{backup}", "Backups that were made whole.");

    /// <summary>An entry that is committed.</summary>
    public static void Noted(string action) => Written.Add(1, new KeyValuePair<string, object?>("action", action));

    /// <summary>A write that was refused and left nothing behind.</summary>
    public static void Refused() => TakenBack.Add(1);

    /// <summary>A letter that the mail server took, or did not take.</summary>
    public static void LetterSent(bool taken) => Letter(taken ? "sent" : "failed");

    /// <summary>A letter for which there was no place among those that wait.</summary>
    public static void LetterDropped() => Letter("dropped");

    /// <summary>A backup that was made whole.</summary>
    public static void BackedUp() => Backups.Add(1);

    private static void Letter(string outcome) => Letters.Add(1, new KeyValuePair<string, object?>("outcome", outcome));
}
