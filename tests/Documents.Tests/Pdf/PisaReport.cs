using Traguardo.Core.Reports;
using Traguardo.Core.Templates;
using Traguardo.Core.Tests.Support;
using Traguardo.Core.Tests.Templates;

namespace Traguardo.Documents.Tests.Pdf;

/// <summary>Documents of the sample administration.</summary>
internal static class PisaReport
{
    public static Report Relazione { get; } = Of("relazione");

    public static Report Of(string template)
    {
        using var italian = Language.Italian();
        return ReportBuilder.Build(Shipped.Template(template), Shipped.Source);
    }
}
