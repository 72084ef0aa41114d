using System.Globalization;
using CsCheck;
using Traguardo.Core.Display;
using Traguardo.Core.Measures;
using Traguardo.Core.Recording;
using Traguardo.Core.Tests.Generators;
using Traguardo.Core.Tests.Support;
using Xunit;

namespace Traguardo.Core.Tests.Recording;

public sealed class EnteredTextTests
{
    private static readonly UnitOfMeasure[] Units =
    [
        UnitOfMeasure.Number, UnitOfMeasure.Percent, UnitOfMeasure.PerThousand, UnitOfMeasure.Ratio, UnitOfMeasure.Euro, UnitOfMeasure.Days,
        UnitOfMeasure.Score, UnitOfMeasure.Date, UnitOfMeasure.YesNo, new("ore"), new("123"), new(","), new(""), new("e5"),
    ];

    private static readonly Gen<Figures> AnyFigures = Gen.OneOf(Figures.Italian, Figures.English);

    private static readonly Gen<(UnitOfMeasure Unit, Value Value)> AnyValue =
        from unit in Gen.OneOf(Units)
        from value in unit.Kind == ValueKind.Date ? Gen.Int[new DateOnly(1900, 1, 1).DayNumber, new DateOnly(2200, 12, 31).DayNumber].Select(day => Value.Of(DateOnly.FromDayNumber(day))) : PlainGen.Value(unit.Kind)
        select (unit, value);

    private static readonly Gen<string> NearlyValues = Gen.OneOf(
        Gen.OneOf("1", "12", "123", "0", ".", ",", "'", " ", "\u00a0", "-", "−", "%", "‰", "€", "gg", "/", "dic", "sì", "no", "\n", "\t", "\ufeff", "x").Array[0, 8].Select(string.Concat),
        Gen.Select(AnyValue, AnyFigures, Gen.Int[0, 99], Gen.Char["0123456789.,-% /"]).Select((one, figures, at, extra) =>
        {
            var text = EnteredText.Show(one.Value, one.Unit, figures);
            return text.Insert(at % (text.Length + 1), extra.ToString());
        }),
        Gen.Char["0123456789.,"].Array[0, 250].Select(digits => new string(digits)),
        Gen.String);

    [Theory, Examples(nameof(EnteredText))]
    public void What_is_written_is_read_as_the_language_writes_it(string unit, string text, string italian, string english)
    {
        Assert.Equal(italian, Cell(EnteredText.Read(text, new UnitOfMeasure(unit), Figures.Italian)));
        Assert.Equal(english, Cell(EnteredText.Read(text, new UnitOfMeasure(unit), Figures.English)));
    }

    [Theory, Examples("EnteredTextRefusals")]
    public void A_refusal_says_what_was_expected(string unit, string text, string italian, string english)
    {
        using (Language.Italian())
        {
            Assert.Equal(italian, EnteredText.Read(text, new UnitOfMeasure(unit), Figures.Current).Refusal);
        }
        using (Language.English())
        {
            Assert.Equal(english, EnteredText.Read(text, new UnitOfMeasure(unit), Figures.Current).Refusal);
        }
    }

    [Theory]
    [InlineData(null), InlineData(""), InlineData("  "), InlineData("\u00a0\t"), InlineData("\u200b\ufeff"), InlineData("\r\n")]
    public void An_empty_text_is_no_value_and_no_fault(string? text) =>
        Assert.All(Units, unit => Assert.Equal(default, EnteredText.Read(text, unit, Figures.Italian)));

    [Fact]
    public void What_a_field_shows_is_read_back_to_the_last_digit() =>
        Gen.Select(AnyValue, AnyFigures).Sample((one, figures) =>
            Assert.Equal(one.Value, EnteredText.Read(EnteredText.Show(one.Value, one.Unit, figures), one.Unit, figures).Value));

    [Fact]
    public void What_a_page_shows_is_read_back_with_its_unit() =>
        Gen.Select(AnyValue, AnyFigures)
            .Where((one, _) => Figures.DecimalsOf(one.Value.Content * 100) is var shown && decimal.Round(one.Value.Content * 100, shown) == one.Value.Content * 100)
            .Where((one, _) => one.Unit.Kind != ValueKind.Number || decimal.Round(one.Value.Content, 8) == one.Value.Content)
            .Where((one, _) => one.Unit.Code.Length == 0 || char.IsLetter(one.Unit.Code[0]))
            .Sample((one, figures) => Assert.Equal(one.Value, EnteredText.Read(figures.Datum(one.Value, one.Unit), one.Unit, figures).Value));

    [Fact]
    public void Any_text_is_a_value_of_the_unit_or_has_a_refusal_of_one_line_or_is_empty() =>
        Gen.Select(NearlyValues, Gen.OneOf(Units), AnyFigures).Sample((text, unit, figures) =>
        {
            var (value, refusal) = EnteredText.Read(text, unit, figures);

            Assert.False(value is not null && refusal is not null);
            if (value is { } read)
            {
                Assert.Equal(unit.Kind, read.Kind);
                Assert.True(unit.Kind != ValueKind.Number || Math.Abs(read.Content) <= Core.Formulas.Formula.MaxNumber);
            }
            if (refusal is not null)
            {
                Assert.Matches(@"\A[^\r\n]+\.\z", refusal);
            }
        });

    // No way of writing a figure is read a hundred or a thousand times what it says: the figures read are the figures written.
    [Fact]
    public void The_figures_read_are_those_written() =>
        Gen.Select(NearlyValues, AnyFigures).Sample((text, figures) =>
        {
            if (EnteredText.Read(text, UnitOfMeasure.Number, figures).Value is { } read)
            {
                Assert.Equal(Significant(text), Significant(read.Content.ToString(CultureInfo.InvariantCulture)));
            }
        });

    private static string Significant(string text) => string.Concat(text.Where(char.IsAsciiDigit)).Trim('0');

    private static string Cell(EnteredValue read) => read switch
    {
        { Refusal: not null } => "rifiutato",
        { Value: { Kind: ValueKind.YesNo } answer } => answer.IsYes ? "sì" : "no",
        { Value: { Kind: ValueKind.Date } day } => Figures.Italian.Date(day.Date),
        { Value: { } number } => EnteredText.Show(number, UnitOfMeasure.Number, Figures.Italian),
        _ => "–",
    };
}
