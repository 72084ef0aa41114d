using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Traguardo.Core.Cycles;
using Traguardo.Core.Writing;
using Traguardo.Web.Access;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Planning;
using Traguardo.Web.Features.Shared;
using Traguardo.Web.Http;

namespace Traguardo.Web.Features.Texts;

/// <summary>
/// A text beside the data: written, seen as it will stand in the document, with what is found in it, its versions and what was remarked. Without
/// a script a button shows the preview; with it the page asks for itself as somebody types.
/// </summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[LongFields(nameof(Scritto))]
public sealed class TextPageModel(CycleCache cycles, TextShelf shelf, TextDesk desk) : CyclePage
{
    /// <summary>The text as it is typed.</summary>
    [BindProperty]
    public string? Scritto { get; set; }

    [BindProperty]
    public string? Stato { get; set; }

    /// <summary>Whose it is: code of a unit, or a person in words.</summary>
    [BindProperty]
    public string? Chi { get; set; }

    /// <summary>What was seen of it: <see cref="StoredText.Stamp"/>.</summary>
    [BindProperty]
    public int Visto { get; set; }

    [BindProperty]
    public string? Commento { get; set; }

    public TextPlace Place { get; private set; } = null!;

    /// <summary>What is stored of it; null where nothing is.</summary>
    public TextHistory? History { get; private set; }

    /// <summary>The text as it is shown: read, with what is found in it.</summary>
    public ProseReading Reading { get; private set; } = null!;

    public IReadOnlyList<TextFinding> Findings { get; private set; } = [];

    /// <summary>The figures of what the text is about.</summary>
    public IReadOnlyList<LiveFigure> About { get; private set; } = [];

    public IReadOnlyList<PlanFault> Problems { get; private set; } = [];

    /// <summary>The version that the text is compared with; null where it is with none.</summary>
    public TextVersion? Compared { get; private set; }

    /// <summary>What it became since; empty where it is compared with none.</summary>
    public IReadOnlyList<LinePair> Differences { get; private set; } = [];

    /// <summary>Whose it is, in words; null where nobody's.</summary>
    public string? OwnerInWords { get; private set; }

    /// <summary>True where what is shown was typed and is not kept yet.</summary>
    public bool IsTyped { get; private set; }

    /// <summary>True just after what is shown was kept.</summary>
    public bool IsSaved { get; private set; }

    /// <summary>Why nothing may be written now; null where it may.</summary>
    public string? Lock => TextRights.Lock(Cycle, Place)?.Message;

    public bool MayWrite => Lock is null && WriterPower is not null;

    /// <summary>True where the reader approves texts and says whose they are.</summary>
    public bool MayApprove => Lock is null && TextRights.ApproverPower(Actor, Place) is not null;

    /// <summary>True where the reader says whose the text is: that of a personal scorecard is its evaluator's.</summary>
    public bool MayGive => MayApprove && Place.Card is null;

    public bool MayComment => Lock is null && CommenterPower is not null;

    /// <summary>True where the reader sees how the text came about: its versions and what was remarked.</summary>
    public bool MayReadHistory => TextRights.MayReadHistory(Actor, Place);

    private int? LastNumber => History is { Versions: var versions } ? versions is [var last, ..] ? last.Number : 0 : null;

    // What is approved is to be approved again once it is written anew, by somebody who may.
    private NarrativeState Chosen => State == NarrativeState.Approved && !MayApprove ? NarrativeState.Written : State;

    /// <summary>The words that are stored.</summary>
    public string Stored => History?.Versions is [var last, ..] ? last.Markdown : "";

    public NarrativeState State => History?.Row.State ?? NarrativeState.ToWrite;

    public string Self => Links.Text(Place.Key);

    protected override Section Section => Section.Texts;

    private TextRoom Room { get; set; } = null!;

    private Power? WriterPower => TextRights.WriterPower(Actor, Room, Place, History?.Row.Owner);

    private Power? CommenterPower => TextRights.CommenterPower(Actor, Room, Place, History?.Row.Owner);

    public async Task<IActionResult> OnGetAsync(string? testo, int? confronta, int? salvato)
    {
        if (testo is null)
        {
            return Redirect(Links.Texts());
        }
        if (!await LoadAsync(testo))
        {
            return NotFound();
        }
        (Scritto, Stato, Chi, Visto) = (Stored, TextWords.Key(Chosen), History?.Row.Owner, History?.Row.Stamp ?? 0);
        IsSaved = salvato is { } kept && kept == LastNumber;
        if (confronta is { } number)
        {
            Compared = !MayReadHistory ? null : History?.Versions.FirstOrDefault(version => version.Number == number);
            if (Compared is null)
            {
                return NotFound();
            }
            Differences = TextDifference.Between(Compared.Markdown, Stored);
        }
        return Shown();
    }

    /// <summary>Keeps what was typed.</summary>
    public Task<IActionResult> OnPostAsync(string? testo) => DoAsync(testo, () => WriterPower, work => desk.SaveAsync(work, new TextDraft(Typed().Trim(), TextWords.Read(Stato), FreeText.Line(Chi))));

