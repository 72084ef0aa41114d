using System.Globalization;

namespace Traguardo.Documents.Tests.OpenData;

/// <summary>The arithmetic that a spreadsheet does on a formula whose references have been replaced, from its text.</summary>
internal sealed class Formula
{
    private readonly string text;
    private readonly Func<string, int, string> measure;
    private int at;

    private Formula(string text, Func<string, int, string> measure) => (this.text, this.measure) = (text, measure);

    /// <summary>What it gives; empty where a value is missing, it divides by zero, or it is beyond what is counted.</summary>
    public static string Of(string text, Func<string, int, string> measure)
    {
        var formula = new Formula(text.Trim(), measure);
        try
        {
            // A reference alone may be a day, or a yes.
            if (formula.text.StartsWith('[') && formula.text.IndexOf(']') == formula.text.Length - 1)
            {
                return formula.Reference();
            }
            var result = formula.Sum();
            return Recipe.IsBeyond(result) ? "" : result.ToString(CultureInfo.InvariantCulture);
        }
        catch (Exception fault) when (fault is FormatException or DivideByZeroException or OverflowException)
        {
            return "";
        }
    }

    private decimal Sum()
    {
        var sum = Product();
        while (true)
        {
            if (Takes('+'))
            {
                sum += Product();
            }
            else if (Takes('-'))
            {
                sum -= Product();
            }
            else
            {
                return sum;
            }
        }
    }

    private decimal Product()
    {
        var product = Factor();
        while (true)
        {
            if (Takes('*'))
            {
                product *= Factor();
            }
            else if (Takes('/'))
            {
                product /= Factor();
            }
            else
            {
                return product;
            }
        }
    }

    private decimal Factor()
    {
        if (Takes('-'))
        {
            return -Factor();
        }
        if (Takes('('))
        {
            var inner = Sum();
            Takes(')');
            return inner;
        }
        if (text[at] == '[')
        {
            return Recipe.Number(Reference());
        }
        var start = at;
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] == '.'))
        {
            at++;
        }
        var word = text[start..at];
        return char.IsAsciiDigit(word[0]) || word[0] == '.' ? decimal.Parse(word, CultureInfo.InvariantCulture) : Call(word.ToUpperInvariant());
    }

    private decimal Call(string name)
    {
        var arguments = new List<decimal>();
        Takes('(');
        do
        {
            arguments.Add(Sum());
        }
        while (Takes(','));
        Takes(')');
        return name switch
        {
            "SUM" => arguments.Sum(),
            "AVG" => arguments.Average(),
            "MIN" => arguments.Min(),
            "MAX" => arguments.Max(),
            "ABS" => Math.Abs(arguments[0]),
            _ => decimal.Round(arguments[0], arguments.Count > 1 ? (int)arguments[1] : 0, MidpointRounding.AwayFromZero),
        };
    }

    private string Reference()
    {
        var end = text.IndexOf(']', at);
        var parts = text[(at + 1)..end].Split(',');
        at = end + 1;
        return measure(parts[0].Trim(), parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0);
    }

    private bool Takes(char sign)
    {
        SkipBlanks();
        if (at == text.Length || text[at] != sign)
        {
            return false;
        }
        at++;
        SkipBlanks();
        return true;
    }

    private void SkipBlanks()
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }
    }
}
