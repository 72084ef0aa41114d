using AngleSharp.Dom;
using Traguardo.Core.Reports;
using Traguardo.Core.Reports.Charts;
using Traguardo.Core.Templates;
using Traguardo.Core.Tests.Support;
using Traguardo.Core.Tests.Templates;
using Traguardo.Documents.Html;
using Xunit;

namespace Traguardo.Documents.Tests.Html;

public sealed class HtmlWriterTests
{
    private const string Hostile = "<script>alert(1)</script>\"'&amp;]]>--><!-- \u0000\u0007\ud800 \u202e";
    private static readonly Dictionary<string, Report> Reports = new() { ["made"] = MadeReport.Full, ["relazione"] = Relazione() };
    private static readonly Dictionary<string, HtmlText> Pages = Reports.ToDictionary(report => report.Key, report => HtmlText.Of(report.Value));
    private static readonly HtmlText Made = Pages["made"];

    public static TheoryData<string> Names => [.. Reports.Keys];

    [Fact]
    public void The_same_report_is_the_same_bytes_whatever_the_language_of_the_machine()
    {
        var bytes = HtmlText.Bytes(MadeReport.Full);
        using var english = Language.English();

        Assert.Equal(bytes, HtmlText.Bytes(MadeReport.Full));
    }

    [Fact]
    public void It_says_whose_it_is_what_it_is_and_of_which_day()
    {
        Assert.Equal("it", Made.Page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("Relazione sulla performance 2020 · Camera di commercio di Prova", Made.Page.Title);
        Assert.Equal(["Relazione sulla performance 2020"], Made.All("h1"));
        Assert.Equal(["Camera di commercio di Prova", "Bozza", "Approvata dalla Giunta con atto n. 43 del 16 giugno 2021", "Dati al 16 giugno 2021"], Made.All(".front p"));
    }

    [Fact]
    public void A_report_that_is_no_draft_is_not_marked() =>
        Assert.Empty(HtmlText.Of(MadeReport.Full with { DraftMark = null }).All(".draft, .draft-paper"));

    [Theory, MemberData(nameof(Names))]
    public void Every_cell_of_every_table_stands_in_its_row_and_column(string name)
    {
        foreach (var (id, table) in Tables(Reports[name]).Select(found => (found.Id, found.Table.WithoutPlainTextColumns())))
        {
            var element = Pages[name].Page.GetElementById(id)!;
            Assert.Equal(table.Columns.Select(column => column.Header), element.QuerySelectorAll("thead th[scope=col]").Select(HtmlText.Words));
            Assert.Equal(
                table.Rows.Append(table.Total).OfType<ReportRow>().Select(row => string.Join('|', row.Cells.Select(cell => HtmlText.Words(cell.Shown(table.Figures))))),
                element.QuerySelectorAll("tbody tr, tfoot tr").Select(row => string.Join('|', row.Children.Select(HtmlText.Words))));
            Assert.All(element.QuerySelectorAll("tbody tr, tfoot tr"), row => Assert.Equal("row", Assert.Single(row.QuerySelectorAll("th")).GetAttribute("scope")));
        }
    }

    [Fact]
    public void A_figure_is_found_by_its_table_row_and_column()
    {
        Assert.Equal("41", Made.Figure("t-personale", "40-59", "2020"));
        Assert.Equal("50", Made.Figure("t-personale", "Totale", "2020"));
        Assert.Equal("16/09/2020", Made.Figure("t-cruscotto", "A4.6", "Valore"));
    }

    [Fact]
    public void Every_figure_that_can_be_followed_leads_to_its_entry_and_the_entry_back()
    {
        var links = Made.Page.QuerySelectorAll("a.f");

        Assert.Equal(["#why_ente", "#why_ente_A", "#why_ente_A_A4"], links.Select(link => link.GetAttribute("href")).Distinct());
        Assert.All(links, link => Assert.Contains(HtmlText.Words(link), Made.Page.QuerySelector(link.GetAttribute("href")!.Replace(".", "\\.", StringComparison.Ordinal))!.TextContent, StringComparison.Ordinal));
        Assert.Equal(["#premessa", "#risultati"], Made.Page.QuerySelectorAll("#why_ente > .back a").Select(link => link.GetAttribute("href")));
        Assert.Equal(["Cruscotto di Ente 2020"], Made.All("#why_ente_A > .back a"));
        Assert.Equal(["Il 68,0 perde 32 punti su A4."], Made.All("#why_ente > p:not(.back, .table-note, .scroll-hint)"));
    }

    [Fact]
    public void A_figure_without_an_entry_is_plain()
    {
        var page = HtmlText.Of(MadeReport.Full with { Whys = [] });

        Assert.Empty(page.All("a.f, .whys"));
        Assert.Equal("68%", page.Figure("t-cruscotto", "A4", "Valore"));
        Assert.Equal(["#why_ente"], HtmlText.Of(MadeReport.Full with { Whys = [.. MadeReport.Full.Whys.Take(1)] }).Page.QuerySelectorAll("a.f").Select(link => link.GetAttribute("href")).Distinct());
    }

    [Theory, MemberData(nameof(Names))]
    public void Every_figure_of_the_prose_is_printed_in_its_order(string name)
    {
        var figures = Reports[name].AllSections.SelectMany(section => section.Blocks).SelectMany(FiguresOf).ToList();

        Assert.NotEmpty(figures);
        Assert.Equal(figures.Where(figure => figure.Why is not null).Select(figure => HtmlText.Words(figure.Shown)), Pages[name].All("p a.f, li a.f, h3 a.f, h4 a.f, dd a.f"));
        Assert.All(figures, figure => Assert.Contains(HtmlText.Words(figure.Shown), Pages[name].Text, StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Names))]
    public void Every_link_within_the_page_arrives_and_no_id_is_there_twice(string name)
    {
        var page = Pages[name].Page;
        var ids = page.All.Select(element => element.Id).OfType<string>().ToList();

        Assert.Equal(ids.Distinct(), ids);
        Assert.Empty(page.QuerySelectorAll("a[href^='#']").Select(link => link.GetAttribute("href")![1..]).Except(ids));
        Assert.Empty(page.QuerySelectorAll("[aria-labelledby]").SelectMany(element => element.GetAttribute("aria-labelledby")!.Split(' ')).Except(ids));
    }

    [Fact]
    public void Addresses_that_differ_have_entries_that_differ()
    {
        string[] addresses = ["ente/A", "ente_A", "ente/a", "ente A", "ente/A/è", "misura/1_0065_", "misura/1e"];

        var page = HtmlText.Of(MadeReport.Full with { Whys = [.. addresses.Select(address => new ReportWhy(address, address, "1", []))] });

        Assert.Equal(addresses.Length, page.Page.QuerySelectorAll(".whys article").Select(entry => entry.Id).Distinct().Count());
    }

    [Theory, MemberData(nameof(Names))]
    public void Headings_go_down_a_step_at_a_time(string name)
    {
        var levels = Pages[name].Page.QuerySelectorAll("h1, h2, h3, h4, h5, h6").Select(heading => heading.LocalName[1] - '0').ToList();

        Assert.Equal(1, levels[0]);
        Assert.Equal(1, levels.Count(level => level == 1));
        Assert.DoesNotContain(levels.Zip(levels.Skip(1)), pair => pair.Second > pair.First + 1);
    }

    [Fact]
    public void The_contents_lead_to_every_section_of_two_levels_and_the_annex() =>
        Assert.Equal(["Premessa", "1 I principali risultati", "1.1 Il personale", "1.2 Il cruscotto", "2 Le figure", "Perché questi numeri"], Made.All("nav a"));

    [Fact]
    public void What_is_typed_is_never_markup()
    {
        var cell = ReportCell.Of(Hostile);
        var table = Tests.Tables.OneRow(cell, cell with { Why = Hostile }) with { Title = Hostile, Summary = Hostile, Notes = [Hostile], Columns = [new(Hostile), new(Hostile)] };
        var runs = new ReportRun[] { new TextRun(Hostile), new LinkRun(Hostile, "javascript:alert(1)"), new LinkRun(Hostile, "https://e.org/\"><script>"), new FigureRun("a", Hostile, Hostile) };
        var lights = new LightsChart { Title = Hostile, Description = Hostile, Behind = table, Rows = [new LightRow(Hostile, new Drawn(1, Hostile), new OutcomeCell(Outcome.Reached, Hostile))] };
        var bytes = HtmlText.Bytes(MadeReport.Full with
        {
            Title = Hostile, Issuer = Hostile, Front = [Hostile], DraftMark = Hostile,
            Sections = [new ReportSection { Id = "a", Number = Hostile, Title = Hostile, Blocks = [new ParagraphBlock(runs), new TableBlock("t", table), new ChartBlock("c", lights)] }],
            Whys = [new ReportWhy(Hostile, Hostile, Hostile, [Hostile], table)],
        });

        var page = new HtmlText(bytes).Page;

        Assert.Empty(page.QuerySelectorAll("script, [onerror], [onload]"));
        Assert.Equal(1, page.QuerySelectorAll("style").Length);
        Assert.DoesNotContain(page.QuerySelectorAll("[href]"), link => link.GetAttribute("href")!.StartsWith("javascript", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(page.QuerySelectorAll("h1"), heading => !heading.TextContent.StartsWith("<script>alert(1)</script>\"'&amp;]]>--><!--", StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_comes_from_elsewhere_and_the_policy_allows_the_style_sheet_alone()
    {
        var style = Made.Page.QuerySelector("style")!.TextContent;
        var hash = Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(style)));
        var policy = Made.Page.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content");

        Assert.Equal(HtmlWriter.ContentSecurityPolicy, policy);
        Assert.Contains($"style-src 'sha256-{hash}';", policy, StringComparison.Ordinal);
        Assert.Empty(Made.Page.QuerySelectorAll("link, img, script, iframe, object, [src], [style], [class='']"));
        Assert.DoesNotContain("url(h", style, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", style, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_without_rows_says_so()
    {
        var report = MadeReport.Full with { Sections = [new ReportSection { Id = "a", Title = "A", Blocks = [new TableBlock("t", MadeReport.Staff with { Rows = [], Total = null })] }] };

        Assert.Equal(["Nessun dato."], HtmlText.Of(report).All("#t tbody td"));
    }

    private static Report Relazione()
    {
        using var italian = Language.Italian();
        return ReportBuilder.Build(Shipped.Template("relazione"), Shipped.Source);
    }

    private static IEnumerable<FigureRun> FiguresOf(ReportBlock block) => block switch
    {
        ParagraphBlock paragraph => paragraph.Runs.OfType<FigureRun>(),
        SubheadingBlock heading => heading.Runs.OfType<FigureRun>(),
        NoteBlock note => note.Runs.OfType<FigureRun>(),
        KeyFiguresBlock key => key.Figures.Select(figure => figure.Figure),
        ListBlock list => list.Items.SelectMany(item => item).SelectMany(FiguresOf),
        _ => [],
    };

    private static IEnumerable<(string Id, ReportTable Table)> Tables(Report report) => report.AllSections.SelectMany(section => section.Blocks).Select(block => block switch
    {
        TableBlock table => (table.Id, table.Table),
        ChartBlock chart => (chart.Id + "_data", chart.Chart.Behind),
        _ => default,
    }).Where(found => found.Item1 is not null);
}
