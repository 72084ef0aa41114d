using System.Reflection;
using System.Security.Cryptography;

namespace Traguardo.Web.Http;

/// <summary>Tells this build of the program from any other: its assemblies and the files of the site.</summary>
public static class BuildIdentity
{
    public static string Current { get; } = Compute();

    private static string Compute()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var assembly in new[] { typeof(Core.Cycles.Cycle).Assembly, Assembly.Load("Traguardo.Documents"), typeof(BuildIdentity).Assembly })
        {
            hash.AppendData(assembly.ManifestModule.ModuleVersionId.ToByteArray());
        }
        hash.AppendData(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "traguardo.staticwebassets.endpoints.json")));
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 8));
    }
}
