using System.Security.Cryptography;
using System.Text;

namespace Traguardo.Web.Access;

/// <summary>A short name for a list of texts: the same texts, the same name.</summary>
internal static class Fingerprint
{
    public static string Of(IEnumerable<string> texts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', texts))))[..16];
}
