using System.Text;
using Traguardo.Core.Cycles;
using Traguardo.Core.Scoring;

namespace Traguardo.Core.Templates;

/// <summary>What a section stands at: nothing in particular, or what it is repeated for.</summary>
internal sealed record Standpoint
{
    private const int LongestSlug = 60;

    /// <summary>At nothing in particular.</summary>
    public static Standpoint Nowhere { get; } = new();

    /// <summary>The scorecard, perspective or objective; of a programme the objective it pays for.</summary>
    public ScoredNode? Node { get; private init; }

    public Programme? Programme { get; private init; }

    public ExaminedCriterion? Criterion { get; private init; }

    public string? Code { get; private init; }

    public string? Title { get; private init; }

    public string? Path { get; private init; }

    /// <summary>What is added to the anchors of what stands here.</summary>
    public string Anchor { get; private init; } = "";

    public Standpoint At(ScoredNode node) => this with { Node = node, Code = node.Node.Code, Title = node.Node.Title, Path = node.Path, Anchor = AnchorOf(node.Path) };

    public Standpoint At(Programme programme, ScoredNode? objective) => this with
    {
        Node = objective,
        Programme = programme,
        Code = programme.Code,
        Title = programme.Name ?? objective?.Node.Title ?? programme.Code,
        Path = programme.Code,
        Anchor = AnchorOf(programme.Code),
    };

    public Standpoint At(ScoredArea area) => this with { Code = area.Area.Code, Title = area.Area.Title, Path = area.Area.Code, Anchor = AnchorOf(area.Area.Code) };

    public Standpoint At(ExaminedCriterion criterion) => this with
    {
        Criterion = criterion,
        Code = criterion.Code,
        Title = criterion.Title,
        Path = criterion.Code,
        Anchor = AnchorOf(criterion.Code),
    };

    // A path holds what its repetition is inside of; anything else comes after it.
    private string AnchorOf(string code) => Node is not null && code.StartsWith(Node.Path + "/", StringComparison.Ordinal) ? "-" + Slug(code) : $"{Anchor}-{Slug(code)}";

    /// <summary>A code in lower-case ASCII letters, digits, dots and hyphens.</summary>
    private static string Slug(string code)
    {
        var slug = new StringBuilder();
        foreach (var letter in code.ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(letter) || letter == '.')
            {
                slug.Append(letter);
            }
            else if (slug is { Length: > 0 } && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }
        var text = slug.ToString().Trim('-');
        return text.Length == 0 ? "x" : text.Length <= LongestSlug ? text : text[..LongestSlug];
    }
}
