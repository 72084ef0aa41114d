using Traguardo.Core.Tests.Support;

namespace Traguardo.Core.Tests.House;

/// <summary>The files people write, without what builds and tools leave among them.</summary>
internal static class RepositoryFiles
{
    private static readonly HashSet<string> Made = ["bin", "obj", "node_modules", "artifacts", "data", "lib", ".git", "TestResults", "StrykerOutput"];

    /// <summary>Paths from the root, with slashes.</summary>
    public static IEnumerable<string> All(string folder = "") =>
        Under(Path.Combine(Repository.Root, folder)).Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'));

    public static string Text(string path) => File.ReadAllText(Path.Combine(Repository.Root, path));

    private static IEnumerable<string> Under(string folder) => Directory.EnumerateFiles(folder)
        .Concat(Directory.EnumerateDirectories(folder).Where(inner => !Made.Contains(Path.GetFileName(inner))).SelectMany(Under));
}
