using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Traguardo.Core.Cycles;
using Traguardo.Core.Planning;
using Traguardo.Core.Planning.Edits;
using Traguardo.Core.Scoring;
using Traguardo.Web.Data;

namespace Traguardo.Web.Features.Planning;

/// <summary>What goes with something, told before it is removed.</summary>
public sealed class RemoveModel(PlanDesk desk, IDbContextFactory<TraguardoDb> databases) : PlanPage(desk, databases)
{
    /// <summary>What is to be removed, by its address.</summary>
    public string Address { get; private set; } = "";

    /// <summary>What it is, as people call it.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What goes with it, or is left without something.</summary>
    public IReadOnlyList<Consequence> Consequences { get; private set; } = [];

    /// <summary>Where one goes back to.</summary>
    public string Back { get; private set; } = "";

    protected override string Subject => Address;

    /// <summary>Why it cannot be removed as things stand; empty where nothing is in the way.</summary>
    public IReadOnlyList<PlanFault> InTheWay { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string path)
    {
        if (!Load(path))
        {
            return NotFound();
        }
        InTheWay = await InTheWayAsync(EditOf(path));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string path)
    {
        if (!Load(path))
        {
            return NotFound();
        }
        var edit = EditOf(path);
        return await ApplyAsync(_ => edit, [], _ => PlanRoom.Named(path) is var (room, _) ? Plan.List(room) : ParentOf(path) is { } parent ? Plan.Entry(parent) : Plan.Plan, () => Task.CompletedTask);
    }

    private bool Load(string path)
    {
        if (PlanRoom.Named(path) is var (room, code) && room.Rows(Cycle).FirstOrDefault(row => row.Code == code) is { } row)
        {
            Name = $"{row.Code} {row.Name}";
        }
        else if (Scored.Find(path) is { } entry and not ScoredNode { Node.Holder: not null })
        {
            Name = EntryWords.Named(entry);
        }
        else
        {
            return false;
        }
        (Address, Back) = (path, Plan.Of(path));
        Consequences = [.. EditOf(path).Consequences(Cycle), .. Released(path)];
        return true;
    }

    // Indicators that nobody but those of a personal scorecard saw.
    private IEnumerable<Consequence> Released(string path) => EditOf(path).Apply(Whole).Compiled is not { Cycle: var after } ? [] :
        from indicator in after.Indicators.Except(CycleView.WithoutReleased(after, Whole).Indicators)
        select new Consequence(new Subject(SubjectKind.Indicator, $"indicators/{indicator.Code}", indicator.Code), PlanPageTexts.GoesFromCard);

    private static PlanEdit EditOf(string path) => PlanRoom.Named(path) is var (room, code) ? room.Remove(code) : new RemoveEntry(path);

    private string? ParentOf(string path) => Scored.Find(path) is { } entry ? EntryWords.ParentOf(entry) : null;
}
