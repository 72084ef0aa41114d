using Traguardo.Core.Cycles;

namespace Traguardo.Core.Compiling;

/// <summary>Codes must be there, be unique, and be known where they are referred to.</summary>
internal sealed class Codes(List<Fault> faults)
{
    /// <summary>Place of each element by its code; a code that is double keeps its first place and is a fault.</summary>
    public Dictionary<string, int> Index<T>(string path, IReadOnlyList<T> elements, Func<T, string> codeOf)
    {
        var index = new Dictionary<string, int>(elements.Count);
        for (var i = 0; i < elements.Count; i++)
        {
            var code = codeOf(elements[i]);
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

    public void Fault(string path, string what, string expected) => faults.Add(new Fault(path, what, expected));
}
