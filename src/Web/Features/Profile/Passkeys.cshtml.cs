using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Traguardo.Web.Access;
using Traguardo.Web.Http;

namespace Traguardo.Web.Features.Profile;

/// <summary>The passkeys of one's own account: added with a name, renamed, removed.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class PasskeysModel(UserManager<Account> users, Passkeys passkeys, OwnerCheck owner) : PageModel
{
    public Account Account { get; private set; } = null!;

    /// <summary>Those of the account, the oldest first.</summary>
    public IReadOnlyList<UserPasskeyInfo> Known { get; private set; } = [];

    /// <summary>True where they can be used at the address of this request.</summary>
    public bool AreOffered => passkeys.AreOffered(Request);

    public IReadOnlyList<string> Problems { get; private set; } = [];

    /// <summary>What was done.</summary>
    public string? Done { get; private set; }

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostOptionsAsync()
    {
        await LoadAsync();
        if (Account.IsSample || !AreOffered)
        {
            return NotFound();
        }
        return await owner.FaultAsync(HttpContext) is { } fault
            ? new ContentResult { Content = fault, StatusCode = StatusCodes.Status403Forbidden }
            : Content(await passkeys.BeginAddingAsync(Account), "application/json");
    }

    public async Task<IActionResult> OnPostAddAsync(string? credenziale, string? nome)
    {
        await LoadAsync();
        if (Account.IsSample || !AreOffered)
        {
            return NotFound();
        }
        if (await FaultAsync(nome) is { } fault)
        {
            return Refuse(fault);
        }
        return await passkeys.AddAsync(Account, credenziale ?? "", nome!, HttpContext)
            ? await DoneAsync(ProfileTexts.PasskeyAdded)
            : Refuse(string.Format(null, ProfileTexts.PasskeyRefused, Passkeys.Most));
    }

    public async Task<IActionResult> OnPostRenameAsync(string? passkey, string? nome)
    {
        await LoadAsync();
        if (await FaultAsync(nome) is { } fault)
        {
            return Refuse(fault);
        }
        return await passkeys.RenameAsync(Account, passkey ?? "", nome!, HttpContext) ? await DoneAsync(ProfileTexts.PasskeyRenamed) : NotFound();
    }

    public async Task<IActionResult> OnPostRemoveAsync(string? passkey)
    {
        await LoadAsync();
        if (await owner.FaultAsync(HttpContext) is { } fault)
        {
            return Refuse(fault);
        }
        if (Known.FirstOrDefault(one => Passkeys.IdOf(one) == passkey) is not { } removed)
        {
            return NotFound();
        }
        if (Known.Count == 1 && Account is { PasswordHash: null, FiscalCode: null })
        {
            return Refuse(ProfileTexts.PasskeyIsLast);
        }
        return await passkeys.RemoveAsync(Account, removed, HttpContext) ? await DoneAsync(ProfileTexts.PasskeyRemoved) : NotFound();
    }

    private async Task<string?> FaultAsync(string? name) => await owner.FaultAsync(HttpContext) ?? (string.IsNullOrWhiteSpace(name) ? ProfileTexts.PasskeyUnnamed : null);

    private async Task<IActionResult> DoneAsync(string done)
    {
        await LoadAsync();
        Done = done;
        return Page();
    }

    private async Task LoadAsync()
    {
        Account = (await users.GetUserAsync(User))!;
        Known = await passkeys.OfAsync(Account);
    }

    private PageResult Refuse(string problem)
    {
        Problems = [problem];
        return this.Refused();
    }
}
