namespace Traguardo.Core.Writing;

/// <summary>How far a text is from another: letters put in, left out or changed, capitals apart.</summary>
internal static class EditDistance
{
    /// <summary>The fewest single changes that make one of the other.</summary>
    public static int Between(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var l = 1; l <= left.Length; l++)
        {
            var diagonal = row[0];
            row[0] = l;
            for (var r = 1; r <= right.Length; r++)
            {
                var changed = diagonal + (char.ToUpperInvariant(left[l - 1]) == char.ToUpperInvariant(right[r - 1]) ? 0 : 1);
                diagonal = row[r];
                row[r] = Math.Min(changed, Math.Min(row[r], row[r - 1]) + 1);
            }
        }
        return row[right.Length];
    }
}
