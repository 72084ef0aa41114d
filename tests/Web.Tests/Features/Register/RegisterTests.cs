using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Traguardo.Core.Audit;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Register;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Features.Register;

/// <summary>What was written is found again by who, what and when; the whole log can be taken away and proved.</summary>
public sealed class RegisterTests(SeveralSite site)
{
    private const string Address = "/cciaa_pi/registro";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Entries_are_found_by_who_and_what()
    {
        using var office = await site.ClientAsync("struttura.tecnica");
        var page = await office.PageAsync(Address + "?Filter.Azione=cycle-imported&Filter.Oggetto=2021");
        var row = Assert.Single(page.EachSays("tbody tr"));
        Assert.Contains("Ciclo importato", row, StringComparison.Ordinal);
        Assert.Contains("Prova", row, StringComparison.Ordinal);

        var none = await office.PageAsync(Address + "?Filter.Al=2000-01-01");
        Assert.Contains("Nessuna scrittura corrisponde", none.Says(".note"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ways_in_are_said_in_words_and_the_next_page_keeps_what_was_chosen()
    {
        using var office = await site.ClientAsync("struttura.tecnica");
        var page = await office.PageAsync(Address + "?lang=it&Filter.Azione=signed-in");
        Assert.Contains("come persona dell’esempio, senza parola d’ordine", page.Says("tbody tr"), StringComparison.Ordinal);
        Assert.DoesNotContain("sample", page.Says("tbody tr td:last-child > .change"), StringComparison.Ordinal);

        Assert.Equal("?Filter.Azione=signed-in&Filter.Pagina=2", new RegisterFilter { Azione = "signed-in" }.Query(2));
    }

    [Fact]
    public async Task A_value_that_is_in_others_personal_cards_alone_is_neither_told_nor_found()
    {
        const string secret = "Motivo della scheda personale";
        await WriteAsync("value-entered", "2021/indicatore/RS.222/2021", secret);
        await WriteAsync("value-entered", "2021/indicatore/GONE.1/2021", secret);
        await WriteAsync("value-entered", "2021/indicatore/B1.6/2021", "Motivo di tutti");
        await WriteAsync("value-entered", "2021/misura/694/2021", "Dato di base");
        // Looks after accounts, and enters no value.
        using var administrator = await site.ClientAsync("amministratore");
        var page = (await administrator.PageAsync(Address + "?Filter.Chi=Prova+del+registro")).Says("main");
        Assert.DoesNotContain(secret, page, StringComparison.Ordinal);
        Assert.DoesNotContain("RS.222", page, StringComparison.Ordinal);
        Assert.Contains("Motivo di tutti", page, StringComparison.Ordinal);
        Assert.Contains("Dato di base", page, StringComparison.Ordinal);
        Assert.Contains("Nessuna scrittura corrisponde", (await administrator.PageAsync(Address + "?Filter.Oggetto=RS.222")).Says(".note"), StringComparison.Ordinal);
        Assert.Single((await administrator.PageAsync(Address + "?Filter.Oggetto=indicatore/B1.6")).QuerySelectorAll("tbody tr"));

        foreach (var person in new[] { "struttura.tecnica", "oiv" })
        {
            using var other = await site.ClientAsync(person);
            Assert.Contains(secret, (await other.PageAsync(Address + "?Filter.Oggetto=RS.222")).Says("main"), StringComparison.Ordinal);
        }
    }

    private Task WriteAsync(string action, string subject, string why) => site.Services.GetRequiredService<Ledger>().WriteAsync(Origin.Program("cciaa_pi", "Prova del registro"), writing =>
    {
        writing.Note(action, subject, why: why);
        return Task.CompletedTask;
    }, Stop);

    [Fact]
    public async Task The_export_is_a_whole_chain_and_a_changed_byte_is_found()
    {
        using var oiv = await site.ClientAsync("oiv");
        using var answer = await oiv.GetAsync(new Uri(Address + ".jsonl", UriKind.Relative), Stop);
        var log = await answer.Content.ReadAsByteArrayAsync(Stop);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Null(AuditVerifier.Verify(new MemoryStream(log)).Fault);
        log[^100] ^= 1;
        Assert.NotNull(AuditVerifier.Verify(new MemoryStream(log)).Fault);
    }
}
