namespace Traguardo.Web.Tests.Features;

public static partial class PageTable
{
    // What proves values, who confirms them, workbooks to fill in.
    private static IEnumerable<PageState> Evidence => [];
}
