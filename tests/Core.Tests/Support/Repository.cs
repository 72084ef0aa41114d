using System.Runtime.CompilerServices;

namespace Traguardo.Core.Tests.Support;

/// <summary>Files of the repository that tests read where they lie.</summary>
public static class Repository
{
    public static string Root { get; } = Up(3);

    public static byte[] Bytes(string path) => File.ReadAllBytes(Path.Combine(Root, path));

    private static string Up(int folders, [CallerFilePath] string here = "")
    {
        var at = Path.GetDirectoryName(here)!;
        for (var i = 0; i < folders; i++)
        {
            at = Path.GetDirectoryName(at)!;
        }
        return at;
    }
}
