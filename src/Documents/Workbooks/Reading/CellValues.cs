using System.Globalization;
using Traguardo.Core.Measures;

namespace Traguardo.Documents.Workbooks.Reading;

/// <summary>Makes of what a file writes for a cell what the cell holds.</summary>
/// <param name="texts">The texts that cells share.</param>
/// <param name="days">For each style, whether it shows a day.</param>
/// <param name="daysFrom1904">True where days are counted from 1904, as spreadsheets once did on a Mac.</param>
internal sealed class CellValues(IReadOnlyList<string> texts, IReadOnlyList<bool> days, bool daysFrom1904)
{
    // A spreadsheet counts in 15 digits; what a file writes beyond them is noise of its binary numbers: 1.1000000000000001.
    private const int Digits = 15;
    private const decimal MostDays = 2_958_465;
    private static readonly DateOnly DayZero = new(1899, 12, 30);

    // 1900 had no 29 February, and spreadsheets count one.
    private const int DaysBeforeMarch1900 = 60;
    private const int DaysUntil1904 = 1462;

    /// <summary>The cell; null where it holds nothing.</summary>
    /// <param name="place">Where it stands.</param>
    /// <param name="type">The type that the file gives it.</param>
    /// <param name="style">The number of its style.</param>
    /// <param name="written">What is written for it; null where nothing is.</param>
    public BookCell? Read(CellPlace place, string? type, string? style, string? written) => (type, written) switch
    {
        (_, null) => null,
        ("s", _) => Text(place, Shared(written)),
        ("str" or "inlineStr", _) => Text(place, XlsxEscapes.Decode(written)),
        ("b", _) => new BookCell(place, CellKind.YesNo, written == "1" ? "true" : "false", Value.Of(written == "1")),
        ("e", _) => new BookCell(place, CellKind.Error, written, null),
        ("d", _) => DateTime.TryParse(written, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var time) ? Day(place, DateOnly.FromDateTime(time)) : Text(place, written),
        (_, "") => null,
        _ => Number(place, written, IsDay(style)),
    };

    private string Shared(string index) =>
        int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < texts.Count ? texts[number] : throw new InvalidDataException("No such text.");

    private static BookCell? Text(CellPlace place, string text) =>
        text.Length == 0 ? null : new BookCell(place, CellKind.Text, text, null);

    private bool IsDay(string? style) =>
        int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < days.Count && days[index];

    private BookCell? Number(CellPlace place, string written, bool isDay)
    {
        if (!decimal.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            // Larger than anything that is counted here: whoever reads the cell says what it should be.
            return Text(place, written);
        }
        if (written.Count(char.IsAsciiDigit) > Digits)
        {
            // Rounds to 15 digits.
            number = (decimal)(double)number;
        }
        return isDay && DayOf(number) is { } day ? Day(place, day) : new BookCell(place, CellKind.Number, number.ToString("0.############################", CultureInfo.InvariantCulture), Value.Of(number));
    }

    private DateOnly? DayOf(decimal number)
    {
        var day = decimal.Floor(number) + (daysFrom1904 ? DaysUntil1904 : 0);
        return day is < 1 or DaysBeforeMarch1900 or > MostDays ? null : DayZero.AddDays((int)day + (day < DaysBeforeMarch1900 ? 1 : 0));
    }

    private static BookCell Day(CellPlace place, DateOnly day) =>
        new(place, CellKind.Date, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Value.Of(day));
}
