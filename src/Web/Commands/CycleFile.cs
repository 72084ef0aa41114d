using Traguardo.Core.Compiling;
using Traguardo.Core.Exchange;

namespace Traguardo.Web.Commands;

/// <summary>A cycle file named on the command line.</summary>
public static class CycleFile
{
    /// <summary>The cycle, compiled; null where it is refused, and standard error has then been told every fault.</summary>
    public static CompiledCycle? Read(string name)
    {
        if (InputFile.Read(name) is not { } bytes)
        {
            return null;
        }
        var reading = CycleReader.Read(bytes);
        foreach (var fault in reading.Faults)
        {
            Console.Error.WriteLine(FaultText.Line(fault, name));
        }
        return reading.Compiled;
    }
}
