using Traguardo.Core.Reports;
using Xunit;

namespace Traguardo.Documents.Tests.Xlsx;

public sealed class SheetNameTests
{
    [Theory]
    [InlineData("Cruscotto di Ente", "Cruscotto di Ente")]
    [InlineData("Area 1/2: [tutela] \\ *?*", "Area 1 2 tutela")]
    [InlineData("'virgolette'", "virgolette")]
    [InlineData("l'ente", "l'ente")]
    [InlineData("riga\nseconda", "riga seconda")]
    [InlineData("/", "–")]
    [InlineData("", "–")]
    [InlineData("History", "History (2)")]
    [InlineData("Area semplificazione, trasparenza e tutela del mercato", "Area semplificazione…")]
    [InlineData("Areasemplificazionetrasparenza\ud83d\ude00", "Areasemplificazionetrasparenza…")]
    public void A_name_becomes_one_that_spreadsheets_take(string wanted, string name) => Assert.Equal([name], Names(wanted));

    [Fact]
    public void Two_sheets_never_share_a_name_whatever_their_letters_case() =>
        Assert.Equal(["Misure", "MISURE (2)", "misure (3)"], Names("Misure", "MISURE", "misure"));

    [Fact]
    public void A_long_name_makes_room_for_its_number() =>
        Assert.Equal([new string('a', 30) + "…", new string('a', 26) + "… (2)"], Names(new string('a', 40), new string('a', 40)));

    [Fact]
    public void Long_names_that_begin_alike_are_told_apart_by_their_last_words() =>
        Assert.Equal(
            ["Personale a tempo… per fascia", "Personale a… per categoria", "Personale a tempo pieno"],
            Names("Personale a tempo indeterminato per fascia", "Personale a tempo indeterminato per categoria", "Personale a tempo pieno"));

    private static IEnumerable<string> Names(params string[] wanted) =>
        Workbook.Sheets([.. wanted.Select(name => Tables.OneRow(ReportCell.Of("a")) with { Name = name })]).Select(sheet => sheet.Name);
}
