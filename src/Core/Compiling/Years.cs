namespace Traguardo.Core.Compiling;

/// <summary>The years that a plan can be of: any other is a slip of the pen.</summary>
internal static class Years
{
    public const int First = 1900;
    public const int Last = 2200;

    public static bool Include(int year) => year is >= First and <= Last;

    public static void Check(CycleCompiler compiler, string path, int year)
    {
        if (!Include(year))
        {
            compiler.Fault(path, CompileTexts.YearOutOfRange.With(year), CompileTexts.AYear.With(First, Last));
        }
    }
}
