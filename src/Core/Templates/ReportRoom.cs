using Traguardo.Core.Compiling;
using Traguardo.Core.Cycles;
using Traguardo.Core.Display;
using Traguardo.Core.Monitoring;
using Traguardo.Core.Reports;
using Traguardo.Core.Scoring;
using Traguardo.Core.Validating;
using Traguardo.Core.Writing;

namespace Traguardo.Core.Templates;

/// <summary>What a document is made from, as far as it shows it: without the personal scorecards where its template does not ask for them.</summary>
internal sealed class ReportRoom
{
    private readonly Dictionary<string, Narrative> texts;

    public ReportRoom(DocumentTemplate template, ReportSource source)
    {
        Scored = template.ShowsPersonalCards ? source.Scored : WithoutPersonalCards(source.Scored);
        Units = new UnitNames(Scored.Cycle);
        Context = source.Context;
        Monitorings = template.ShowsPersonalCards ? source.Monitorings : [.. source.Monitorings.Select(WithoutPersonalCards)];
        Day = source.Day;
        IsDraft = source.IsDraft;
        texts = source.Texts.DistinctBy(text => text.Key).ToDictionary(text => text.Key);
        Card = Scored.Scorecards.FirstOrDefault(card => card.Node.Holder is null);
    }

    public ScoredCycle Scored { get; }

    public Cycle Cycle => Scored.Cycle;

    public UnitNames Units { get; }

    public IReadOnlyList<ContextTable> Context { get; }

    public IReadOnlyList<Snapshot> Monitorings { get; }

    public DateOnly Day { get; }

    public bool IsDraft { get; }

    public Figures Figures { get; } = Figures.Current;

    /// <summary>The administration's own scorecard; null where there is none.</summary>
    public ScoredNode? Card { get; }

    /// <summary>The scorecards by which somebody is evaluated, that the document shows.</summary>
    public IEnumerable<ScoredNode> PersonalCards => Scored.Scorecards.Where(card => card.Node.Holder is not null);

    /// <summary>The OIV's act on the report that is in force; null where there is none.</summary>
    public ReportValidation? Validation => ReportValidation.InForce(Cycle.Validations);

    /// <summary>The criteria as they were examined, or as they will be.</summary>
    public IEnumerable<(ExaminedCriterion Criterion, bool IsExamined)> Criteria => Validation is { Criteria: { Count: > 0 } examined }
        ? examined.Select(criterion => (criterion, true))
        : ValidationCriteria.Shipped.Select(criterion => (new ExaminedCriterion(criterion.Code, criterion.Title, default), false));

    /// <summary>What somebody wrote under a key; null where nobody did.</summary>
    public string? Text(string key) => texts.GetValueOrDefault(key) is { Markdown: var markdown } && !string.IsNullOrWhiteSpace(markdown) ? markdown : null;

    /// <summary>The context table at a path; where there is none, those below it, in the order of their file.</summary>
    public IEnumerable<ContextTable> ContextAt(string path)
    {
        var here = Context.Where(table => table.Path == path).ToList();
        return here.Count > 0 ? here : Context.Where(table => table.Path.Length > path.Length && table.Path.StartsWith(path, StringComparison.Ordinal) && table.Path[path.Length] is ('.' or '['));
    }

    /// <summary>The node at a path, or what the section stands at, or the administration's own scorecard; null where there is none.</summary>
    public ScoredNode? Node(string? path, Standpoint at) => path is not null ? Scored.Find(path) as ScoredNode : at.Programme is null ? at.Node ?? Card : at.Node;

    public string Fill(string text, Standpoint at) => Placeholders.Fill(text, Cycle, at);

    private static ScoredCycle WithoutPersonalCards(ScoredCycle scored)
    {
        var personal = scored.Cycle.Scorecards.Where(card => card.Holder is not null).Select(card => card.Code).ToHashSet();
        return personal.Count == 0 ? scored : CompiledCycle.Compile(CycleView.Without(scored.Cycle, personal)).OrThrow().Score(scored.Period);
    }

    private static Snapshot WithoutPersonalCards(Snapshot monitoring) => monitoring with { Cards = [.. monitoring.Cards.Where(card => card.Holder is null)] };
}
