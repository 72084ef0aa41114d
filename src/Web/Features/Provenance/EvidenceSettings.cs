namespace Traguardo.Web.Features.Provenance;

/// <summary>How much evidence is taken, as <c>Evidence</c> in the settings says.</summary>
public sealed record EvidenceSettings
{
    /// <summary>What no setting goes beyond: a form is held in memory and on disk before it is looked at.</summary>
    public const int MostMegabytesEver = 100;

    /// <summary>Megabytes of a file.</summary>
    public int MostMegabytes { get; init; } = 20;

    /// <summary>Pieces of evidence of one datum that have not been withdrawn.</summary>
    public int MostOfOneDatum { get; init; } = 20;

    /// <summary>Bytes of a file.</summary>
    public long MostBytes => Math.Clamp(MostMegabytes, 1, MostMegabytesEver) * 1_000_000L;
}
