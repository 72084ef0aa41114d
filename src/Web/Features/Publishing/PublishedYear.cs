using Traguardo.Core.Cycles;
using Traguardo.Core.Display;
using Traguardo.Core.Phases;
using Traguardo.Core.Scoring;
using Traguardo.Core.Templates;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Documents;
using Traguardo.Web.Features.Shared;

namespace Traguardo.Web.Features.Publishing;

/// <summary>A year of an administration as everybody sees it.</summary>
/// <param name="Loaded">The cycle as a stranger sees it.</param>
/// <param name="Scored">The same, scored.</param>
/// <param name="Documents">The documents that stand at addresses for ever, by title.</param>
public sealed record PublishedYear(LoadedCycle Loaded, ScoredCycle Scored, IReadOnlyList<PublishedDocument> Documents)
{
    /// <summary>The cycle.</summary>
    public Cycle Cycle => Loaded.Cycle;

    /// <summary>Addresses of its pages.</summary>
    public CycleLinks Links { get; } = new(Loaded.Summary.AdministrationCode, Loaded.Summary.Year);

    /// <summary>The administration's own scorecard; null where there is none.</summary>
    public ScoredNode? Card => Scored.Scorecards is [var first, ..] ? first : null;

    /// <summary>What the score is called; null where there is none.</summary>
    public JudgementBand? Judgement => Card is { Result: not null } card ? Scored.JudgementOf(card) : null;

    /// <summary>True once everybody may read it.</summary>
    public bool IsPublished => Cycle.Phase == Phase.Published;

    /// <summary>When anything of it last changed.</summary>
    public DateTimeOffset ChangedAt { get; } = Documents.Select(document => document.Production.EndedAt ?? document.Production.At).Append(Loaded.Summary.ImportedAt).Max();

    /// <summary>The day of the act by which it was published; null where no act says so.</summary>
    public DateOnly? PublishedOn => ActOf(Phase.Published)?.Date;

    /// <summary>The act by which it came to a phase; null where it never did, or was taken back from it.</summary>
    public PhaseAct? ActOf(Phase phase) => ActsInForce.To(Cycle.Acts, phase);

    /// <summary>That act in words; null where nothing is known of it.</summary>
    public string? ActWords(Phase phase) => ActOf(phase) is { } act ? ActInWords.Of(act.Organ, act.Number, act.Date, Figures.Current) : null;

    /// <summary>The OIV's act on the report that is in force; null where there is none.</summary>
    public ReportValidation? Validation => ReportValidation.InForce(Cycle.Validations);
}

/// <summary>A document that everybody may take away.</summary>
/// <param name="Production">As it was made.</param>
/// <param name="Made">What is in its package.</param>
public sealed record PublishedDocument(DocumentProduction Production, ProducedDocument Made)
{
    /// <summary>Code of its template.</summary>
    public string Template => Production.Template;

    /// <summary>Its title.</summary>
    public string Title => Production.Title;

    /// <summary>The day that it says of itself.</summary>
    public DateOnly Day => Made.Day ?? FrozenOn;

    /// <summary>The day that its data were frozen.</summary>
    public DateOnly FrozenOn => DateOnly.FromDateTime(Production.At.LocalDateTime);
}
