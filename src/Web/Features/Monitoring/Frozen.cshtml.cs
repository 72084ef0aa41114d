using Microsoft.AspNetCore.Mvc;
using Traguardo.Core.Monitoring;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Shared;

namespace Traguardo.Web.Features.Monitoring;

/// <summary>A monitoring as it was frozen, whatever has been entered since.</summary>
public sealed class FrozenModel(SnapshotShelf shelf) : CyclePage
{
    public FrozenMonitoring Frozen { get; private set; } = null!;

    /// <summary>Its scores, held against those of the monitoring before it.</summary>
    public ScoresView Scores { get; private set; } = null!;

    /// <summary>The items of the administration's own scorecard that were due and had no value.</summary>
    public IReadOnlyList<SnapshotEntry> Lacked => Frozen.Snapshot.Cards is [var card, ..] ? [.. card.Entries.Where(entry => entry is { Kind: null, Due: > 0, Given: 0 })] : [];

    /// <summary>The causes said of its day whose objective or item the plan no longer has.</summary>
    public IReadOnlyList<DeviationComment> Gone { get; private set; } = [];

    protected override Section Section => Section.Monitoring;

    public async Task<IActionResult> OnGetAsync(string giorno, string? formato)
    {
        var all = await shelf.OfAsync(this);
        if (all.FirstOrDefault(one => MonitoringLinks.Text(one.Day) == giorno) is not { } found)
        {
            return NotFound();
        }
        Frozen = found;
        Gone = [.. (await shelf.CommentsAsync(this, found.Day)).DistinctBy(comment => comment.Path).Where(comment => Scored.Find(comment.Path) is null)];
        Scores = new ScoresView(this, found.Snapshot, all.LastOrDefault(one => one.Day < found.Day)?.Snapshot, []);
        var table = Scores.Table(string.Format(null, MonitoringTexts.FrozenOn, Figures.LongDate(found.Day)));
        var name = $"{Cycle.Administration.Code}-{Cycle.Year}-{MonitoringTexts.FileName}-{giorno}-{MonitoringTexts.FileFrozen}";
        return formato is null ? Page() : TableFile.Of(table, name, formato);
    }
}
