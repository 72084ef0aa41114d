namespace Traguardo.Documents.Drawing;

/// <summary>The room that is taken in a picture, so that words are set only where there is some left.</summary>
internal sealed class Taken(decimal width)
{
    private readonly List<(decimal Left, decimal Top, decimal Right, decimal Bottom)> boxes = [];

    /// <summary>Where what was last taken begins.</summary>
    public decimal LastTop => boxes[^1].Top;

    public void Add(decimal left, decimal top, decimal right, decimal bottom) => boxes.Add((left, top, right, bottom));

    /// <summary>Takes the room of words around a middle; false where it is not free, or wider than the picture.</summary>
    public bool Takes(decimal middle, decimal top, decimal wide, decimal tall)
    {
        var (left, right, bottom) = (middle - (wide / 2), middle + (wide / 2), top + tall);
        if (wide == 0 || wide > width || top < 0 || boxes.Exists(box => left < box.Right && box.Left < right && top < box.Bottom && box.Top < bottom))
        {
            return false;
        }
        Add(left, top, right, bottom);
        return true;
    }
}
