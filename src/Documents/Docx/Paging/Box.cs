namespace Traguardo.Documents.Docx.Paging;

/// <summary>A paragraph, or a row of a table, as what it takes of a page; lengths in points.</summary>
/// <param name="Lines">Heights of its lines; a row is one.</param>
internal sealed record Box(IReadOnlyList<double> Lines)
{
    public double Before { get; init; }

    public double After { get; init; }

    /// <summary>True where it stands on the page that what comes next begins on.</summary>
    public bool KeepsNext { get; init; }

    /// <summary>True where no page breaks it.</summary>
    public bool KeepsWhole { get; init; }

    /// <summary>True where it begins a page.</summary>
    public bool BreaksBefore { get; init; }

    /// <summary>Height of what is repeated above it where it begins a page: a table's header.</summary>
    public double Repeated { get; init; }

    /// <summary>The marks in it.</summary>
    public IReadOnlyList<string> Marks { get; init; } = [];

    public double Height => Before + Lines.Sum() + After;

    /// <summary>The least of it that may stand at the foot of a page: two lines.</summary>
    public double Least => Before + (KeepsWhole || Lines.Count <= 3 ? Lines.Sum() : Lines[0] + Lines[1]);
}
