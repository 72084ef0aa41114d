using Traguardo.Core.Checks;
using Traguardo.Core.Cycles;
using Traguardo.Web.Features.Shared;

namespace Traguardo.Web.Features.Checks;

/// <summary>Everything the checks find, each with what to do and a link to the place; and the context tables they were held against.</summary>
public sealed class ChecksModel : CyclePage
{
    /// <summary>The findings, the gravest first.</summary>
    public IReadOnlyList<Finding> Findings { get; private set; } = [];

    /// <summary>The tables published with the cycle that have totals.</summary>
    public IReadOnlyList<ContextTable> Context { get; private set; } = [];

    /// <summary>True where nothing was planned yet, and nothing was found because there is nothing to look at.</summary>
    public bool IsEmpty => Findings.Count == 0 && !Scored.Scorecards.SelectMany(card => card.Items).Any();

    protected override Section Section => Section.Checks;

    public void OnGet()
    {
        var tables = ContextTables.Read(Loaded.ContextJson) ?? [];
        Context = [.. tables.Where(table => table.Totals.Count > 0)];
        Findings = Loaded.Findings(Scored, tables);
    }
}
