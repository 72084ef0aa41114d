namespace Traguardo.Web.Tests.Features;

public static partial class PageTable
{
    // Editing a plan.
    private static IEnumerable<PageState> Planning => [];
}
