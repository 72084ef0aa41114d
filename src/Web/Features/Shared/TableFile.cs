using System.Net.Mime;
using Microsoft.AspNetCore.Mvc;
using Traguardo.Core.Reports;
using Traguardo.Documents.Csv;
using Traguardo.Documents.Xlsx;
using Traguardo.Web.Http;

namespace Traguardo.Web.Features.Shared;

/// <summary>Tables of a page as a file that its reader takes away.</summary>
public static class TableFile
{
    /// <summary>A table in the format asked for; 404 for one that there is not.</summary>
    /// <param name="table">The table.</param>
    /// <param name="name">Of the file, without its ending.</param>
    /// <param name="format"><c>xlsx</c> or <c>csv</c>.</param>
    public static IActionResult Of(ReportTable table, string name, string format) => format switch
    {
        "xlsx" => Workbook([table], name),
        "csv" => Csv(table, name),
        _ => new NotFoundResult(),
    };

    /// <summary>A workbook with a sheet for each table.</summary>
    public static FileResult Workbook(IReadOnlyList<ReportTable> tables, string name)
    {
        var content = new MemoryStream();
        XlsxWriter.Write(tables, content);
        return new FileContentResult(content.ToArray(), MediaTypes.Xlsx) { FileDownloadName = name + ".xlsx" };
    }

    /// <summary>A table as text.</summary>
    public static FileResult Csv(ReportTable table, string name)
    {
        var content = new MemoryStream();
        CsvWriter.Write(table, content);
        return new FileContentResult(content.ToArray(), MediaTypeNames.Text.Csv) { FileDownloadName = name + ".csv" };
    }
}
