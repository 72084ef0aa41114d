using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Traguardo.Web.Features.Errors;

/// <summary>What happened, in words, and where to go from here. Shown in place of the page asked for, whatever the request was.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ErrorModel : PageModel
{
    [FromRoute]
    public int Status { get; set; }

    public string Heading => Status switch
    {
        400 => ErrorTexts.BadRequest,
        404 => ErrorTexts.NotFound,
        413 => ErrorTexts.TooLarge,
        429 => ErrorTexts.TooMany,
        >= 500 => ErrorTexts.Fault,
        _ => ErrorTexts.Refused,
    };

    public string Advice => Status switch
    {
        400 => ErrorTexts.BadRequestAdvice,
        404 => ErrorTexts.NotFoundAdvice,
        413 => ErrorTexts.TooLargeAdvice,
        429 => ErrorTexts.TooManyAdvice,
        >= 500 => ErrorTexts.FaultAdvice,
        _ => ErrorTexts.RefusedAdvice,
    };

    /// <summary>What to quote when asking for help; only a fault of ours is in the log.</summary>
    public string? Code => Status >= 500 ? HttpContext.TraceIdentifier : null;

    public override void OnPageHandlerSelected(PageHandlerSelectedContext context)
    {
        var fault = HttpContext.Features.Get<IExceptionHandlerPathFeature>();
        var refusal = HttpContext.Features.Get<IStatusCodeReExecuteFeature>();
        // Whoever comes by this address without an error has followed none: there is no such page.
        Status = fault is not null || refusal is not null ? Response.StatusCode : StatusCodes.Status404NotFound;
        Response.StatusCode = Status;
    }
}
