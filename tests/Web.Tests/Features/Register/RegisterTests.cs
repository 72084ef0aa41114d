using System.Net;
using Traguardo.Core.Audit;
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
        Assert.Contains("come persona dell’esempio, senza password", page.Says("tbody tr"), StringComparison.Ordinal);
        Assert.DoesNotContain("sample", page.Says("tbody tr td:last-child > .change"), StringComparison.Ordinal);

        Assert.Equal("?Filter.Azione=signed-in&Filter.Pagina=2", new RegisterFilter { Azione = "signed-in" }.Query(2));
    }

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
