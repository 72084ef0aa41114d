using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Xunit;

namespace Traguardo.Web.Tests.Rig;

/// <summary>Forms filled as a browser without scripts does: what stands in them, with what somebody types in its place.</summary>
public static class Forms
{
    /// <summary>Opens a page, fills one of its forms and sends it.</summary>
    /// <param name="form">Which, as a selector.</param>
    /// <param name="typed">By the name of the field; null unticks or leaves out.</param>
    public static async Task<HttpResponseMessage> SubmitAsync(this HttpClient client, string address, string form, params (string Name, string? Value)[] typed)
    {
        var page = await client.PageAsync(address);
        return await client.SendAsync(page, address, form, typed);
    }

    /// <summary>Fills a form of a page that is open, and sends it.</summary>
    public static async Task<HttpResponseMessage> SendAsync(this HttpClient client, IDocument page, string address, string form, params (string Name, string? Value)[] typed)
    {
        var found = page.QuerySelector(form) as IHtmlFormElement ?? throw new InvalidOperationException($"There is no {form} at {address}.");
        var fields = found.Elements.OfType<IHtmlElement>().SelectMany(Filled).Where(field => !typed.Any(other => other.Name == field.Key)).ToList();
        fields.AddRange(typed.Where(field => field.Value is not null).Select(field => KeyValuePair.Create(field.Name, field.Value!)));
        using var content = new FormUrlEncodedContent(fields);
        return await client.PostAsync(new Uri(found.GetAttribute("action") ?? address, UriKind.Relative), content, TestContext.Current.CancellationToken);
    }

    /// <summary>Opens a page, chooses a file in one of its forms and sends it.</summary>
    /// <param name="form">Which, as a selector.</param>
    /// <param name="field">Name of the file's field.</param>
    /// <param name="query">What the button pressed adds to the form's address.</param>
    public static async Task<HttpResponseMessage> UploadAsync(this HttpClient client, string address, string form, string field, string name, byte[] file, string query = "")
    {
        var page = await client.PageAsync(address);
        var found = page.QuerySelector(form) as IHtmlFormElement ?? throw new InvalidOperationException($"There is no {form} at {address}.");
        using var content = new MultipartFormDataContent();
        foreach (var (key, value) in found.Elements.OfType<IHtmlElement>().Where(element => element is not IHtmlInputElement { Type: "file" }).SelectMany(Filled))
        {
            content.Add(new StringContent(value), key);
        }
        content.Add(new ByteArrayContent(file), field, name);
        return await client.PostAsync(new Uri((found.GetAttribute("action") ?? address) + query, UriKind.Relative), content, TestContext.Current.CancellationToken);
    }

    /// <summary>Opens a page, fills the form that a button sends, and presses it.</summary>
    /// <param name="button">What stands on it.</param>
    public static async Task<HttpResponseMessage> PressAsync(this HttpClient client, string address, string button, params (string Name, string? Value)[] typed)
    {
        var page = await client.PageAsync(address);
        var pressed = page.QuerySelectorAll<IHtmlButtonElement>("main button").SingleOrDefault(one => one.Says() == button)
            ?? throw new InvalidOperationException($"There is no «{button}» at {address}.");
        pressed.Form!.SetAttribute("id", "pressed");
        if (pressed.GetAttribute("formaction") is { } action)
        {
            pressed.Form!.SetAttribute("action", action);
        }
        return await client.SendAsync(page, address, "#pressed", typed);
    }

    /// <summary>What a form sends as it stands.</summary>
    public static IEnumerable<KeyValuePair<string, string>> FilledOf(IHtmlFormElement form) => form.Elements.OfType<IHtmlElement>().SelectMany(Filled);

    private static IEnumerable<KeyValuePair<string, string>> Filled(IHtmlElement element) => element switch
    {
        IHtmlInputElement { Name.Length: > 0, Type: "checkbox" or "radio" } box => box.IsChecked ? [new(box.Name!, box.Value)] : [],
        IHtmlInputElement { Name.Length: > 0 } input => [new(input.Name!, input.Value)],
        IHtmlTextAreaElement { Name.Length: > 0 } area => [new(area.Name!, area.Value)],
        IHtmlSelectElement { Name.Length: > 0 } select => [new(select.Name!, select.Value ?? "")],
        _ => [],
    };
}
