using Traguardo.Core.Display;
using Traguardo.Core.Measures;
using Traguardo.Core.Reports;
using Traguardo.Core.Reports.Charts;

namespace Traguardo.Documents.Tests;

/// <summary>A small report with one of everything that a writer has to write.</summary>
internal static class MadeReport
{
    public static ReportTable Staff { get; } = new()
    {
        Name = "Personale per età",
        Title = "Personale per classi di età",
        Columns = [new("Classe", ColumnKind.RowHeader), new("2019", ColumnKind.Sum), new("2020", ColumnKind.Sum)],
        Rows = [Row("20-39", 3, 1), Row("40-59", 42, 41), Row("60 e oltre", 7, 8)],
        Total = Row("Totale", 52, 50) with { Role = RowRole.Total },
        Notes = ["Fonte: ufficio del personale."],
        Figures = Figures.Italian,
    };

    public static ReportTable Scores { get; } = new()
    {
        Name = "Cruscotto",
        Title = "Cruscotto di Ente 2020",
        Summary = "Il risultato è 68,0%.",
        Columns = [new("Codice", ColumnKind.RowHeader), new("Indicatore"), new("Peso", ColumnKind.Sum), new("Valore", ColumnKind.Figure), new("Esito")],
        Rows =
        [
            new(RowRole.Perspective, 0, [ReportCell.Of("A"), ReportCell.Of("Imprese e territorio"), Percent(0.25m), Percent(0.68m) with { Why = "ente/A" }, Red]),
            new(RowRole.Objective, 1, [ReportCell.Of("A4"), ReportCell.Of("Promuovere la filiera del turismo"), Percent(0.25m), Percent(0.68m) with { Why = "ente/A/A4" }, Red]),
            new(RowRole.Item, 2, [ReportCell.Of("A4.1"), ReportCell.Of("Grado di coinvolgimento < delle & imprese"), Percent(0.3m), Number(11.02m), Green]),
            new(RowRole.Item, 2, [ReportCell.Of("A4.6"), ReportCell.Of("Evento entro ottobre"), Percent(0.25m), new ValueCell(Value.Of(new DateOnly(2020, 9, 16)), UnitOfMeasure.Date, 0), ReportCell.Empty]),
        ],
        Figures = Figures.Italian,
    };

    public static Report Full { get; } = new()
    {
        Code = "relazione",
        Title = "Relazione sulla performance 2020",
        Issuer = "Camera di commercio di Prova",
        Year = 2020,
        Day = new DateOnly(2021, 6, 16),
        Front = ["Approvata dalla Giunta con atto n. 43 del 16 giugno 2021"],
        DraftMark = "Bozza",
        Figures = Figures.Italian,
        Sections =
        [
            new ReportSection { Id = "premessa", Title = "Premessa", Blocks = [Prose] },
            new ReportSection
            {
                Id = "risultati", Number = "1", Title = "I principali risultati",
                Blocks =
                [
                    new KeyFiguresBlock([new KeyFigure("Ente", new FigureRun("ente.score", "68,0%", "ente"), Red), new KeyFigure("Personale", new FigureRun("contesto.staff", "50"))]),
                    new SubheadingBlock([new TextRun("In breve")]),
                    new ListBlock(false, [[Prose], [Prose, new ListBlock(true, [[Prose], [Prose]])]]),
                    new NoteBlock([new TextRun("Le righe del 2020 fanno 51, il totale stampato è 50.")]),
                ],
                Sections =
                [
                    new ReportSection { Id = "personale", Number = "1.1", Title = "Il personale", Blocks = [new TableBlock("t-personale", Staff)] },
                    new ReportSection { Id = "cruscotto", Number = "1.2", Title = "Il cruscotto", Blocks = [new TableBlock("t-cruscotto", Scores)] },
                ],
            },
            new ReportSection { Id = "figure", Number = "2", Title = "Le figure", Blocks = [.. Charts.Select((chart, i) => new ChartBlock($"f-{i + 1}", chart))] },
        ],
        Whys =
        [
            new ReportWhy("ente", "Ente", "68,0%", ["Il 68,0 perde 32 punti su A4."], Scores),
            new ReportWhy("ente/A", "A Imprese e territorio", "68%", ["Media semplice degli obiettivi."]),
            new ReportWhy("ente/A/A4", "A4 Promuovere la filiera del turismo", "68%", ["Media pesata degli indicatori."]),
        ],
    };

