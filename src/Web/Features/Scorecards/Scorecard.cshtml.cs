using System.Net.Mime;
using Microsoft.AspNetCore.Mvc;
using Traguardo.Core.Reports;
using Traguardo.Core.Scoring;
using Traguardo.Documents.Csv;
using Traguardo.Documents.Xlsx;
using Traguardo.Web.Features.Shared;

namespace Traguardo.Web.Features.Scorecards;

/// <summary>A scorecard as the report prints it, with filters, an order to choose, and downloads. The filters are in the address.</summary>
public sealed class ScorecardModel : CyclePage
{
    /// <summary>The scorecard shown.</summary>
    public ScoredNode Card { get; private set; } = null!;

    /// <summary>What the reader asked to see.</summary>
    [BindProperty(SupportsGet = true)]
    public ScorecardFilter Filter { get; set; } = new();

    /// <summary>The rows that pass the filter, in the order asked for.</summary>
    public IReadOnlyList<ScoredEntry> Rows { get; private set; } = [];

    /// <summary>All marks found in the scorecard, such as PIRA.</summary>
    public IReadOnlyList<string> Tags { get; private set; } = [];

    protected override Section Section => Section.Scorecard;

    public IActionResult OnGet(string? codice, string? formato)
    {
        var card = codice is null
            ? Scored.Scorecards.Count == 0 ? null : Scored.Scorecards[0]
            : Scored.Scorecards.FirstOrDefault(scorecard => scorecard.Node.Code == codice);
        if (card is null)
        {
            return NotFound();
        }
        Card = card;
        if (formato is not null)
        {
            return Download(formato);
        }
        Tags = [.. card.Items.SelectMany(item => item.Item.Tags).Distinct().Order(StringComparer.Ordinal)];
        Rows = Filter.Rows(card, Scored, Cycle.Units);
        return Page();
    }

    /// <summary>This page with another order, the filters as they are.</summary>
    public string OrderedBy(string order) => Links.Scorecard(Card.Node.Code) + Filter.QueryWith(order);

    private IActionResult Download(string format)
    {
        var table = ScorecardTable.Of(Scored, Card);
        var name = $"{Cycle.Administration.Code}-{Cycle.Year}-{Card.Node.Code}";
        var content = new MemoryStream();
        switch (format)
        {
            case "xlsx":
                XlsxWriter.Write([table], content);
                return File(content.ToArray(), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", name + ".xlsx");
            case "csv":
                CsvWriter.Write(table, content);
                return File(content.ToArray(), MediaTypeNames.Text.Csv, name + ".csv");
            default:
                return NotFound();
        }
    }
}
