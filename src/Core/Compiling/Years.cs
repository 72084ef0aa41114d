namespace Traguardo.Core.Compiling;

/// <summary>The years that a plan can be of: any other is a slip of the pen.</summary>
internal static class Years
{
    public const int First = 1900;
    public const int Last = 2200;

    public static void Check(CycleCompiler compiler, string path, int year)
    {
        if (year is < First or > Last)
        {
            compiler.Fault(path, CompileTexts.YearOutOfRange.With(year), CompileTexts.AYear.With(First, Last));
        }
    }
}
