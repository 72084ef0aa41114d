namespace Traguardo.Web.Data;

/// <summary>Packages of documents that were made.</summary>
/// <param name="data">The data directory.</param>
public sealed class PackageFiles(DirectoryInfo data) : HashedFiles(data, "documents")
{
    /// <summary>
    /// Removes packages that were kept before a moment and that nothing names: whoever made them was stopped before it could be recorded. Where
    /// none of the names lies here the database is not the one of this folder, and nothing is removed.
    /// </summary>
    /// <param name="named">The hashes that the database names.</param>
    /// <param name="before">The moment.</param>
    /// <returns>How many files were removed.</returns>
    public int SweepUnnamed(IReadOnlySet<string> named, DateTimeOffset before)
    {
        ArgumentNullException.ThrowIfNull(named);
        var kept = Kept().ToList();
        var left = kept.Exists(file => named.Contains(file.Name)) ? kept.Where(file => !named.Contains(file.Name) && file.LastWriteTimeUtc < before).ToList() : [];
        left.ForEach(file => file.Delete());
        return left.Count;
    }

    /// <summary>Removes a package that no row names any more.</summary>
    public void Remove(string hash) => File.Delete(PathOf(hash));
}
