using System.Collections.Frozen;

namespace Traguardo.Web.Access;

/// <summary>Passwords that whoever guesses tries first; see docs/decisions/passwords.md.</summary>
public static class CommonPasswords
{
    private static readonly Lazy<FrozenSet<string>> Known = new(Read);

    /// <summary>True for a common password, also in capitals or with digits and signs around it.</summary>
    public static bool Contain(string password)
    {
        ArgumentNullException.ThrowIfNull(password);
        var word = password.ToLowerInvariant();
        return Known.Value.Contains(word) || Known.Value.Contains(Core(word)) || word.Distinct().Count() < 4;
    }

    // What is left without the digits and signs at both ends.
    private static string Core(string word)
    {
        var (first, last) = (0, word.Length);
        while (first < last && !char.IsLetter(word[first]))
        {
            first++;
        }
        while (last > first && !char.IsLetter(word[last - 1]))
        {
            last--;
        }
        return word[first..last];
    }

    private static FrozenSet<string> Read()
    {
        using var stream = typeof(CommonPasswords).Assembly.GetManifestResourceStream("common-passwords.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();
    }
}
