using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Traguardo.Web.Access;
using Traguardo.Web.Data;
using Traguardo.Web.Http;

namespace Traguardo.Web.Features.People;

/// <summary>Who stands in for whom, and until when. Each gives and ends their own; an administrator everybody's.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class DelegationsModel(TraguardoDb db, Ledger ledger, TimeProvider clock) : PeoplePage
{
    [BindProperty]
    public DelegationForm Form { get; set; } = new();

    /// <summary>Those that hold today or will, and that the reader may know of.</summary>
    public IReadOnlyList<Delegation> Delegations { get; private set; } = [];

    /// <summary>Active people of the administration.</summary>
    public IReadOnlyList<Person> People { get; private set; } = [];

    public IReadOnlyList<string> Problems { get; private set; } = [];

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        // Only an administrator gives what is another's.
        var from = MayChange ? Form.DaChi ?? Actor.PersonId : Actor.PersonId;
        Problems = [.. Form.Faults(from, People, Today)];
        if (Problems.Count > 0)
        {
            return this.Refused();
        }
        var given = new Delegation
        {
            Administration = Administration,
            FromPerson = from,
            ToPerson = Form.AChi!.Value,
            From = Form.Dal!.Value,
            Until = Form.Al!.Value,
            Reason = FreeText.Line(Form.Motivo),
        };
        Problems = await ledger.TryAsync<string>(Origin.Of(Actor, HttpContext), async writing =>
        {
            if (await writing.Db.Delegations.AnyAsync(one => one.FromPerson == from && one.ToPerson == given.ToPerson && one.From == given.From && one.Until == given.Until, HttpContext.RequestAborted))
            {
                return [PeoplePageTexts.DelegationTwice];
            }
            writing.Db.Delegations.Add(given);
            writing.Note("delegation-given", $"people/{from}", becomes: given.Describe(), why: given.Reason);
            return [];
        }, HttpContext.RequestAborted);
        return Problems.Count == 0 ? Redirect(Links.Delegations) : this.Refused();
    }

    public async Task<IActionResult> OnPostEndAsync(Guid delega)
    {
        await LoadAsync();
        if (Delegations.FirstOrDefault(delegation => delegation.Id == delega) is not { } ended || !MayEnd(ended))
        {
            return NotFound();
        }
        await ledger.WriteAsync(Origin.Of(Actor, HttpContext), async writing =>
        {
            var row = await writing.Db.Delegations.SingleAsync(delegation => delegation.Id == delega);
            row.Until = Today.AddDays(-1);
            writing.Note("delegation-ended", $"people/{row.FromPerson}", ended.Describe(), row.Describe());
        }, HttpContext.RequestAborted);
        return Redirect(Links.Delegations);
    }

    /// <summary>A person's name.</summary>
    public string NameOf(Guid person) => People.FirstOrDefault(other => other.Id == person)?.Name ?? "–";

    public bool MayEnd(Delegation delegation)
    {
        ArgumentNullException.ThrowIfNull(delegation);
        return MayChange || delegation.FromPerson == Actor.PersonId;
    }

    public DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    private async Task LoadAsync()
    {
        var (today, me, all) = (Today, Actor.PersonId, MayChange);
        People = await db.People.AsNoTracking().Where(person => person.Administration == Administration && person.IsActive)
            .OrderBy(person => person.Name).ToListAsync(HttpContext.RequestAborted);
        Delegations = await db.Delegations.AsNoTracking()
            .Where(delegation => delegation.Administration == Administration && delegation.Until >= today && (all || delegation.FromPerson == me || delegation.ToPerson == me))
            .OrderBy(delegation => delegation.From).ToListAsync(HttpContext.RequestAborted);
    }
}
