namespace Traguardo.Web.Tests.Features;

public static partial class PageTable
{
    // Ways to sign in beyond the password.
    private static IEnumerable<PageState> Security => [];
}
