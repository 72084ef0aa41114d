using Traguardo.Core.Cycles;
using Traguardo.Core.Display;
using Traguardo.Core.Scoring;

namespace Traguardo.Core.Writing;

/// <summary>
/// The figures that prose can ask for. Their names, after what they tell of:
/// <code>
/// ente.score  ente.judgement  ente.light  ente.lost          a scorecard, by its code; «ente» is the administration's own in any case
/// A4.achievement  A4.light  A4.weight  A4.lost               a node or an item, by its code or its full path: ente/A/A4.achievement
/// indicatore.A1.1.actual  .target  .achievement  .previous   an indicator; its target and achievement are those of the first item that has it
/// misura.916  misura.916.2019                                a base datum, in the year of the cycle or in another
/// programma.104.budget  .spent  .share  programmi.budget …   a programme's euros and the part spent; all programmes together
/// area.1.score  area.1.light                                 a strategic area
/// contesto.staff.byEducation.Laurea.2020  .totale.2020       a table published beside the scores: row and column, or its total
/// contesto.quality.soddisfatti                               a figure of a table that has one of each
/// </code>
/// A code that several scorecards have means the first of them. Immutable.
/// </summary>
public sealed class LiveFigures
{
    private const int NearestShown = 3;
    private const int Candidates = 12;

    private readonly Dictionary<string, LiveFigure> byName;
    private readonly Lazy<ILookup<string, LiveFigure>> byShown;
    private readonly Lazy<string[][]> words;
    private readonly Dictionary<string, string> objectives;

    private readonly HashSet<string> nodes;

    private LiveFigures(FigureList list, Dictionary<string, string> objectives, HashSet<string> nodes)
    {
        All = list.All;
        byName = list.ByName;
        this.objectives = objectives;
        this.nodes = nodes;
        byShown = new(() => All.Where(figure => figure.IsKnown).ToLookup(figure => Plain(figure.Shown)));
        words = new(() => [.. All.Select(figure => SearchWords.Of($"{figure.Name} {figure.Label}"))]);
    }

    /// <summary>All figures, each under its shortest name, in the order of the plan.</summary>
    public IReadOnlyList<LiveFigure> All { get; }

    /// <summary>The figures of a scored cycle and of the tables published with it.</summary>
    /// <param name="scored">The cycle, scored.</param>
    /// <param name="context">The tables.</param>
    /// <param name="figures">How figures are shown; in the language of the ambient culture unless said.</param>
    public static LiveFigures Of(ScoredCycle scored, IReadOnlyList<ContextTable> context, Figures? figures = null)
    {
        ArgumentNullException.ThrowIfNull(scored);
        ArgumentNullException.ThrowIfNull(context);
        var list = new FigureList();
        new CardFigures(scored, figures ?? Figures.Current, list).AddAll();
        new DataFigures(scored, figures ?? Figures.Current, list).AddAll(context);
        return new LiveFigures(list, scored.Cycle.Programmes
            .Where(programme => scored.Compiled.ObjectiveOf(programme) is not null)
            .ToDictionary(programme => programme.Code, programme => scored.Compiled.ObjectiveOf(programme)!.Path),
            [.. scored.Scorecards.SelectMany(card => card.Nodes).Select(node => node.Path)]);
    }

    /// <summary>The figure with a name, short or with the full path; null where there is none.</summary>
    public LiveFigure? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return byName.GetValueOrDefault(name);
    }

    /// <summary>Names that somebody may have meant who wrote one that there is not, the likeliest first.</summary>
    public IReadOnlyList<string> Nearest(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var stem = StemOf(name);
        return [.. All
            .Select(figure => (figure.Name, IsKin: stem.Length > 0 && StemOf(figure.Name) == stem, Distance: EditDistance.Between(name, figure.Name)))
            .Where(near => near.IsKin || near.Distance <= Math.Max(2, name.Length / 3))
            .OrderBy(near => near.IsKin ? 0 : 1)
            .ThenBy(near => near.Distance)
            .Select(near => near.Name)
            .Take(NearestShown)];
    }

    /// <summary>
    /// What may be meant by what has been typed of a name: by the name, or by words of the name and the label, begun in any order and without
    /// minding accents. The likeliest first; what the text is about before the rest.
    /// </summary>
    /// <param name="typed">What has been typed; where it is empty, what the text is about.</param>
    /// <param name="key">Key of the text one writes.</param>
    public IReadOnlyList<LiveFigure> Complete(string typed, string key)
    {
        ArgumentNullException.ThrowIfNull(typed);
        var asked = SearchWords.Of(typed);
        var subject = SubjectOf(key);
        return [.. All
            .Select((figure, at) => (Figure: figure, Rank: Rank(figure, at, typed.Trim(), asked)))
            .Where(candidate => candidate.Rank is not null)
            .OrderBy(candidate => candidate.Rank)
            .ThenBy(candidate => IsAbout(candidate.Figure, subject) ? 0 : 1)
            .Select(candidate => candidate.Figure)
            .Take(Candidates)];
    }

    /// <summary>
    /// The figures of what a text is about: its objective with its items, its programme. Where it is about neither those of the scorecards, then what of the rest a
    /// chapter is about: how far each node is, the areas, the money of all programmes.
    /// </summary>
    /// <param name="key">Key of the text.</param>
    public IReadOnlyList<LiveFigure> About(string key)
    {
        var subject = SubjectOf(key);
        return subject is null
            ? [.. All.Where(IsOfScorecard), .. All.Where(figure => !IsOfScorecard(figure) && IsOfChapter(figure))]
            : [.. All.Where(figure => IsAbout(figure, subject))];
    }

    /// <summary>The figures that are shown as a text is, spaces apart; those of what a text is about first.</summary>
    internal IEnumerable<(LiveFigure Figure, bool IsAbout)> ShownAs(string text, string key)
    {
        var subject = SubjectOf(key);
        return byShown.Value[Plain(text)].Select(figure => (figure, IsAbout: IsAbout(figure, subject))).OrderBy(found => found.IsAbout ? 0 : 1);
    }

    private string? SubjectOf(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key.StartsWith(NarrativeKeys.Objective, StringComparison.Ordinal) ? key[NarrativeKeys.Objective.Length..]
            : key.StartsWith(NarrativeKeys.Programme, StringComparison.Ordinal) ? objectives.GetValueOrDefault(key.Split('/')[1])
            : null;
    }

    private static bool IsOfScorecard(LiveFigure figure) =>
        figure.Subject is not null && !figure.Subject.Contains('/', StringComparison.Ordinal);

    private bool IsOfChapter(LiveFigure figure) =>
        (figure.Subject is { } subject && nodes.Contains(subject) && figure.Name.EndsWith(".achievement", StringComparison.Ordinal))
        || figure.Name.StartsWith("area.", StringComparison.Ordinal)
        || figure.Name.StartsWith("programmi.", StringComparison.Ordinal);

    private static bool IsAbout(LiveFigure figure, string? subject) =>
        subject is not null && figure.Subject is { } of
        && (of == subject || (of.StartsWith(subject, StringComparison.Ordinal) && of[subject.Length] == '/'));

    private int? Rank(LiveFigure figure, int at, string typed, string[] asked) =>
        figure.Name.StartsWith(typed, StringComparison.OrdinalIgnoreCase) ? 0
        : asked.Length > 0 && SearchWords.AllBegin(asked, words.Value[at]) ? 1
        : null;

    private static string StemOf(string name) => name.LastIndexOf('.') is var end and > 0 ? name[..end] : "";

    private static string Plain(string shown) => shown.Replace("\u00a0", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
}
