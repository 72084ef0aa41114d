using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Traguardo.Core.Cycles;
using Traguardo.Web.Data;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Features.Documents;

/// <summary>The report that the organ approves is a document that was made: the act names it, and it is what is published.</summary>
public sealed class ApprovalTests
{
    private const string Status = ExaminedSite.Map + "/stato";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_act_names_the_document_and_strangers_read_that_one_once_it_is_published()
    {
        await using var site = new ExaminedSite();
        await site.InitializeAsync();
        using var office = await site.ClientAsync("struttura.tecnica");
        using var organ = await site.ClientAsync("giunta");
        using var stranger = site.Stranger();
        Assert.Contains("Nessun documento definitivo è stato prodotto", (await organ.PageAsync(Status)).Says("main"), StringComparison.Ordinal);
        var made = await office.MadeAsync("validazione", isDraft: false);
        var hash = made.QuerySelector(".doc-proof code")!.TextContent;

        // Of another state than the present one it is not approved.
        var template = "/cciaa_pi/modelli/modello/validazione";
        using (await office.SubmitAsync(template, "form.template-form"))
        using (await office.SubmitAsync(template, "form.template-form", ("contenuto", await ChangedAsync(office, template))))
        {
            Assert.Contains("da allora sono cambiati dati, testi, modello o atti: produrlo di nuovo", (await organ.PageAsync(Status)).Says("select[name=documento]"), StringComparison.Ordinal);
            Assert.Contains("Prima di approvare va prodotto di nuovo, dalla Struttura tecnica", (await organ.PageAsync(Status)).Says("form:has(select[name=documento])"), StringComparison.Ordinal);
            using var refused = await ApproveAsync(organ, made.Id![2..]);
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
            Assert.Contains("produrlo di nuovo e approvare quello", (await refused.PageAsync()).Says("main [role=alert]"), StringComparison.Ordinal);
        }
        using (await office.SubmitAsync(template, "form[action*=Remove]"))
        using (var approved = await ApproveAsync(organ, made.Id![2..]))
        {
            Assert.Equal(HttpStatusCode.Redirect, approved.StatusCode);
        }
        var cycle = (await site.Services.GetRequiredService<CycleCache>().FindAsync("cciaa_pi", 2020, Stop))!.Cycle;
        Assert.Equal((Phase.ReportApproved, hash), (cycle.Acts[^1].To, cycle.Acts[^1].Document));
        Assert.Contains(hash, (await organ.PageAsync(Status)).Says("#h-atti ~ table"), StringComparison.Ordinal);

        // One of another state does not take its place.
        using (await office.SubmitAsync(template, "form.template-form", ("contenuto", await ChangedAsync(office, template))))
        {
            await office.MadeAsync("validazione", isDraft: false);
        }
        var address = new Uri(MadeDocuments.Page + "/validazione.zip", UriKind.Relative);
        using (var hidden = await stranger.GetAsync(address, Stop))
        {
            Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
        }
        var step = (await office.PageAsync(Status)).Says("form:has([value=Published])");
        Assert.Contains("1 documento definitivo: Validazione della Relazione", step, StringComparison.Ordinal);
        Assert.Contains("La Relazione non è fra questi.", step, StringComparison.Ordinal);
        using var published = await office.SubmitAsync(Status, "form:has([value=Published])", ("verso", "Published"));
        Assert.Equal(HttpStatusCode.Redirect, published.StatusCode);
        using var read = await stranger.GetAsync(address, Stop);
        Assert.Equal($"\"{hash}\"", read.Headers.ETag?.Tag);
    }

    [Fact]
    public async Task Who_approves_is_led_to_where_a_report_that_has_grown_old_is_made_again()
    {
        await using var site = new ExaminedSite();
        await site.InitializeAsync();
        using var organ = await site.ClientAsync("giunta");
        await using (var db = await site.Services.GetRequiredService<IDbContextFactory<TraguardoDb>>().CreateDbContextAsync(Stop))
        {
            var cycle = (await site.Services.GetRequiredService<CycleCache>().FindAsync("cciaa_pi", 2020, Stop))!.Summary.Id;
            db.DocumentProductions.Add(await MadeDocuments.AddedAsync(site, cycle, Guid.NewGuid()));
            await db.SaveChangesAsync(Stop);
        }

        var step = (await organ.PageAsync(Status)).QuerySelector("form:has(select[name=documento])")!;

        var anew = Assert.Single(step.QuerySelectorAll(".note a"));
        Assert.Equal(("Vedi «Relazione sulla performance»", MadeDocuments.Page + "#d-relazione"), (anew.Says(), anew.Href()));
    }

    private static Task<HttpResponseMessage> ApproveAsync(HttpClient organ, string document) => organ.SubmitAsync(
        Status, "form:has([value=ReportApproved])", ("verso", "ReportApproved"), ("organo", "Giunta"), ("numero", "43"), ("data", "2021-06-16"), ("documento", document));

    private static async Task<string> ChangedAsync(HttpClient office, string template) =>
        (await office.PageAsync(template)).QuerySelector("textarea")!.TextContent.Replace("Validazione della Relazione", "Parere sulla Relazione", StringComparison.Ordinal);
}
