using Traguardo.Core.Reports;
using Traguardo.Core.Templates;
using Xunit;

namespace Traguardo.Core.Tests.Templates;

public sealed class ActTableTests
{
    [Fact]
    public void A_step_of_which_nothing_is_known_is_no_row()
    {
        var acts = ReportBuilder.Build(Shipped.Template("relazione"), Shipped.Source).AllSections.SelectMany(section => section.Blocks).OfType<TableBlock>()
            .Single(block => block.Table.Columns.Any(column => column.Header == "Organo") && block.Table.Columns.Any(column => column.Header == "Passo")).Table;

        Assert.True(Shipped.Source.Scored.Cycle.Acts.Count > 1);
        Assert.Equal("Commissario straordinario", Assert.Single(acts.Rows).Cells[1].Shown(acts.Figures));
    }
}
