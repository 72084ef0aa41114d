using Traguardo.Core.Tests.Support;
using Traguardo.Documents.Drawing;
using Xunit;

namespace Traguardo.Documents.Tests.Drawing;

public sealed class ChartSvgTests
{
    public static TheoryData<string> Kinds => [.. MadeReport.Charts.Select(chart => chart.GetType().Name)];

    [Theory, MemberData(nameof(Kinds))]
    public void Each_kind_is_drawn_as_approved(string kind)
    {
        var chart = MadeReport.Charts.Single(chart => chart.GetType().Name == kind);

        // An element a line, for whoever reads what changed.
        ApprovedText.Check(ChartSvg.Of(chart, "f").Replace("><", ">\n<", StringComparison.Ordinal) + "\n", kind);
    }
}
