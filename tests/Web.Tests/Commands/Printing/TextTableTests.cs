using System.Text.RegularExpressions;
using Traguardo.Core.Scoring;
using Traguardo.Web.Commands.Printing;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Commands.Printing;

[OnAnyDatabase]
public sealed partial class TextTableTests
{
    private static readonly Page Wide = new(80, HasColour: false);

    [Fact]
    public void Figures_stand_under_each_other_on_the_right() => Assert.Equal(
        [
            "Codice  Titolo                Peso  Esito",
            "A       Imprese                25%  ● raggiunto",
            "  A1    Mercato e territorio  7,5%  ■ no",
        ],
        Table().Lines(Wide));

    [Fact]
    public void The_title_gives_way_on_a_narrow_page() => Assert.Equal(
        [
            "Codice  Titolo                  Peso  Esito",
            "A       Imprese                  25%  ● raggiunto",
            "  A1    Mercato, territorio e…  7,5%  ■ no",
        ],
        Table("Mercato, territorio e turismo").Lines(new Page(49, HasColour: false)));

    [Fact]
    public void What_can_be_spared_is_left_out_where_that_is_not_enough() => Assert.Equal(
        [
            "Codice  Titolo                Esito",
            "A       Imprese               ● raggiunto",
            "  A1    Mercato, territorio…  ■ no",
        ],
        Table("Mercato, territorio e turismo").Lines(new Page(41, HasColour: false)));

    [Fact]
    public void Colour_is_only_for_the_status_and_moves_nothing()
    {
        var coloured = Table().Lines(new Page(80, HasColour: true)).ToList();

        Assert.EndsWith("\e[32m● raggiunto\e[0m", coloured[1], StringComparison.Ordinal);
        Assert.Contains("\e[31m■ no\e[0m", coloured[2], StringComparison.Ordinal);
        Assert.Equal(Table().Lines(Wide), coloured.Select(line => Colours().Replace(line, "").TrimEnd()));
    }

    [Fact]
    public void An_accent_written_apart_takes_no_column()
    {
        var table = new TextTable(new Column("A"), new Column("B"));
        table.Add("citta\u0300", "x");
        table.Add("citta", "x");

        Assert.Equal(["A      B", "citta\u0300  x", "citta  x"], table.Lines(Wide));
    }

    private static TextTable Table(string title = "Mercato e territorio")
    {
        var table = new TextTable(new Column("Codice"), new Column("Titolo", GivesWay: true), new Column("Peso", IsRight: true, LeftOut: 1), new Column("Esito"));
        table.Add("A", "Imprese", "25%", new Cell("● raggiunto", Light.Green));
        table.Add("  A1", title, "7,5%", new Cell("■ no", Light.Red));
        return table;
    }

    [GeneratedRegex("\e\\[[0-9]+m")]
    private static partial Regex Colours();
}
