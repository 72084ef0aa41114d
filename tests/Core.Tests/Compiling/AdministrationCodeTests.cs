using Traguardo.Core.Compiling;
using Traguardo.Core.Tests.Support;
using Xunit;

namespace Traguardo.Core.Tests.Compiling;

/// <summary>The addresses of all pages of an administration begin with its code.</summary>
public sealed class AdministrationCodeTests
{
    [Theory]
    [InlineData("cciaa_pi")]
    [InlineData("c_g702")]
    [InlineData("0A.b-1_")]
    [InlineData("errore")]
    public void A_code_that_an_address_takes_as_it_is_is_taken(string code) => Assert.Empty(FaultsOf(code));

    [Theory]
    [InlineData("ente/1")]
    [InlineData("..")]
    [InlineData(".ente")]
    [InlineData("-")]
    [InlineData("comune di pisa")]
    [InlineData("città")]
    [InlineData("ente%2F1")]
    [InlineData("ente#1")]
    [InlineData("ente\n")]
    [InlineData("")]
    public void Any_other_is_refused(string code) => Assert.Equal(["$.administration.code"], FaultsOf(code));

    [Fact]
    public void One_of_a_hundred_characters_is_the_longest()
    {
        Assert.Empty(FaultsOf(new string('e', 100)));
        Assert.Single(FaultsOf(new string('e', 101)));
    }

    private static IEnumerable<string> FaultsOf(string code)
    {
        var cycle = Plan.Empty;
        return CompiledCycle.Compile(cycle with { Administration = cycle.Administration with { Code = code } }).Faults.Select(fault => fault.Path);
    }
}
