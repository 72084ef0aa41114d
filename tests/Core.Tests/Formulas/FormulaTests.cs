using Traguardo.Core.Formulas;
using Traguardo.Core.Measures;
using Xunit;

namespace Traguardo.Core.Tests.Formulas;

public sealed class FormulaTests
{
    [Fact]
    public void Code_and_year_are_referred_to_once_however_often_they_are_written()
    {
        var formula = Formula.Parse("[699] / [ 699 , -1 ] + [699]").Formula!;

        Assert.Equal([new MeasureReference("699", 0, 1), new MeasureReference("699", -1, 9)], formula.References);
        Assert.Equal(1.5m + 3, formula.Evaluate([Value.Of(3m), Value.Of(2m)]).Value?.Content);
    }
}
