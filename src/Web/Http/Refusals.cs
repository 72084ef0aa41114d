using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Traguardo.Web.Http;

/// <summary>Answers to what was sent and is not done.</summary>
public static class Refusals
{
    /// <summary>The page again, with what is in the way on it, as an answer that is no success.</summary>
    public static PageResult Refused(this PageModel page, int status = StatusCodes.Status400BadRequest)
    {
        ArgumentNullException.ThrowIfNull(page);
        page.Response.StatusCode = status;
        return page.Page();
    }
}
