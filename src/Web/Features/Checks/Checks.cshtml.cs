using System.Text;
using Traguardo.Core.Checks;
using Traguardo.Core.Cycles;
using Traguardo.Core.Exchange;
using Traguardo.Web.Features.Shared;

namespace Traguardo.Web.Features.Checks;

/// <summary>Everything the checks find, each with what to do and a link to the place; and the context tables they were held against.</summary>
public sealed class ChecksModel : CyclePage
{
    /// <summary>The findings, the gravest first.</summary>
    public IReadOnlyList<Finding> Findings { get; private set; } = [];

    /// <summary>The tables published with the cycle.</summary>
    public IReadOnlyList<ContextTable> Context { get; private set; } = [];

    /// <summary>True where nothing was planned yet, and nothing was found because there is nothing to look at.</summary>
    public bool IsEmpty => Findings.Count == 0 && !Scored.Scorecards.SelectMany(card => card.Items).Any();

    protected override Section Section => Section.Checks;

    public void OnGet()
    {
        Context = Loaded.ContextJson is { } json ? ContextReader.Read(Encoding.UTF8.GetBytes(json)).Tables : [];
        Findings = Loaded.Findings(Scored, Context);
    }

    /// <summary>The title of a context table; where another has the same, with its columns.</summary>
    public string NameOf(ContextTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var title = table.Title ?? table.Path;
        return Context.Count(other => (other.Title ?? other.Path) == title) == 1 ? title
            : table.Columns.Count > 3 ? $"{title} ({table.Columns[0]}–{table.Columns[^1]})"
            : $"{title} ({string.Join(", ", table.Columns)})";
    }
}
