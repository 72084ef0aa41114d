using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Traguardo.Core.Checks;
using Traguardo.Core.Cycles;
using Traguardo.Core.Phases;
using Traguardo.Core.Planning;
using Traguardo.Core.Planning.Edits;
using Traguardo.Web.Access;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Planning.Forms;
using Traguardo.Web.Features.Shared;

namespace Traguardo.Web.Features.Planning;

/// <summary>
/// A page on which a plan is built. What is sent is an edit: it is applied, and one goes on; or the page comes back as it was
/// filled, each fault beside its field.
/// </summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public abstract class PlanPage(PlanDesk desk, IDbContextFactory<TraguardoDb> databases) : CyclePage
{
    // While a plan is built its values are still to come: that they are not there is no news.
    private static readonly string[] OfValues = ["score-incomplete", "indicator-without-value"];

    private ILookup<string, Finding>? findings;

    /// <summary>What a button sends that only asks how it would be.</summary>
    public const string Try = "prova";

    /// <summary>The version that was seen by who sends.</summary>
    [BindProperty]
    public int Versione { get; set; }

    /// <summary>What the button that was pressed asks for.</summary>
    [BindProperty]
    public string? Azione { get; set; }

    /// <summary>Addresses of the pages.</summary>
    public PlanLinks Plan => new(Links);

    /// <summary>Why nothing may be changed now; null where it may.</summary>
    public string? Lock => PhaseLocks.Refusal(Cycle, Activity.EditPlan)?.Message;

    /// <summary>True where the reader may now change what the page is of.</summary>
    public bool MayEdit => Covers(Subject) && Lock is null;

    /// <summary>What of the plan the reader changes, when it is time.</summary>
    public PlanReach Reach { get; private set; } = null!;

    /// <summary>True where what stands at an address is the reader's to change, when it is time.</summary>
    public bool Covers(string address) => Reach.Covers(Whole, address);

    /// <summary>Why nothing was changed, where it is not said beside a field.</summary>
    public IReadOnlyList<PlanFault> Problems { get; protected set; } = [];

    /// <summary>The fields, each with what is wrong with it.</summary>
    public IReadOnlyList<FormField> Fields { get; private set; } = [];

    /// <summary>All the fields of the page, where it has others besides.</summary>
    public virtual IEnumerable<FormField> AllFields => Fields;

    protected override Section Section => Section.Plan;

    /// <summary>The cycle as it stands, with what the reader does not see.</summary>
    protected Cycle Whole { get; private set; } = null!;

    /// <summary>The address of what the page changes; empty for the plan as a whole.</summary>
    protected virtual string Subject => "";

    protected PlanDesk Desk => desk;

    /// <summary>What the checks found about something, by its address.</summary>
    public IReadOnlyList<Finding> FindingsOf(string address) =>
        [.. (findings ??= Loaded.Findings(Scored).Where(finding => !OfValues.Contains(finding.Rule)).ToLookup(finding => finding.Path))[address]];

    /// <summary>What people entered, or are, that would keep an edit from being made: see <see cref="PlanRecords"/>.</summary>
    protected async Task<IReadOnlyList<PlanFault>> InTheWayAsync(PlanEdit edit)
    {
        ArgumentNullException.ThrowIfNull(edit);
        var edited = edit.Apply(Whole);
        if (edited.Compiled is not { Cycle: var becomes })
        {
            return [];
        }
        await using var db = await databases.CreateDbContextAsync(HttpContext.RequestAborted);
        return await PlanRecords.InTheWayAsync(db, new StoredCycle(Loaded.Summary, Whole, null), becomes, edited.CodeChanges, HttpContext.RequestAborted);
    }

    /// <summary>The last edit, and whether there is a way back from it; null where the plan is as it came.</summary>
    public async Task<(PlanVersionLine Last, bool CanUndo)?> LastEditAsync()
    {
        await using var db = await databases.CreateDbContextAsync(HttpContext.RequestAborted);
        var versions = await PlanHistory.OfAsync(db, Loaded.Summary.Id, HttpContext.RequestAborted);
        return versions.Count == 0 ? null
            : (versions[^1], Lock is null && !Reach.IsNothing && PlanHistory.Before(versions) is { } before && await PlanHistory.LeadsBackAsync(db, Loaded.Summary.Id, Whole, before, Actor!, HttpContext.RequestAborted));
    }

    /// <inheritdoc/>
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var cycles = HttpContext.RequestServices.GetRequiredService<CycleCache>();
        var (administration, year) = ((string)RouteData.Values["ente"]!, int.Parse((string)RouteData.Values["anno"]!, CultureInfo.InvariantCulture));
        if (await cycles.FindAsync(administration, year, HttpContext.RequestAborted) is { } loaded)
        {
            Whole = loaded.Cycle;
            Reach = PlanRights.ReachOf(HttpContext.Viewer().In(administration), Whole);
        }
        await base.OnPageHandlerExecutionAsync(context, next);
    }

    protected PlanWork Work => PlanWork.Of(Actor!, Cycle, Subject, Versione, HttpContext);

    /// <summary>Applies an edit and goes on, or shows the page again.</summary>
    /// <param name="edit">The edit, from the whole cycle.</param>
    /// <param name="unread">What in the form cannot be read: where something is, nothing is tried.</param>
    /// <param name="next">Where to go on, from the address of what was edited.</param>
    /// <param name="again">Shows the page as it was filled.</param>
    protected async Task<IActionResult> ApplyAsync(Func<Cycle, PlanEdit> edit, IReadOnlyList<PlanFault> unread, Func<string?, string> next, Func<Task> again)
    {
        ArgumentNullException.ThrowIfNull(unread);
        ArgumentNullException.ThrowIfNull(next);
        ArgumentNullException.ThrowIfNull(again);
        Problems = unread;
        if (unread.Count == 0)
        {
            var answer = await desk.EditAsync(Work, edit, HttpContext.RequestAborted);
            if (answer.Faults.Count == 0)
            {
                return Redirect(next(answer.Address));
            }
            Problems = answer.Faults;
        }
        await again();
        return Refused();
    }

    /// <summary>The page once more, with what is wrong.</summary>
    protected PageResult Refused()
    {
        // What is shown is what was sent, and the version is the one there is now.
        ModelState.Clear();
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    /// <summary>Shows fields, with what is wrong and what the checks found beside each.</summary>
    /// <param name="fields">The fields.</param>
    /// <param name="address">What they are fields of; null for something new.</param>
    /// <param name="becomes">The address that it was to have.</param>
    protected void Show(IReadOnlyList<FormField> fields, string? address, string becomes)
    {
        (Fields, Problems) = Form.Mark(fields, Problems, address ?? becomes, becomes);
        if (address is not null)
        {
            Fields = [.. Fields.Select(field => field with { Findings = [.. FindingsOf(address).Where(finding => FindingField.Of(finding.Rule) == field.Name).Select(InWords)] })];
        }
    }

    /// <summary>A finding in words.</summary>
    public static string InWords(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return $"{finding.Message} {finding.Advice}";
    }
}
