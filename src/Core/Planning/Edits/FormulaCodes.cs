using System.Text;
using Traguardo.Core.Formulas;

namespace Traguardo.Core.Planning.Edits;

/// <summary>The codes that a formula names, changed in place: all else stays as it was typed.</summary>
internal static class FormulaCodes
{
    /// <summary>The formula with each code as the function gives it; as it is where it cannot be read.</summary>
    public static string Map(string text, Func<string, string> codeOf)
    {
        if (Formula.Parse(text).Formula is not { } formula)
        {
            return text;
        }
        var mapped = new StringBuilder();
        var from = 0;
        foreach (var part in formula.Parts.Where(part => part.Reference >= 0))
        {
            var code = formula.References[part.Reference].Code;
            var at = text.IndexOf(code, part.Column, StringComparison.Ordinal);
            mapped.Append(text, from, at - from).Append(codeOf(code));
            from = at + code.Length;
        }
        return mapped.Append(text, from, text.Length - from).ToString();
    }
}
