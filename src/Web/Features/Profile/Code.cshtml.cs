using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Traguardo.Web.Access;
using Traguardo.Web.Http;

namespace Traguardo.Web.Features.Profile;

/// <summary>The second step of one's own account: switched on with an app's code, removed with the password, its recovery codes made anew.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class CodeModel(UserManager<Account> users, SignInManager<Account> signIn, SecondFactor factor, SecondFactorRule rule, OwnerCheck owner) : PageModel
{
    public Account Account { get; private set; } = null!;

    /// <summary>The key to give to an app, while it has not proved that it has it; null otherwise.</summary>
    public string? Key { get; private set; }

    /// <summary>How many recovery codes were not used.</summary>
    public int RecoveryCodesLeft { get; private set; }

    /// <summary>Recovery codes just made, shown this once.</summary>
    public IReadOnlyList<string> NewRecoveryCodes { get; private set; } = [];

    public IReadOnlyList<string> Problems { get; private set; } = [];

    /// <summary>What was done.</summary>
    public string? Done { get; private set; }

    /// <summary>True where this is the way on: the installation asks for it of the reader's role.</summary>
    public bool IsRequired => rule.IsAskedOf(HttpContext.Viewer(), User);

    /// <summary>What an app reads from the picture.</summary>
    public QrCode Picture => QrCode.Of($"otpauth://totp/Traguardo:{Uri.EscapeDataString(Account.Email!)}?secret={Key}&issuer=Traguardo");

    /// <summary>The key in groups that are easier to type.</summary>
    public string KeyInGroups => string.Join(' ', Key!.Chunk(4).Select(group => new string(group)));

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostBeginAsync()
    {
        await LoadAsync();
        if (Account.IsSample || Account.TwoFactorEnabled)
        {
            return NotFound();
        }
        if (await owner.FaultAsync(HttpContext) is { } fault)
        {
            return Refuse(fault);
        }
        await factor.BeginAsync(Account);
        await StayAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostConfirmAsync(string? codice)
    {
        await LoadAsync();
        if (Key is null)
        {
            return NotFound();
        }
        if (await owner.FaultAsync(HttpContext) is { } fault)
        {
            return Refuse(fault);
        }
        if (await factor.ConfirmAsync(Account, codice, HttpContext) is not { } codes)
        {
            return Refuse(ProfileTexts.CodeWrong);
        }
        await StayAsync();
        (NewRecoveryCodes, Done) = (codes, ProfileTexts.CodeSwitchedOn);
        return Page();
    }

    public async Task<IActionResult> OnPostRenewAsync(string? parola)
    {
        await LoadAsync();
        if (!Account.TwoFactorEnabled)
        {
            return NotFound();
        }
        if (await owner.FaultAsync(Account, parola, HttpContext) is { } fault)
        {
            return Refuse(fault);
        }
        NewRecoveryCodes = await factor.RenewRecoveryCodesAsync(Account, HttpContext);
        await StayAsync();
        Done = ProfileTexts.RecoveryRenewed;
        return Page();
    }

    public async Task<IActionResult> OnPostRemoveAsync(string? parola)
    {
        await LoadAsync();
        if (!Account.TwoFactorEnabled)
        {
            return NotFound();
        }
        if (await owner.FaultAsync(Account, parola, HttpContext) is { } fault)
        {
            return Refuse(fault);
        }
        await factor.RemoveAsync(Account, HttpContext);
        await StayAsync();
        Done = ProfileTexts.CodeRemoved;
        return Page();
    }

    // A change of how an account is signed in with ends what was signed in before; not this session.
    private async Task StayAsync()
    {
        await LoadAsync();
        await signIn.RefreshSignInAsync(Account);
    }

    private async Task LoadAsync()
    {
        Account = (await users.GetUserAsync(User))!;
        Key = Account.TwoFactorEnabled ? null : await factor.KeyAsync(Account);
        RecoveryCodesLeft = await factor.RecoveryCodesLeftAsync(Account);
    }

    private PageResult Refuse(string problem)
    {
        Problems = [problem];
        return this.Refused();
    }
}
