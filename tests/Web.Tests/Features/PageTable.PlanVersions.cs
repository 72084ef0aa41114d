namespace Traguardo.Web.Tests.Features;

public static partial class PageTable
{
    // Beginning a plan and comparing its versions.
    private static IEnumerable<PageState> PlanVersions => [];
}
