using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Traguardo.Web.Features.Home;

/// <summary>The way in, while there is no cycle to show.</summary>
public sealed class IndexModel : PageModel;
