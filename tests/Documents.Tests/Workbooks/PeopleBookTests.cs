using System.Text;
using Traguardo.Core.Cycles;
using Traguardo.Core.People;
using Traguardo.Core.Tests.Support;
using Traguardo.Documents.Workbooks;
using Traguardo.Documents.Workbooks.People;
using Xunit;

namespace Traguardo.Documents.Tests.Workbooks;

public sealed class PeopleBookTests
{
    private static readonly BookPerson[] People =
    [
        new("Anna Bianchi", "anna.bianchi@pi.camcom.it", "PROV", [Role.UnitHead, Role.Manager]),
        new("Ugo d'Aosta", "ugo@pi.camcom.it", null, [Role.Oiv]),
        new("Rita Verdi", "rita@pi.camcom.it", "RAG", []),
    ];

    private static readonly Unit[] Units =
    [
        new() { Code = "RS", Name = "Area risorse strumentali" },
        new() { Code = "PROV", Name = "Provveditorato", Parent = "RS" },
        new() { Code = "RAG", Name = "Ragioneria", Parent = "RS" },
    ];

    [Theory]
    [InlineData("it"), InlineData("en")]
    public void People_and_units_come_back_as_they_were_whatever_the_language(string language)
    {
        var reading = PeopleBook.Read(Bytes(People, language).Taken(), []);

        Assert.Empty(reading.Refusals);
        Assert.Equal(Units, reading.Units);
        Assert.Equal(People.Select(Said), reading.People.Select(Said));
        Assert.Equal(2, reading.People[0].Row.Row);
    }

    [Fact]
    public void The_template_is_a_valid_workbook_with_nobody_in_it()
    {
        using var document = Xlsx.Workbook.Open(Bytes([], "it"));

        Xlsx.Workbook.AssertValid(document);
        Assert.Equal(Bytes([], "it"), Bytes([], "it"));
        Assert.Empty(PeopleBook.Read(Bytes([], "it").Taken(), []).People);
        Assert.Equal(
            ["Ruoli che si possono dare", .. Enum.GetValues<Role>().Select(role => { using var italian = Language.Italian(); return role.Word(); })],
            Bytes([], "it").Taken().Sheet("Ruoli")!.Rows.Select(row => row.Cells[0].Text));
    }

    [Fact]
    public void Units_there_are_already_may_be_named_and_those_above_come_first()
    {
        var book = Bytes(People, "it").Taken().Put("Unità", "C2", "SG").Put("Unità", "A5", "UFF").Put("Unità", "B5", "Ufficio").Put("Unità", "C2", "UFF");

        var reading = PeopleBook.Read(book, ["SG", "ALTRA"]);

        Assert.Empty(reading.Refusals);
        Assert.Equal(["UFF", "RS", "PROV", "RAG"], reading.Units.Select(unit => unit.Code));
        Assert.Empty(PeopleBook.Read(book.Put("Persone", "C4", "ALTRA"), ["ALTRA"]).Refusals);
    }

    [Fact]
    public void Roles_are_read_in_either_language_and_case()
    {
        var book = Bytes(People, "it").Taken().Put("Persone", "D2", "oiv, Head of unit; RESPONSABILE DI UNITÀ");

        Assert.Equal([Role.Oiv, Role.UnitHead], PeopleBook.Read(book, []).People[0].Roles);
    }

    [Theory]
    [InlineData("it"), InlineData("en")]
    public void Each_row_that_is_not_taken_says_why(string language)
    {
        var sound = Bytes(People, "it").Taken();
        var wrong = new (string Name, Book Book)[]
        {
            ("another workbook", MadeBook.Parts().Zip().Taken()),
            ("no name, no address", sound.Put("Persone", "A2", null).Put("Persone", "B3", " ")),
            ("addresses that are none", sound.Put("Persone", "B2", "anna.bianchi").Put("Persone", "B3", "ugo@camera").Put("Persone", "B4", "Rita <rita@pi.camcom.it>")),
            ("one address twice", sound.Put("Persone", "B4", "ANNA.bianchi@pi.camcom.it")),
            ("a unit that is not there", sound.Put("Persone", "C2", "ZZ")),
            ("roles that are none", sound.Put("Persone", "D2", "dirigente; capo; boh")),
            ("an error in a cell", sound.Put("Persone", "D2", CellKind.Error, "#NAME?")),
            ("no code, no name of a unit", sound.Put("Unità", "A3", null).Put("Unità", "B4", null)),
            ("one unit twice", sound.Put("Unità", "A4", "PROV")),
            ("units in a circle, a unit in none", sound.Put("Unità", "C2", "PROV").Put("Unità", "A5", "X").Put("Unità", "B5", "X").Put("Unità", "C5", "Y")),
            ("a column of one's own, one missing", sound.Put("Persone", "E1", "Telefono").Put("Unità", "A1", "Sigla")),
        };
        using var spoken = Language.Of(language);
        var answers = new StringBuilder();
        foreach (var (name, book) in wrong)
        {
            var reading = PeopleBook.Read(book, []);
            Assert.NotEmpty(reading.Refusals);
            Assert.DoesNotContain(reading.People, person => reading.Refusals.Any(refusal => refusal.Place with { Column = -1 } == person.Row));
            answers.Append(name).Append('\n').AppendJoin("", reading.Refusals.Select(refusal => $"  {refusal}\n"));
        }
        ApprovedText.Check(answers.ToString(), $"PeopleRefusals.{language}");
    }

    private static byte[] Bytes(BookPerson[] people, string language)
    {
        using var spoken = Language.Of(language);
        using var stream = new MemoryStream();
        PeopleBook.Write(people, Units, stream);
        return stream.ToArray();
    }

    private static string Said(BookPerson person) => $"{person.Name} {person.Email} {person.Unit} {string.Join(' ', person.Roles)}";
}
