namespace Traguardo.Web.Data;

/// <summary>How far the production of a document has come.</summary>
public enum ProductionState
{
    /// <summary>It waits for its turn.</summary>
    Waiting,

    /// <summary>A server makes it. One that was stopped meanwhile leaves it so until its work is taken up again.</summary>
    Running,

    /// <summary>It is made, and its package is kept.</summary>
    Done,

    /// <summary>It could not be made.</summary>
    Failed,

    /// <summary>Somebody stopped it.</summary>
    Cancelled,
}

/// <summary>
/// A document of a cycle: asked for, made in the background, kept as a package. Once a final one is made the database refuses to change or
/// remove it; a draft may be removed.
/// </summary>
public sealed class DocumentProduction
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The cycle's row.</summary>
    public required int CycleId { get; init; }

    /// <summary>Code of the template.</summary>
    public required string Template { get; init; }

    /// <summary>Title of the document.</summary>
    public required string Title { get; init; }

    /// <summary>True for a draft, which is marked on every page and for the people of the administration alone.</summary>
    public required bool IsDraft { get; init; }

    /// <summary>Code of the personal scorecard that it is of; null for a document of the whole cycle, in which there is none.</summary>
    public string? Card { get; init; }

    /// <summary>Of a personal scorecard, code of the unit whose head was evaluated by it when the document was asked for.</summary>
    public string? Holder { get; init; }

    /// <summary>Of a personal scorecard, code of the unit whose head evaluated by it then.</summary>
    public string? Evaluator { get; init; }

    public required string Person { get; init; }

    public required string PersonName { get; init; }

    /// <summary>Name of the person in whose place it was asked for; null where in nobody's.</summary>
    public string? OnBehalfOf { get; init; }

    /// <summary>When it was asked for and its data were frozen.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The version of the cycle's row it was frozen from.</summary>
    public required int CycleVersion { get; init; }

    /// <summary>SHA-256 of what was frozen, as <c>document-snapshot/1</c>, in hexadecimal digits.</summary>
    public required string SnapshotHash { get; init; }

    /// <summary>SHA-256 of the data, the texts and the template alone: the same while none of them has changed.</summary>
    public required string StateHash { get; init; }

    /// <summary>What was frozen, compressed; nothing once the package holds it, or it is of no use any more.</summary>
    public byte[]? Snapshot { get; set; }

    public ProductionState State { get; set; }

    /// <summary>How many times it was begun: a server that is stopped in the midst leaves it to be begun again.</summary>
    public int Attempts { get; set; }

    /// <summary>Who makes it: one run of one server.</summary>
    public Guid? Worker { get; set; }

    /// <summary>When whoever makes it last said so.</summary>
    public DateTimeOffset? SeenAt { get; set; }

    /// <summary>The step that it is at, as <c>Features.Documents.ProductionStep</c> names it; null before the first.</summary>
    public string? Step { get; set; }

    /// <summary>Of the step, how far it is: the title of a section; null where there is nothing to say.</summary>
    public string? StepDetail { get; set; }

    /// <summary>How much of the work is done, in percent.</summary>
    public int Percent { get; set; }

    /// <summary>True where somebody asked to stop it.</summary>
    public bool IsStopping { get; set; }

    /// <summary>Why it could not be made, or what of it, as a sentence; null where nothing went wrong.</summary>
    public string? Fault { get; set; }

    /// <summary>When it came to its end.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>How long the work took, in milliseconds.</summary>
    public int? Milliseconds { get; set; }

    /// <summary>SHA-256 of the package, in hexadecimal digits; null until it is made.</summary>
    public string? PackageHash { get; set; }

    /// <summary>As much of it as people compare by eye; null where there is none.</summary>
    public string? ShortHash => PackageHash?[..12];

    /// <summary>What is in it, as <c>Features.Documents.ProducedDocument</c> writes it; null until it is made.</summary>
    public string? Content { get; set; }
}

/// <summary>
/// A version of a document's template of an administration. Versions are only added: the last stands, and one without content says that
/// the template was removed.
/// </summary>
public sealed class TemplateVersion
{
    /// <summary>Code of the administration.</summary>
    public required string Administration { get; init; }

    /// <summary>Code of the template.</summary>
    public required string Code { get; init; }

    /// <summary>From 1 on.</summary>
    public required int Number { get; init; }

    /// <summary>The template as <c>document-template/1</c>, as it was typed; null where it was removed.</summary>
    public string? Content { get; init; }

    public required string Person { get; init; }

    public required string PersonName { get; init; }

    public required DateTimeOffset At { get; init; }
}
