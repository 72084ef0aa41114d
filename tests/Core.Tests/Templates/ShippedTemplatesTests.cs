using Traguardo.Core.Templates;
using Traguardo.Core.Tests.Support;
using Xunit;

namespace Traguardo.Core.Tests.Templates;

/// <summary>What the templates that come with the program make of the sample.</summary>
public sealed class ShippedTemplatesTests
{
    public static TheoryData<string> Codes => [.. Shipped.Codes];

    [Theory]
    [MemberData(nameof(Codes))]
    public void It_makes_of_the_sample_what_was_approved(string code) =>
        ApprovedText.Check(ReportOutline.Of(ReportBuilder.Build(Shipped.Template(code), Shipped.Source)), $"Outlines/{code}");
}
