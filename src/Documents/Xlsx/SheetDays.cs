namespace Traguardo.Documents.Xlsx;

/// <summary>Days as a sheet counts them. Those before March 1900 it counts wrongly: they are written as texts.</summary>
internal static class SheetDays
{
    private static readonly int DayZero = new DateOnly(1899, 12, 30).DayNumber;
    private static readonly DateOnly FirstDay = new(1900, 3, 1);

    public static bool Holds(DateOnly day) => day >= FirstDay;

    public static int Number(DateOnly day) => day.DayNumber - DayZero;
}
