namespace Traguardo.Web.Tests.Features;

public static partial class PageTable
{
    // Entering values.
    private static IEnumerable<PageState> Entry => [];
}
