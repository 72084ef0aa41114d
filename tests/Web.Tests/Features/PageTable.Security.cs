using Microsoft.Playwright;
using Traguardo.Web.Access;
using Traguardo.Web.Tests.Rig;

namespace Traguardo.Web.Tests.Features;

public static partial class PageTable
{
    // Ways to sign in beyond the password.
    private static IEnumerable<PageState> Security =>
    [
        new("SignIn/Code", "second-step-unasked", "/accesso/codice") { Stranger = true },
        new("SignIn/Identity", "identity-without-gateway", "/accesso/identita") { Stranger = true, Status = 403 },
        new("Profile/Code", "second-factor-of-sample", "/profilo/codice"),
        Inside("Profile/Profile", "profile-ways", 1, page => Task.CompletedTask),
        Inside("Profile/Profile", "profile-password-wrong", 1, ChangePasswordWronglyAsync, 400),
        Inside("Profile/Code", "second-factor-off", 1, page => GoAsync(page, "/profilo/codice")),
        Inside("Profile/Code", "second-factor-off-english", 1, page => GoAsync(page, "/profilo/codice?lang=en")),
        Inside("Profile/Code", "second-factor-key", 2, PrepareCodeAsync),
        Inside("Profile/Code", "second-factor-key-refused", 3, page => SwitchOnAsync(page, "000000"), 400),
        Inside("Profile/Code", "second-factor-recovery-codes", 4, page => SwitchOnAsync(page)),
        Inside("Profile/Code", "second-factor-on", 5, async page =>
        {
            await SwitchOnAsync(page);
            await GoAsync(page, "/profilo/codice");
        }),
        new("Profile/Passkeys", "passkeys-of-sample", "/profilo/passkey"),
        Inside("Profile/Passkeys", "passkeys-without-site", 1, page => GoAsync(page, "/profilo/passkey")),
        Inside("SignIn/Code", "second-step", 6, page => ComeBackAsync(page, 6)),
        Inside("SignIn/Code", "second-step-refused", 7, async page =>
        {
            await ComeBackAsync(page, 7);
            await page.GetByLabel("Codice", new() { Exact = true }).FillAsync("000000");
            await PressAsync(page, "Entra");
            await page.GetByRole(AriaRole.Alert).WaitForAsync();
        }, 400),
    ];

    // Signed in with the password as one of the readers there for it.
    private static PageState Inside(string page, string name, int reader, Func<IPage, Task> steps, int answered = 200) => new(page, name, "/accesso?verso=/profilo")
    {
        Stranger = true,
        On = Stored.Staffed,
        Answered = answered,
        Also = async window =>
        {
            await EnterAsync(window, reader);
            await window.GetByRole(AriaRole.Heading, new() { Name = "Modi di entrare" }).WaitForAsync();
            await steps(window);
        },
    };

    private static async Task EnterAsync(IPage page, int reader)
    {
        await page.GetByLabel("Indirizzo di posta").FillAsync($"pagina.{reader}@ente.invalid");
        await page.GetByLabel("Parola d’ordine", new() { Exact = true }).FillAsync(StaffedSite.Password);
        await PressAsync(page, "Entra");
    }

    private static Task<IResponse?> GoAsync(IPage page, string address) => page.GotoAsync(new Uri(new Uri(page.Url), address).ToString());

    private static async Task ChangePasswordWronglyAsync(IPage page)
    {
        await page.GetByLabel("Parola d’ordine attuale").FillAsync("non è questa la parola");
        await page.GetByLabel("Nuova parola d’ordine").FillAsync("una frase nuova di zecca");
        await PressAsync(page, "Cambia la parola d’ordine");
        await page.GetByRole(AriaRole.Alert).WaitForAsync();
    }

    private static async Task PrepareCodeAsync(IPage page)
    {
        await GoAsync(page, "/profilo/codice");
        await PressAsync(page, "Prepara il codice");
        await page.GetByLabel("Codice che l’app mostra ora").WaitForAsync();
    }

    private static async Task SwitchOnAsync(IPage page, string? code = null)
    {
        await PrepareCodeAsync(page);
        var key = (await page.Locator(".key").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal);
        await page.GetByLabel("Codice che l’app mostra ora").FillAsync(code ?? TimeCodes.At(key, DateTimeOffset.UtcNow));
        await PressAsync(page, "Attiva");
        await page.Locator("[role=alert], .recovery").First.WaitForAsync();
    }

    private static async Task ComeBackAsync(IPage page, int reader)
    {
        await SwitchOnAsync(page);
        await PressAsync(page, "Esci");
        await GoAsync(page, "/accesso");
        await EnterAsync(page, reader);
        await page.GetByLabel("Codice", new() { Exact = true }).WaitForAsync();
    }
}
