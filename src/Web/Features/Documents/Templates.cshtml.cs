using Microsoft.AspNetCore.Mvc;
using Traguardo.Web.Data;

namespace Traguardo.Web.Features.Documents;

/// <summary>The templates that documents of an administration are made from: those that come with the program, and its own.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class TemplatesModel(TraguardoDb db) : TemplatePage
{
    public IReadOnlyList<ShelvedTemplate> All { get; private set; } = [];

    public async Task OnGetAsync() => All = await TemplateShelf.AllAsync(db, Administration, HttpContext.RequestAborted);
}
