namespace Traguardo.Core.Writing;

/// <summary>Figures as they are found: who comes first has the name.</summary>
internal sealed class FigureList
{
    public List<LiveFigure> All { get; } = [];

    public Dictionary<string, LiveFigure> ByName { get; } = [];

    /// <summary>Adds a figure under its name, unless another has it.</summary>
    public void Add(LiveFigure figure)
    {
        if (ByName.TryAdd(figure.Name, figure))
        {
            All.Add(figure);
        }
    }

    /// <summary>Adds a figure under a short name, or under its full one where another has the short one; the full one is always good.</summary>
    public void Add(LiveFigure figure, string fullName)
    {
        if (ByName.TryAdd(figure.Name, figure))
        {
            All.Add(figure);
            ByName.TryAdd(fullName, figure);
        }
        else
        {
            Add(figure with { Name = fullName });
        }
    }
}
