namespace Traguardo.Web.Features.Documents;

/// <summary>How long documents may take, as <c>Documents</c> in the settings says.</summary>
public sealed record ProductionSettings
{
    /// <summary>Minutes for one document, in all its formats.</summary>
    public int MostMinutes { get; init; } = 5;

    /// <summary>Seconds after which a document is begun again whose server says nothing any more.</summary>
    public int SilenceSeconds { get; init; } = 10;

    /// <summary>The program of Node.js, for PDFs: a name that is looked for on the path, or a path.</summary>
    public string Node { get; init; } = "node";

    /// <summary>The same as a span of time.</summary>
    public TimeSpan Most => TimeSpan.FromMinutes(Math.Clamp(MostMinutes, 1, 60));
}