    /// <summary>Shows what was typed as it will stand in the document, and keeps nothing.</summary>
    public async Task<IActionResult> OnPostPreviewAsync(string? testo)
    {
        if (!await LoadAsync(testo) || WriterPower is null)
        {
            return NotFound();
        }
        Scritto = Typed();
        IsTyped = Scritto.Trim() != Stored;
        return Shown();
    }

    /// <summary>Puts a live figure in the place of what was typed by hand, and keeps nothing yet.</summary>
    /// <param name="testo">Key of the text.</param>
    /// <param name="vivo">Where, how much and what: <c>120:3:A4.achievement</c>.</param>
    public async Task<IActionResult> OnPostLiveAsync(string? testo, string? vivo)
    {
        if (!await LoadAsync(testo) || WriterPower is null)
        {
            return NotFound();
        }
        Scritto = Typed();
        Read();
        var taken = Findings.SelectMany(finding => finding.Offers.Select(offer => (Finding: finding, offer.Name))).FirstOrDefault(offer => Offer(offer.Finding, offer.Name) == vivo);
        if (taken.Finding is not null)
        {
            Scritto = taken.Finding.Take(Scritto, taken.Name);
            // What was sent is not what is shown.
            ModelState.Clear();
        }
        IsTyped = true;
        return Shown();
    }

    /// <summary>Goes back to the words of an earlier version.</summary>
    public Task<IActionResult> OnPostBackAsync(string? testo, int numero) => DoAsync(testo, () => WriterPower, work => desk.GoBackAsync(work, numero));

    /// <summary>Remarks on the text.</summary>
    public Task<IActionResult> OnPostCommentAsync(string? testo) => DoAsync(testo, () => CommenterPower, work => desk.CommentAsync(work, Commento = FreeText.Lines(Commento)), "#h-commenti");

    /// <summary>What a button says that takes an offer.</summary>
    public static string Offer(TextFinding finding, string name)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return string.Create(CultureInfo.InvariantCulture, $"{finding.Offset}:{finding.Length}:{name}");
    }

    /// <summary>What is wrong with a field, one sentence each.</summary>
    public IReadOnlyList<string> FaultsOf(string field) => [.. Problems.Where(problem => problem.Field == field).Select(problem => problem.Text)];

    /// <summary>What is wrong with the whole.</summary>
    public IReadOnlyList<string> WholeFaults =>
    [
        .. Problems.Count == 0 ? [] : new[] { PlanPageTexts.NotSaved },
        .. Problems.Where(problem => problem.Field is null or "conflitto").Select(problem => problem.Text),
    ];

    /// <summary>The unit of a code among those that may own a text.</summary>
    public IReadOnlyList<Unit> Units => Cycle.Units;

    private async Task<IActionResult> DoAsync(string? testo, Func<Power?> powerOf, Func<TextWork, Task<IReadOnlyList<PlanFault>>> act, string? anchor = null)
    {
        if (!await LoadAsync(testo) || powerOf() is not { } power)
        {
            return NotFound();
        }
        Problems = await act(new TextWork(Actor!, HttpContext, Cycle.Year, Place.Key, Visto, power.OnBehalfOf));
        if (Problems.Count == 0)
        {
            await LoadAsync(testo);
            return Redirect(Self + (anchor ?? $"&salvato={LastNumber}"));
        }
        await LoadAsync(testo);
        Scritto = Scritto is null ? Stored : Typed();
        Stato ??= TextWords.Key(Chosen);
        IsTyped = Scritto.Trim() != Stored;
        if (Problems.Any(problem => problem.Field == "conflitto"))
        {
            // Theirs beside one's own: nothing that was typed is lost, and whoever saves now has seen both.
            Differences = TextDifference.Between(Stored, Scritto.Trim());
            Visto = History?.Row.Stamp ?? 0;
            ModelState.Clear();
        }
        Read();
        return this.Refused();
    }

    private async Task<bool> LoadAsync(string? key)
    {
        if (key is null || Actor is null)
        {
            return false;
        }
        var whole = (await cycles.FindAsync(Loaded.Summary.AdministrationCode, Loaded.Summary.Year, HttpContext.RequestAborted))!;
        var card = TextRoom.CardOf(whole.Cycle, key);
        if (!TextRights.MayRead(Actor, card))
        {
            return false;
        }
        Room = await shelf.RoomAsync(whole, card, HttpContext.RequestAborted);
        History = await shelf.FindAsync(Loaded.Summary.Id, key, HttpContext.RequestAborted);
        Place = Room.Find(key, History is not null, TextRoom.PersonalCards(whole.Cycle))!;
        if (Place is null || !TextRights.MayRead(Actor, key, State))
        {
            return false;
        }
        OwnerInWords = TextRights.OwnerInWords(Room, Place, History?.Row.Owner);
        About = Room.Figures.About(key);
        return true;
    }

    // As the browser has it, where an end of line is one character: offers count from there.
    private string Typed() => FreeText.Seen(Scritto ?? "").ReplaceLineEndings("\n");

    private void Read()
    {
        Reading = Prose.Read(Scritto!, Room.Figures);
        Findings = TextChecks.Of(Place.Key, Reading, Room.Figures);
    }

    private PageResult Shown()
    {
        Read();
        return Page();
    }
}
