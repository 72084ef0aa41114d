using Traguardo.Core.Scoring;
using Traguardo.Core.Writing;

namespace Traguardo.Core.Templates;

/// <summary>
/// What a document of the cycle is made of, as data: <c>document-template/1</c>. Its texts may hold places in single braces: <c>{anno}</c>,
/// <c>{ente}</c> and, inside a repetition, what it stands at (see <see cref="Placeholders"/>).
/// </summary>
public sealed record DocumentTemplate
{
    /// <summary>Its code, good as part of a file's name: <c>relazione</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Title of the document: <c>Relazione sulla performance {anno}</c>.</summary>
    public required string Title { get; init; }

    /// <summary>What the document is for, for who chooses among templates; null where it does not say.</summary>
    public string? Purpose { get; init; }

    /// <summary>The language of its texts, and of the document.</summary>
    public TemplateLanguage Language { get; init; }

    /// <summary>True where the document shows personal scorecards, as far as its source holds any.</summary>
    public bool ShowsPersonalCards { get; init; }

    /// <summary>The lines of the title page, in their order; a line whose act is not known is left out.</summary>
    public IReadOnlyList<FrontLine> Front { get; init; } = [];

    /// <summary>The sections.</summary>
    public required IReadOnlyList<TemplateSection> Sections { get; init; }

    /// <summary>True where it is about personal scorecards: one of its chapters stands for each.</summary>
    public bool IsAboutPersonalCards => ShowsPersonalCards && Sections.Any(section => section.Each == Repetition.PersonalCard);

    /// <summary>True where it is about nothing else: without a personal scorecard there is no document.</summary>
    public bool NeedsPersonalCard => IsAboutPersonalCards && Sections.All(section => section.Each == Repetition.PersonalCard);

    /// <summary>The title of the document of a cycle.</summary>
    public string TitleOf(ScoredCycle scored) => new ReportRoom(this, new ReportSource { Scored = scored, Day = default }).Fill(Title, Standpoint.Nowhere);

    /// <summary>The texts that people write for this document of a cycle, in the order of the document, each once.</summary>
    public IReadOnlyList<ProseSlot> Slots(ScoredCycle scored) => ProseSlots.Of(this, scored);

    /// <summary>
    /// The texts of a cycle that go into this document, and with it into its package: those that it shows or asks after, and no other
    /// document's. What the OIV writes of its validation goes into none before it is approved.
    /// </summary>
    /// <param name="scored">The cycle, as the document's readers may see it.</param>
    /// <param name="texts">The texts there are.</param>
    public IReadOnlyList<Narrative> TextsOf(ScoredCycle scored, IReadOnlyList<Narrative> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var keys = ProseSlots.KeysOf(this, scored);
        return [.. texts.Where(text => keys.Contains(text.Key)
            && (text.State == NarrativeState.Approved || !text.Key.StartsWith(NarrativeKeys.Validation, StringComparison.Ordinal)))];
    }
}

/// <summary>A text that people write for a document.</summary>
/// <param name="Key">Key of its <see cref="Writing.Narrative"/>: <c>relazione/premessa</c>.</param>
/// <param name="Title">What it is: the title of its section, and its own heading where it has one.</param>
/// <param name="Guide">What belongs into it; null where the template does not say.</param>
public sealed record ProseSlot(string Key, string Title, string? Guide = null);

/// <summary>The languages of documents.</summary>
public enum TemplateLanguage
{
    /// <summary>Italian.</summary>
    Italian,

    /// <summary>English.</summary>
    English,
}

/// <summary>A line of the title page.</summary>
public enum FrontLine
{
    /// <summary>By which act the plan was approved.</summary>
    PlanApproved,

    /// <summary>By which act the report was approved.</summary>
    ReportApproved,

    /// <summary>How and by which act the OIV validated the report.</summary>
    Validation,

    /// <summary>The day the data are of.</summary>
    Day,

    /// <summary>Whose personal scorecards it shows: the title of the one, or how many they are.</summary>
    PersonalCards,
}

/// <summary>A section of a template.</summary>
public sealed record TemplateSection
{
    /// <summary>Its anchor, unique in the template; inside a repetition what it stands at is added.</summary>
    public required string Id { get; init; }

    /// <summary>How it is numbered.</summary>
    public SectionNumber Number { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>What it is repeated for; null: it stands once.</summary>
    public Repetition? Each { get; init; }

    /// <summary>What it is there for; where that is not so it is left out, with all that is inside it.</summary>
    public Condition? When { get; init; }

    /// <summary>True where it is left out when nothing is in it; otherwise it says that there is nothing.</summary>
    public bool IsOptional { get; init; }

    /// <summary>What stands in it before its inner sections.</summary>
    public IReadOnlyList<TemplateBlock> Content { get; init; } = [];

    /// <summary>The sections inside it.</summary>
    public IReadOnlyList<TemplateSection> Sections { get; init; } = [];
}

/// <summary>How a section is numbered: by its place among its siblings, not at all (and nothing inside it), or as given.</summary>
/// <param name="IsNone">True where it has no number.</param>
/// <param name="Given">The number given: <c>3.0</c>; null where it has none, or is counted.</param>
public readonly record struct SectionNumber(bool IsNone, string? Given)
{
    /// <summary>No number.</summary>
    public static SectionNumber None => new(true, null);

    /// <summary>A number as given.</summary>
    public static SectionNumber Of(string number) => new(false, number);
}

/// <summary>What a section is repeated for.</summary>
public enum Repetition
{
    /// <summary>Each perspective of the scorecard that it stands in, or of the administration's own.</summary>
    Perspective,

    /// <summary>Each objective of what it stands in, or of the administration's own scorecard.</summary>
    Objective,

    /// <summary>Each programme; inside an objective those that pay for it.</summary>
    Programme,

    /// <summary>Each scorecard that is nobody's own.</summary>
    Scorecard,

    /// <summary>Each scorecard by which somebody is evaluated.</summary>
    PersonalCard,

    /// <summary>Each strategic area.</summary>
    Area,

    /// <summary>Each criterion by which the OIV validates the report.</summary>
    Criterion,
}

/// <summary>What must be there; what is null is not asked for.</summary>
/// <param name="Has">Something of the cycle.</param>
/// <param name="Context">A context table at this path, or below it.</param>
/// <param name="Tag">An item with this mark in what the section stands at, or anywhere in the administration's own scorecard.</param>
/// <param name="Prose">A text with this key.</param>
public sealed record Condition(CycleContent? Has = null, string? Context = null, string? Tag = null, string? Prose = null);

/// <summary>What a cycle may have.</summary>
public enum CycleContent
{
    /// <summary>A scorecard.</summary>
    Scorecards,

    /// <summary>A scorecard by which somebody is evaluated, that the document shows.</summary>
    PersonalCards,

    /// <summary>Strategic areas.</summary>
    Areas,

    /// <summary>Programmes.</summary>
    Programmes,

    /// <summary>A result of the administration's own scorecard.</summary>
    Results,

    /// <summary>Targets brought up to date in the year.</summary>
    Revisions,

    /// <summary>Indicators that the OIV set aside.</summary>
    Neutralisations,

    /// <summary>Analyses of objectives that stayed behind.</summary>
    Analyses,

    /// <summary>Monitorings of the year.</summary>
    Monitorings,

    /// <summary>An act of the OIV on the report.</summary>
    Validation,

    /// <summary>Tables published beside the scores.</summary>
    Context,
}
