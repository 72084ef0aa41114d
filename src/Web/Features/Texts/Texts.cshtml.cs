using Microsoft.AspNetCore.Mvc;
using Traguardo.Core.Checks;
using Traguardo.Core.Cycles;
using Traguardo.Core.Phases;
using Traguardo.Core.Writing;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Shared;

namespace Traguardo.Web.Features.Texts;

/// <summary>All texts of the documents of a cycle: how far each is, whose it is, what is to be put right in it.</summary>
// Texts are written without the cycle being another.
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class TextsModel(CycleCache cycles, TextShelf shelf) : CyclePage
{
    /// <summary>The texts shown.</summary>
    public IReadOnlyList<TextRow> Rows { get; private set; } = [];

    /// <summary>All texts.</summary>
    public IReadOnlyList<TextRow> All { get; private set; } = [];

    /// <summary>Which are shown: <c>miei</c>, <c>da-scrivere</c>, <c>scritto</c>, <c>approvato</c>, <c>errori</c>; all where it is none of these.</summary>
    public string? Which { get; private set; }

    /// <summary>Why nothing may be written now; null where it may.</summary>
    public string? Lock => PhaseLocks.Refusal(Cycle, Activity.WriteTexts)?.Message;

    /// <summary>What may be shown, with the word of each in an address and how many there are.</summary>
    public IEnumerable<(string? Which, string Label, int Count)> Choices =>
        new (string? Which, string Label)[]
        {
            (null, TextPageTexts.AllTexts), ("miei", TextPageTexts.Mine), ("da-scrivere", TextPageTexts.ToWriteMany), ("scritto", TextPageTexts.WrittenMany), ("approvato", TextPageTexts.ApprovedMany), ("errori", TextPageTexts.WithErrors),
        }.Select(choice => (choice.Which, choice.Label, All.Count(row => IsShown(row, choice.Which)))).Where(choice => choice.Which is not ("miei" or "errori") || choice.Item3 > 0 || choice.Which == Which);

    protected override Section Section => Section.Texts;

    public async Task OnGetAsync(string? vedi)
    {
        Which = vedi;
        var whole = (await cycles.FindAsync(Loaded.Summary.AdministrationCode, Loaded.Summary.Year, HttpContext.RequestAborted))!;
        // Those of everybody, and of each personal scorecard that is the reader's to see.
        List<Node?> cards = [null, .. whole.Cycle.Scorecards.Where(card => card.Holder is not null && TextRights.MayRead(Actor, card))];
        var stored = await shelf.AllAsync(Loaded.Summary.Id, HttpContext.RequestAborted);
        var personal = TextRoom.PersonalCards(whole.Cycle);
        var all = new List<TextRow>();
        foreach (var card in cards)
        {
            var room = await shelf.RoomAsync(whole, card, HttpContext.RequestAborted);
            var others = stored.Keys.Except(room.Places.Select(place => place.Key)).Order(StringComparer.Ordinal).Select(key => room.Find(key, true, personal)).OfType<TextPlace>();
            all.AddRange(from place in room.Places.Concat(others)
                let text = stored.GetValueOrDefault(place.Key)
                where TextRights.MayRead(Actor, place.Key, text?.Row.State ?? NarrativeState.ToWrite)
                select Row(room, place, text));
        }
        All = all;
        Rows = [.. All.Where(row => IsShown(row, Which))];
    }

    /// <summary>How many texts are in a state.</summary>
    public int Count(NarrativeState state) => All.Count(row => row.State == state);

    private static bool IsShown(TextRow row, string? which) => which switch
    {
        "miei" => row.IsMine,
        "errori" => row.Errors > 0,
        "da-scrivere" or "scritto" or "approvato" => TextWords.Key(row.State) == which,
        _ => true,
    };

    private TextRow Row(TextRoom room, TextPlace place, ShelvedText? stored)
    {
        var reading = stored?.Last is { Markdown.Length: > 0 } last ? Prose.Read(last.Markdown, room.Figures) : null;
        var findings = reading is null ? [] : TextChecks.Of(place.Key, reading, room.Figures);
        var power = TextRights.WriterPower(Actor, room, place, stored?.Row.Owner);
        var owner = TextRights.OwnerInWords(room, place, stored?.Row.Owner);
        return new TextRow(place, stored?.Row.State ?? NarrativeState.ToWrite, stored?.Last, owner)
        {
            MayWrite = power is not null && Lock is null,
            // The offices may write most of them; theirs are those that are nobody else's.
            IsMine = power is not null && (place.Card is not null || power != TextRights.ApproverPower(Actor, place) || owner is null || power.Role == Core.People.Role.Oiv),
            Words = reading?.WordCount ?? 0,
            Figures = reading?.Figures.Count ?? 0,
            Errors = findings.Count(finding => finding.Severity == Severity.Error),
            Warnings = findings.Count(finding => finding.Severity == Severity.Warning),
        };
    }
}

/// <summary>A text in the list.</summary>
/// <param name="Place">What it is of.</param>
/// <param name="State">How far it is.</param>
/// <param name="Last">Its last version; null where nothing was written yet.</param>
/// <param name="Owner">Whose it is, in words; null where nobody's.</param>
public sealed record TextRow(TextPlace Place, NarrativeState State, TextVersion? Last, string? Owner)
{
    /// <summary>True where the reader may write it now.</summary>
    public bool MayWrite { get; init; }

    /// <summary>True where it is the reader's to write.</summary>
    public bool IsMine { get; init; }

    public int Words { get; init; }

    /// <summary>How many live figures are in it.</summary>
    public int Figures { get; init; }

    public int Errors { get; init; }

    public int Warnings { get; init; }
}
