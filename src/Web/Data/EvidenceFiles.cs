namespace Traguardo.Web.Data;

/// <summary>Files that prove values.</summary>
/// <param name="data">The data directory.</param>
public sealed class EvidenceFiles(DirectoryInfo data) : HashedFiles(data, "evidence");
