using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Traguardo.Core.Cycles;
using Traguardo.Core.People;
using Traguardo.Web.Access;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Shared;
using Traguardo.Web.Http;

namespace Traguardo.Web.Features.SetUp;

/// <summary>The first page of a new installation: makes the administration, its units, its first cycle and its first administrator.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class SetUpModel(SetUpCode code, Ledger ledger, IPasswordHasher<Account> hasher, Doorkeeper doorkeeper, TimeProvider clock) : PageModel
{
    /// <summary>Kinds of administration, as the exchange format names them.</summary>
    public static IEnumerable<(string Value, string Name)> Kinds =>
    [
        ("camera-di-commercio", SetUpTexts.KindChamber),
        ("comune", SetUpTexts.KindMunicipality),
        ("provincia", SetUpTexts.KindProvince),
        ("regione", SetUpTexts.KindRegion),
        ("ministero", SetUpTexts.KindMinistry),
        ("universita", SetUpTexts.KindUniversity),
        ("azienda-sanitaria", SetUpTexts.KindHealth),
        ("altro", SetUpTexts.KindOther),
    ];

    /// <summary>The code that was printed at the start.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Chiave { get; set; }

    [BindProperty]
    public SetUpForm Form { get; set; } = new();

    /// <summary>True for who has the code.</summary>
    public bool IsOpen => code.Fits(Chiave);

    /// <summary>What keeps it from being done.</summary>
    public IReadOnlyList<string> Problems { get; private set; } = [];

    /// <summary>The years that the first cycle may be of: a plan is made in its year, or in the autumn before.</summary>
    public IReadOnlyList<int> Years { get; } = [clock.GetLocalNow().Year, clock.GetLocalNow().Year + 1];

    public void OnGet() => Problems = IsOpen || string.IsNullOrEmpty(Chiave) ? [] : [SetUpTexts.WrongCode];

    public async Task<IActionResult> OnPostAsync()
    {
        Problems = IsOpen ? Form.Faults(Years) : [SetUpTexts.WrongCode];
        if (Problems.Count > 0 || !code.Use(Chiave))
        {
            return this.Refused();
        }
        var cycle = Form.Cycle();
        var account = Account.Of(FreeText.Line(Form.Nome)!, Emails.Kept(Form.Posta!));
        account.PasswordHash = hasher.HashPassword(account, Form.Parola!);
        try
        {
            await StoreAsync(cycle, account);
        }
        catch
        {
            code.GiveBack(Chiave!);
            throw;
        }
        await doorkeeper.AdmitAsync(account, "set-up", HttpContext);
        // Where what comes next is said, step by step.
        return Redirect(new CycleLinks(cycle.Administration.Code, cycle.Year).Map);
    }

    private Task StoreAsync(Cycle cycle, Account account)
    {
        var person = new Person
        {
            Administration = cycle.Administration.Code,
            Name = account.DisplayName,
            Email = account.Email!,
            AccountId = account.Id,
            Grants = [new Grant { Role = Role.Administrator }],
        };
        var origin = new Origin(person.Administration, person.Id.ToString(), person.Name, HttpContext.Connection.RemoteIpAddress?.ToString() ?? "");
        return ledger.WriteAsync(origin, async writing =>
        {
            writing.Db.Users.Add(account);
            writing.Db.People.Add(person);
            writing.Note("administration-set-up", $"people/{person.Id}");
            // A cycle may have come before anybody, by the command line.
            if (await CycleStore.SummaryAsync(writing.Db, cycle.Administration.Code, cycle.Year, HttpContext.RequestAborted) is null)
            {
                var saved = await CycleStore.SaveAsync(writing, cycle, contextJson: null, isSample: false, HttpContext.RequestAborted);
                await CycleStore.KeepVersionAsync(writing, saved.Id, cycle, SetUpTexts.FirstPlan, cancellation: HttpContext.RequestAborted);
                writing.Note("cycle-begun", $"{cycle.Year}");
            }
        }, HttpContext.RequestAborted);
    }
}
