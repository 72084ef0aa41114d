using System.Globalization;
using Traguardo.Core.Cycles;

namespace Traguardo.Core.Exchange;

/// <summary>Faults in words, one line each, in the language of the current interface.</summary>
public static class FaultText
{
    /// <summary><c>cycle.json:12: $.indicators[3].formula: what is wrong; atteso: what was expected</c>. Always one line, whatever the file holds.</summary>
    /// <param name="fault">The fault.</param>
    /// <param name="fileName">The name of the file, as the reader of the message knows it.</param>
    public static string Line(Fault fault, string fileName)
    {
        ArgumentNullException.ThrowIfNull(fault);
        var file = fault.Line is { } line ? string.Create(CultureInfo.InvariantCulture, $"{fileName}:{line}") : fileName;
        return Shown.OneLine(ExchangeTexts.FaultLine.With(file, fault.Path, fault.What, fault.Expected));
    }
}
