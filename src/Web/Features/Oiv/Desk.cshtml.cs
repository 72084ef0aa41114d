using Microsoft.AspNetCore.Mvc;

namespace Traguardo.Web.Features.Oiv;

/// <summary>What waits for the OIV, each with the page where it is done.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class DeskModel(SampleShelf shelf) : OivPage
{
    public IReadOnlyList<Waiting> All { get; private set; } = [];

    public IReadOnlyList<ContestedValue> Contested { get; private set; } = [];

    public async Task OnGetAsync()
    {
        All = Waiting.Of(this, await shelf.OfAsync(this));
        Contested = await shelf.ContestedAsync(this);
    }
}
