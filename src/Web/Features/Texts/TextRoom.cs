using Traguardo.Core.Compiling;
using Traguardo.Core.Cycles;
using Traguardo.Core.Scoring;
using Traguardo.Core.Templates;
using Traguardo.Core.Writing;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Documents;
using Traguardo.Web.Features.Shared;

namespace Traguardo.Web.Features.Texts;

/// <summary>
/// The texts of a cycle, and the figures that they may ask for: those of the cycle as everybody may read it, for what stands in a text is
/// published. No figure of a personal scorecard is among them, whoever writes. The texts of a personal scorecard are in a room of their own,
/// with its figures, for whose it is.
/// </summary>
public sealed class TextRoom
{
    private readonly Lazy<IReadOnlyList<TextPlace>> places;

    private TextRoom(ScoredCycle scored, LiveFigures figures, IReadOnlyList<DocumentTemplate> templates, Node? card)
    {
        (Scored, Figures, Card) = (scored, figures, card);
        places = new(() => card is not null ? [.. OfCard(templates, card)] : [.. Slots(templates).Concat(OfPlan()).DistinctBy(place => place.Key).OrderBy(place => Order(place.Key))]);
    }

    /// <summary>The cycle without personal scorecards, but for that of the room, scored.</summary>
    public ScoredCycle Scored { get; }

    /// <summary>The personal scorecard that the texts are of; null for those that everybody of the administration reads.</summary>
    public Node? Card { get; }

    /// <summary>The figures, as Italian texts show them.</summary>
    public LiveFigures Figures { get; }

    /// <summary>The texts that documents ask for, in their order: sections, objectives, programmes.</summary>
    public IReadOnlyList<TextPlace> Places => places.Value;

    /// <summary>The texts of a stored cycle, with those that templates of its administration ask for.</summary>
    /// <param name="db">The database.</param>
    /// <param name="cycle">The whole cycle.</param>
    /// <param name="contextJson">The tables that came with it; null where none did.</param>
    /// <param name="card">The personal scorecard that they are of; null for the others.</param>
    /// <param name="stop">Gives up.</param>
    public static async Task<TextRoom> ReadAsync(TraguardoDb db, Cycle cycle, string? contextJson, Node? card, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        var templates = await TemplateShelf.AllAsync(db, cycle.Administration.Code, stop);
        return Of(cycle, contextJson, [.. templates.Select(template => template.Reading.Template).OfType<DocumentTemplate>()], card);
    }

    /// <summary>The texts of a cycle.</summary>
    /// <param name="cycle">The cycle; personal scorecards are left out where it has them.</param>
    /// <param name="contextJson">The tables that came with it; null where none did.</param>
    /// <param name="templates">What the documents of its administration are made from.</param>
    /// <param name="card">The personal scorecard that they are of; null for the others.</param>
    public static TextRoom Of(Cycle cycle, string? contextJson, IReadOnlyList<DocumentTemplate> templates, Node? card = null)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        var hidden = PersonalCards(cycle);
        hidden.Remove(card?.Code ?? "");
        var scored = CompiledCycle.Compile(CycleView.Without(cycle, hidden)).OrThrow().Score();
        return new TextRoom(scored, LiveFigures.Of(scored, ContextTables.Read(contextJson) ?? [], Traguardo.Core.Display.Figures.Italian), templates, card);
    }

    /// <summary>The personal scorecard that a text is of; null where it is of none.</summary>
    public static Node? CardOf(Cycle cycle, string key)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        return cycle.Scorecards.Find(card => card.Holder is not null && NarrativeKeys.IsOf(key, new HashSet<string> { card.Code }));
    }

    /// <summary>The place of a key; null where no document asks for such a text and none is stored, or where it is of a personal scorecard.</summary>
    /// <param name="key">The key.</param>
    /// <param name="isStored">True where there is a text with this key.</param>
    /// <param name="personal">Codes of the personal scorecards of the cycle.</param>
    public TextPlace? Find(string key, bool isStored, IReadOnlySet<string> personal) =>
        Places.FirstOrDefault(place => place.Key == key)
        ?? (!isStored ? null
            : Card is { } card ? NarrativeKeys.IsOf(key, new HashSet<string> { card.Code }) ? Other(key) : null
            : NarrativeKeys.IsOf(key, personal) ? null : Other(key));

    /// <summary>Codes of the scorecards that are somebody's own.</summary>
    public static HashSet<string> PersonalCards(Cycle cycle)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        return [.. cycle.Scorecards.Where(card => card.Holder is not null).Select(card => card.Code)];
    }

    // Under the document whose code their key begins with, for several documents may ask for a text; the longest document first.
    private IEnumerable<TextPlace> Slots(IReadOnlyList<DocumentTemplate> templates) =>
        from template in templates
        from slot in template.Slots(Scored)
        where Order(slot.Key) == 0
        group (template, slot) by slot.Key.Split('/')[0] into document
        let home = document.Select(asked => asked.template).FirstOrDefault(template => template.Code == document.Key) ?? document.First().template
        let title = home.TitleOf(Scored)
        let slots = document.OrderBy(asked => asked.template == home ? 0 : 1).Select(asked => asked.slot).DistinctBy(slot => slot.Key).ToList()
        orderby slots.Count descending
        from slot in slots
        select new TextPlace(slot.Key, slot.Title, slot.Guide, title, null);

    private TextPlace Other(string key) => new(key, key, null, TextPageTexts.OtherTexts, null) { Card = Card };

    // A text of a personal scorecard is one that a document of it asks for, under its name.
    private IEnumerable<TextPlace> OfCard(IReadOnlyList<DocumentTemplate> templates, Node card)
    {
        var own = new HashSet<string> { card.Code };
        return templates.Where(template => template.IsAboutPersonalCards)
            .SelectMany(template => template.Slots(Scored))
            .Where(slot => NarrativeKeys.IsOf(slot.Key, own))
            .DistinctBy(slot => slot.Key)
            .Select(slot => new TextPlace(slot.Key, slot.Title, slot.Guide, string.Format(null, TextPageTexts.OfCard, card.ShortTitle ?? card.Title), null) { Card = card });
    }

    private IEnumerable<TextPlace> OfPlan()
    {
        foreach (var node in Scored.Scorecards.SelectMany(card => card.Nodes).Where(node => node.Node.Kind == NodeKind.Objective))
        {
            yield return new(NarrativeKeys.Objective + node.Path, $"{node.Node.Code} {node.Node.ShortTitle ?? node.Node.Title}", TextPageTexts.ObjectiveGuide, TextPageTexts.Objectives, node);
        }
        foreach (var programme in Scored.Cycle.Programmes)
        {
            var objective = Scored.Compiled.ObjectiveOf(programme) is { } paid ? Scored.Find(paid.Path) as ScoredNode : null;
            var name = $"{programme.Code} {programme.Name ?? objective?.Node.ShortTitle ?? objective?.Node.Title}".TrimEnd();
            yield return new(NarrativeKeys.Expected(programme.Code), string.Format(null, TextPageTexts.ExpectedOf, name), TextPageTexts.ExpectedGuide, TextPageTexts.Programmes, objective);
            yield return new(NarrativeKeys.Impact(programme.Code), string.Format(null, TextPageTexts.ImpactOf, name), TextPageTexts.ImpactGuide, TextPageTexts.Programmes, objective);
        }
    }

    private static int Order(string key) =>
        key.StartsWith(NarrativeKeys.Objective, StringComparison.Ordinal) ? 1
        : key.StartsWith(NarrativeKeys.Programme, StringComparison.Ordinal) ? 2
        : 0;
}