    public static IReadOnlyList<Chart> Charts =>
    [
        new MapChart
        {
            Title = "Mappa strategica", Description = "Un obiettivo raggiunto, uno no.", Behind = Staff,
            Columns = [new MapHead("Competitività delle imprese", "94", Green), new MapHead("Competitività del territorio", null, None)],
            Bands =
            [
                new MapBand(new MapHead("Imprese e territorio", "68", Red), [[new MapTile("A4", "Promuovere la filiera del turismo e la valorizzazione integrata del territorio", "68", Red, "ente/A/A4"), new MapTile("A5", "Sviluppo sostenibile", "100", Green)], []]),
                new MapBand(new MapHead("Processi interni", null, None), [[], [new MapTile("B1", "Carta dei servizi", null, None)]]),
            ],
        },
        new LightsChart
        {
            Title = "Le prospettive", Description = "Una raggiunta, una no, una senza dati.", Behind = Staff,
            Rows = [new LightRow("Imprese e territorio", new Drawn(0.68m, "68%"), Red), new LightRow("Processi interni", new Drawn(1m, "100%"), Green), new LightRow("Crescita", null, None)],
        },
        new TrendChart
        {
            Title = "Andamento", Description = "Il personale cala.", Behind = Staff,
            Labels = ["2018", "2019", "2020"],
            Lines = [new TrendLine("Donne", [new Drawn(37, "37"), new Drawn(36, "36"), new Drawn(34, "34")]), new TrendLine("Uomini", [new Drawn(18, "18"), null, new Drawn(16, "16")])],
        },
        new LossesChart
        {
            Title = "Dove si perdono i punti", Description = "Quasi tutto su A4.", Behind = Staff,
            Start = new LossStep("Massimo", new Drawn(100, "100")),
            Losses = [new LossStep("A4 Turismo", new Drawn(30.5m, "30,50")), new LossStep("D2 Patrimonio", new Drawn(1.5m, "1,50"))],
            End = new LossStep("Risultato", new Drawn(68, "68,0")),
        },
        new PairsChart
        {
            Title = "Budget e speso", Description = "Un programma ha speso più del doppio.", Behind = Staff, First = "Budget", Second = "Speso",
            Rows = [new PairRow("104 Turismo", new Drawn(767820, "767.820 €"), new Drawn(627800.39m, "627.800,39 €"), "81,76%"), new PairRow("105 Sviluppo sostenibile", new Drawn(72968, "72.968 €"), new Drawn(170433.44m, "170.433,44 €"), "233,57%"), new PairRow("309 Servizi", new Drawn(9100, "9.100 €"), null)],
        },
        new PyramidChart
        {
            Title = "Personale per categoria e genere", Description = "Più donne in ogni categoria ma non in D.", Behind = Staff, Left = "Donne", Right = "Uomini",
            Rows = [new PairRow("B", new Drawn(7, "7"), new Drawn(1, "1")), new PairRow("C", new Drawn(18, "18"), new Drawn(8, "8")), new PairRow("D", new Drawn(6, "6"), new Drawn(6, "6"))],
        },
    ];

    private static OutcomeCell Red => new(Outcome.NotReached, "non raggiunto");

    private static OutcomeCell Green => new(Outcome.Reached, "raggiunto");

    private static OutcomeCell None => new(Outcome.NotApplicable, "non applicabile");

    private static ParagraphBlock Prose => new(
    [
        new TextRun("Il risultato dell'ente è "), new FigureRun("ente.score", "68,0%", "ente", IsStrong: true) { Label = "Ente: punteggio" }, new TextRun(", "),
        new TextRun("sotto le attese", IsStrong: true), new TextRun(" «per cause esterne»", IsEmphasis: true), new BreakRun(),
        new TextRun("Il piano è "), new LinkRun("sul sito", "https://www.example.org/piano"), new TextRun("."),
    ]);

    private static ReportRow Row(string name, decimal before, decimal now) => new(RowRole.Item, 0, [ReportCell.Of(name), Number(before, 0), Number(now, 0)]);

    private static ReportCell Number(decimal number, int decimals = 2) => ReportCell.Of(number, UnitOfMeasure.Number, decimals);

    private static ReportCell Percent(decimal fraction) => ReportCell.Of(fraction, UnitOfMeasure.Percent, 0);
}
