using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Traguardo.Core.Cycles;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Planning.Forms;

namespace Traguardo.Web.Features.Planning;

/// <summary>The measuring rules of the year, and the bands of judgement.</summary>
public sealed class MethodModel(PlanDesk desk, IDbContextFactory<TraguardoDb> databases) : PlanPage(desk, databases)
{
    public Task OnGetAsync() => ShowAsync(null);

    public async Task<IActionResult> OnPostAsync()
    {
        var (edit, unread) = MethodForm.Read(Cards, Cycle.Method, Request.Form);
        return await ApplyAsync(_ => edit, unread, _ => Plan.Method, () => ShowAsync(Request.Form));
    }

    // Those who build the plan know which there are and what they are called; who works by one of them alone sees those that they see.
    private IEnumerable<Node> Cards => (MayEdit ? Whole : Cycle).Scorecards.Where(card => card.Holder is not null);

    private Task ShowAsync(IFormCollection? form)
    {
        var rules = form is null ? Form.Of(MethodForm.Fields(Cards), Cycle.Method) : Form.Sent(MethodForm.Fields(Cards), Cycle.Method, form);
        Show([.. rules, .. MethodForm.Bands(Cycle.Method, form)], "method", "method");
        return Task.CompletedTask;
    }
}
