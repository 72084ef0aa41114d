using Traguardo.Core.Cycles;
using Traguardo.Core.Display;
using Traguardo.Core.Measures;
using Traguardo.Core.Tests.Support;
using Xunit;

namespace Traguardo.Core.Tests.Display;

public sealed class FiguresTests
{
    [Theory, Examples(nameof(Figures))]
    public void Figures_are_shown_as_the_country_writes_them(string what, string value, string unit, int? decimals, string italian, string english)
    {
        Assert.Equal(italian, Show(Figures.Italian, what, value, new UnitOfMeasure(unit), decimals));
        Assert.Equal(english, Show(Figures.English, what, value, new UnitOfMeasure(unit), decimals));
    }

    [Fact]
    public void A_unit_does_not_part_from_its_number_at_the_end_of_a_line() =>
        Assert.Equal(["1\u00a0€", "≤\u00a02\u00a0‰"], [Figures.Italian.Money(1), Figures.Italian.Target(Target.Of(2), Better.Lower, UnitOfMeasure.PerThousand, 0)]);

    [Theory]
    [InlineData("0,9485", "0,9594", "94,9 95,9 +1,0", "its own tenths would be +1,1")]
    [InlineData("0,9485", "0,9494", "94,9 94,9 0,0", "what prints alike has not moved")]
    [InlineData("0,96", "0,9494", "96 94,9 −1,1", "it fell")]
    public void A_difference_beside_two_figures_is_theirs(string from, string to, string shown, string why)
    {
        var (was, now) = (Cell.Number(from), Cell.Number(to));
        Assert.True(shown == $"{Figures.Italian.Score(was)} {Figures.Italian.Score(now)} {Figures.Italian.Rise(was, now)}", why);
        Assert.Equal("–", Figures.Italian.Rise(null, now));
    }

    [Fact]
    public void Figures_are_those_of_the_language_and_Italian_where_it_is_another()
    {
        using (Language.English())
        {
            Assert.Same(Figures.English, Figures.Current);
        }
        using (Language.Of("fr-FR"))
        {
            Assert.Same(Figures.Italian, Figures.Current);
        }
    }

    private static string Show(Figures figures, string what, string value, UnitOfMeasure unit, int? decimals)
    {
        decimal Number() => Cell.Number(value);
        string Target(Better better) => figures.Target(Cell.Target(value)!.Value, better, unit, decimals!.Value);

        var shown = what switch
        {
            "numero" when decimals is { } places => figures.Number(Number(), places),
            "numero" => figures.Number(Number()),
            "percentuale" => figures.Percent(Number(), decimals!.Value),
            "intero" => figures.Whole(Number()),
            "punteggio" => figures.Score(Number()),
            "punti" => figures.Points(Number()),
            "peso" => figures.Weight(Number()),
            "euro" => figures.Money(Number()),
            "data" => figures.Date(Cell.Value(value).Date),
            "data in lettere" => figures.LongDate(Cell.Value(value).Date),
            "valore" => figures.Bare(Cell.Value(value), unit, decimals!.Value),
            "valore con unità" => figures.WithUnit(Cell.Value(value), unit, decimals!.Value),
            "dato" => figures.Datum(Cell.Value(value), unit),
            "target più alto" => Target(Better.Higher),
            "target più basso" => Target(Better.Lower),
            "target uguale" => Target(Better.Equal),
            "target entro i limiti" => Target(Better.Within),
            "target entro la data" => Target(Better.By),
            "target sì o no" => Target(Better.Yes),
            _ => throw new ArgumentException(what),
        };
        return shown.Replace('\u00a0', ' ');
    }
}
