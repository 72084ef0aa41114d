using Microsoft.AspNetCore.Mvc;
using Traguardo.Core.Cycles;
using Traguardo.Core.Phases;
using Traguardo.Core.Scoring;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Planning;
using Traguardo.Web.Features.Shared;
using Traguardo.Web.Http;
using FormatWords = Traguardo.Core.Exchange.Words;

namespace Traguardo.Web.Features.Monitoring;

/// <summary>Why an objective or item is not where it should be: what was said in each monitoring, and what is said now.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class DeviationModel(SnapshotShelf shelf, MonitoringDesk desk, TimeProvider clock) : CyclePage
{
    [BindProperty(SupportsGet = true)]
    public string? Al { get; set; }

    [BindProperty]
    public string? Causa { get; set; }

    [BindProperty]
    public string? Testo { get; set; }

    /// <summary>The objective or item.</summary>
    public ScoredEntry Entry { get; private set; } = null!;

    /// <summary>The day of the monitoring.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>What was said, the latest first.</summary>
    public IReadOnlyList<DeviationComment> Comments { get; private set; } = [];

    public IReadOnlyList<PlanFault> Problems { get; private set; } = [];

    /// <summary>Why nothing may be said now; null where it may.</summary>
    public string? Lock => PhaseLocks.Refusal(Cycle, Activity.Monitor)?.Message;

    public bool MayComment => Lock is null && MonitoringDesk.MayComment(Actor, Scored, Entry);

    /// <summary>True where it stands in a personal scorecard, which is never published.</summary>
    public bool IsPersonal => Scored.CardOf(Entry.Path).Node.Holder is not null;

    /// <summary>Its code and name.</summary>
    public string Name => EntryName.Of(Entry);

    /// <summary>The page of the objective or indicator.</summary>
    public string Href => Entry is ScoredItem { Indicator.Indicator.Code: var code } ? Links.Indicator(code) : Links.Objective(Entry is ScoredItem { Objective: { } objective } ? objective.Path : Entry.Path);

    protected override Section Section => Section.Monitoring;

    public async Task<IActionResult> OnGetAsync(string path)
    {
        if (!Load(path))
        {
            return NotFound();
        }
        await ShowAsync();
        if (Comments.FirstOrDefault(comment => comment.Day == Day) is { } now)
        {
            (Causa, Testo) = (FormatWords.Cause.Write(now.Cause), now.Text);
        }
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string path)
    {
        if (!Load(path) || !MonitoringDesk.MayComment(Actor, Scored, Entry))
        {
            return NotFound();
        }
        Testo = FreeText.Lines(Testo);
        Problems = await desk.CommentAsync(
            Actor!, Origin.Of(Actor!, HttpContext, MonitoringDesk.OnBehalfOf(Actor!, Scored, Entry)), Cycle.Year, path, Day, Causa is null ? null : FormatWords.Cause.Read(Causa), Testo, HttpContext.RequestAborted);
        if (Problems.Count == 0)
        {
            return Redirect(Links.Deviation(path, Day));
        }
        await ShowAsync();
        return this.Refused();
    }

    /// <summary>True where a later one of the same monitoring stands in its place.</summary>
    public bool IsReplaced(DeviationComment comment) => Comments.First(one => one.Day == comment.Day) != comment;

    /// <summary>What is wrong with a field, one sentence each.</summary>
    public IReadOnlyList<string> FaultsOf(string field) => [.. Problems.Where(problem => problem.Field == field).Select(problem => problem.Text)];

    private bool Load(string path)
    {
        var days = new MonitoringDay(Cycle.Year, DateOnly.FromDateTime(clock.GetLocalNow().DateTime));
        Day = days.Read(Al) ?? days.Last;
        Entry = (Scored.Find(path) is ScoredNode { Node.Kind: NodeKind.Scorecard } ? null : Scored.Find(path))!;
        return Entry is not null;
    }

    private async Task ShowAsync() => Comments = [.. (await shelf.CommentsAsync(this, Entry.Path)).Where(comment => comment.Path == Entry.Path)];
}
