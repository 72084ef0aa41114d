namespace Traguardo.Web.Data;

/// <summary>Packages of documents that were made.</summary>
/// <param name="data">The data directory.</param>
public sealed class PackageFiles(DirectoryInfo data) : HashedFiles(data, "documents")
{
    /// <summary>Removes a package that no row names any more.</summary>
    public void Remove(string hash) => File.Delete(PathOf(hash));
}
