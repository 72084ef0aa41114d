using System.Text;
using Traguardo.Core.Exchange;
using Traguardo.Core.Templates;
using Traguardo.Web.Commands.Printing;
using Traguardo.Web.Features.Documents;

namespace Traguardo.Web.Commands;

/// <summary>A document's template named on the command line: by the code of one that comes with the program, or as a file of one's own.</summary>
/// <param name="Content">The text of the file.</param>
/// <param name="ShowsPersonalCards">True where its document shows personal scorecards.</param>
public sealed record TemplateFile(string Content, bool ShowsPersonalCards)
{
    /// <summary>Null where it is refused, and standard error has then been told every fault.</summary>
    public static TemplateFile? Read(string named)
    {
        if (TemplateShelf.Shipped.FirstOrDefault(one => one.Code == named) is { Reading.Template: { } known } shipped)
        {
            return new TemplateFile(shipped.Content, known.ShowsPersonalCards);
        }
        if (!named.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
        {
            var codes = string.Join(", ", TemplateShelf.Shipped.Select(one => one.Code).Order(StringComparer.Ordinal));
            Console.Error.WriteLine(PlainText.Of(string.Format(null, ReportCommandTexts.TemplateUnknown, named, codes)));
            return null;
        }
        if (InputFile.Read(named, TemplateReader.Format) is not { } bytes)
        {
            return null;
        }
        var reading = TemplateReader.Read(bytes);
        foreach (var fault in reading.Faults)
        {
            Console.Error.WriteLine(FaultText.Line(fault, named));
        }
        return reading.Template is { } template ? new TemplateFile(Encoding.UTF8.GetString(bytes), template.ShowsPersonalCards) : null;
    }
}
