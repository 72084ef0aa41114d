using Microsoft.AspNetCore.Mvc;
using Traguardo.Core.Phases;
using Traguardo.Core.Validating;
using Traguardo.Web.Data;
using Traguardo.Web.Http;

namespace Traguardo.Web.Features.Oiv;

/// <summary>A sample of values, drawn by a seed that anybody can draw it by again; the OIV says of each whether it is what its evidence says.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class SampleModel(SampleShelf shelf, ExaminationDesk desk) : OivPage
{
    /// <summary>Number of the sample; the last where none is asked for.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Numero { get; set; }

    [BindProperty]
    public string? Seme { get; set; }

    [BindProperty]
    public string? Quanti { get; set; }

    [BindProperty]
    public string? Cruscotto { get; set; }

    /// <summary>How many samples the page showed from which another is asked for.</summary>
    [BindProperty]
    public int Estratti { get; set; }

    /// <summary>The value's place in the sample.</summary>
    [BindProperty]
    public int Posto { get; set; }

    [BindProperty]
    public string? Esito { get; set; }

    [BindProperty]
    public string? Nota { get; set; }

    public IReadOnlyList<SampleView> All { get; private set; } = [];

    /// <summary>The sample looked at; null where none was drawn.</summary>
    public SampleView? Sample { get; private set; }

    /// <summary>Why nothing may be drawn or found now; null where it may.</summary>
    public string? Lock => LockOf(Activity.Examine);

    public bool MayExamine => IsOiv && Lock is null;

    /// <summary>How many values there are to draw from.</summary>
    public int Population => DrawableValues.Of(Scored).Count;

    public async Task<IActionResult> OnGetAsync()
    {
        Quanti ??= "10%";
        return await LoadAsync() ? Page() : NotFound();
    }

    /// <summary>Draws a sample.</summary>
    public async Task<IActionResult> OnPostDrawAsync()
    {
        if (!IsOiv || !await LoadAsync())
        {
            return NotFound();
        }
        (Seme, Quanti, Cruscotto) = (FreeText.Line(Seme), FreeText.Line(Quanti), FreeText.Line(Cruscotto));
        Problems = await desk.DrawAsync(Actor!, HttpContext, Cycle.Year, Seme, Quanti, Cruscotto, Estratti);
        return Problems.Count == 0 ? Redirect(Links.Sample()) : this.Refused();
    }

    /// <summary>Says what was found of a value.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (!IsOiv || !await LoadAsync() || Sample is null)
        {
            return NotFound();
        }
        Nota = FreeText.Lines(Nota);
        SampleVerdict? verdict = Esito switch { "riscontrato" => SampleVerdict.Verified, "contestato" => SampleVerdict.Contested, _ => null };
        Problems = await desk.FindAsync(Actor!, HttpContext, Cycle.Year, Sample.Sample.Number, Posto, verdict, Nota);
        return Problems.Count == 0 ? Redirect(Links.Sampled(Sample.Sample.Number, Posto)) : this.Refused();
    }

    private async Task<bool> LoadAsync()
    {
        All = await shelf.OfAsync(this);
        Sample = Numero is { } asked ? All.FirstOrDefault(one => one.Sample.Number == asked) : All is [.., var last] ? last : null;
        return Sample is not null || Numero is null;
    }
}
