namespace Traguardo.Documents.Workbooks.Plans;

/// <summary>Where in the workbook what stands in the exchange format comes from, so that a fault of the one is said of the other.</summary>
internal sealed class PlanPlaces(string sheet)
{
    private readonly Dictionary<string, CellPlace> places = [];

    public void Add(string path, CellPlace place) => places.TryAdd(path, place);

    /// <summary>The cell of a path, or of the nearest part above it that has one.</summary>
    public CellPlace Of(string path)
    {
        for (var at = path; at.Length > 1; at = at[..Math.Max(at.LastIndexOfAny(['.', '[']), 0)])
        {
            if (places.TryGetValue(at, out var place))
            {
                return place;
            }
        }
        return new CellPlace(sheet);
    }
}
