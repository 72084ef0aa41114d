using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Primitives;

namespace Traguardo.Web.Http;

/// <summary>
/// Every page gets the fields of its forms and of its address as <see cref="FreeText"/> keeps them, and none that is longer than anybody
/// types: no page has to remember it. After the filters that limit a form and look for its key.
/// </summary>
public sealed class FreeTextFilter : IAsyncResourceFilter
{
    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        var http = context.HttpContext;
        // The page of errors stands in the place of a request that may not be readable.
        if (http.Features.Get<IExceptionHandlerPathFeature>() is null && http.Features.Get<IStatusCodeReExecuteFeature>() is null && !await TakeAsync(http))
        {
            context.Result = new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);
            return;
        }
        await next();
    }

    private static async Task<bool> TakeAsync(HttpContext http)
    {
        var request = http.Request;
        if (!request.Query.All(IsSeen))
        {
            request.Query = new QueryCollection(Seen(request.Query));
        }
        if (!request.HasFormContentType)
        {
            return true;
        }
        var form = await request.ReadFormAsync(http.RequestAborted);
        var longer = http.GetEndpoint()?.Metadata.GetMetadata<LongFieldsAttribute>()?.Names ?? [];
        if (form.Any(field => field.Value.Any(text => text?.Length > FreeText.Longest) && !longer.Contains(field.Key)))
        {
            return false;
        }
        if (!form.All(IsSeen))
        {
            request.Form = new FormCollection(Seen(form), form.Files);
        }
        return true;
    }

    private static bool IsSeen(KeyValuePair<string, StringValues> field) => FreeText.IsSeen(field.Key) && field.Value.All(text => FreeText.IsSeen(text ?? ""));

    // Two names that differ by what nobody sees are one.
    private static Dictionary<string, StringValues> Seen(IEnumerable<KeyValuePair<string, StringValues>> fields) => fields
        .GroupBy(field => FreeText.Seen(field.Key), StringComparer.OrdinalIgnoreCase)
        .ToDictionary(same => same.Key, same => new StringValues([.. same.SelectMany(field => field.Value).Select(text => FreeText.Seen(text ?? ""))]), StringComparer.OrdinalIgnoreCase);
}

/// <summary>Fields of a page's forms that hold more than what somebody types: a column that is pasted, the values of a workbook.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class LongFieldsAttribute(params string[] names) : Attribute
{
    public IReadOnlyList<string> Names { get; } = names;
}
