using Traguardo.Core.Cycles;

namespace Traguardo.Core.Compiling;

/// <summary>Codes must be there, be ones that can be written down, be unique, and be known where they are referred to.</summary>
internal sealed class Codes(List<Fault> faults)
{
    /// <summary>The longest code, in characters.</summary>
    public const int Longest = 100;

    /// <summary>What a formula writes between brackets ends at these.</summary>
    public const string NotInMeasures = "],";

    /// <summary>Codes of nodes are joined by it to a path.</summary>
    public const string NotInNodes = "/";

    /// <summary>True for a code that fits on a line of any list, without what may not stand in it.</summary>
    public static bool IsSound(string code, string forbidden = "") =>
        code.Length is > 0 and <= Longest && code.AsSpan().IndexOfAny(forbidden) < 0 && !code.Any(char.IsControl);

    /// <summary>What a code should look like, in words.</summary>
    public static string Expected(string forbidden = "") => forbidden.Length == 0
        ? CompileTexts.ACode.With(Longest)
        : CompileTexts.ACodeWithout.With(Longest, string.Join(' ', forbidden.AsEnumerable()));

    /// <summary>A fault where a code cannot be written down.</summary>
    public void CheckShape(string path, string code, string forbidden = "")
    {
        if (!IsSound(code, forbidden))
        {
            faults.Add(new Fault(path, CompileTexts.UnsoundCode.With(Shown.Of(code)), Expected(forbidden)));
        }
    }

    /// <summary>A fault where a code cannot open the address of pages and name files, as an administration's does.</summary>
    public void CheckPlain(string path, string code)
    {
        if (!IsSound(code) || !char.IsAsciiLetterOrDigit(code[0]) || !code.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-' or '.'))
        {
            faults.Add(new Fault(path, CompileTexts.UnsoundCode.With(Shown.Of(code)), CompileTexts.APlainCode.With(Longest)));
        }
    }

    /// <summary>Place of each element by its code; a code that is double keeps its first place and is a fault.</summary>
    public Dictionary<string, int> Index<T>(string path, IReadOnlyList<T> elements, Func<T, string> codeOf, string forbidden = "")
    {
        var index = new Dictionary<string, int>(elements.Count);
        for (var i = 0; i < elements.Count; i++)
        {
            var code = codeOf(elements[i]);
            CheckShape($"{path}[{i}].code", code, forbidden);
            if (!index.TryAdd(code, i))
            {
                faults.Add(new Fault($"{path}[{i}].code", CompileTexts.DoubleCode.With(code), CompileTexts.DoubleCodeExpected.With($"{path}[{index[code]}]")));
            }
        }
        return index;
    }

    /// <summary>True where the code is in the index; a fault otherwise.</summary>
    public bool IsKnown<T>(string path, string code, Dictionary<string, T> index, string expected)
    {
        if (index.ContainsKey(code))
        {
            return true;
        }
        faults.Add(new Fault(path, CompileTexts.UnknownCode.With(code), expected));
        return false;
    }
}
