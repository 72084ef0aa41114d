using System.Globalization;
using Traguardo.Core.Measures;

namespace Traguardo.Documents.Workbooks.Entries;

/// <summary>A part of the year in words: <c>l'intero anno</c>, <c>2° trimestre</c>, <c>marzo</c>.</summary>
internal static class PeriodWords
{
    public static string Of(Period period)
    {
        if (period.IsYear)
        {
            return EntryBookTexts.WholeYear;
        }
        var number = int.Parse(period.Code.AsSpan(1), CultureInfo.InvariantCulture);
        return period.Code[0] switch
        {
            'S' => EntryBookTexts.HalfYear.With(number),
            'Q' => EntryBookTexts.Quarter.With(number),
            _ => EntryBookTexts.Months.Split(' ')[number - 1],
        };
    }
}
