using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Features;

/// <summary>Every state of the <see cref="PageTable"/> in a browser. In parts, which run side by side.</summary>
[OnAnyDatabase]
public abstract class PageTests(Sites sites, Chromium chromium)
{
    protected async Task HoldsAsync(string name)
    {
        var state = PageTable.States.Single(state => state.Name == name);
        var site = await sites.WithAsync(state.On);
        await PageCheck.Holds(chromium, state.Name, site.Address + state.AddressOn(site), state.Status, state.Also, state.Answered, state.Stranger);
    }

    protected static TheoryData<string> NamesOf(IEnumerable<PageState> states) => [.. states.Select(state => state.Name)];
}

/// <summary>Pages that are read.</summary>
public sealed class ReadPageTests(Sites sites, Chromium chromium) : PageTests(sites, chromium)
{
    public static TheoryData<string> States => NamesOf(PageTable.Read);

    [Theory]
    [MemberData(nameof(States))]
    public Task A_page_answers_without_barrier_or_complaint_wide_and_narrow(string name) => HoldsAsync(name);
}

/// <summary>Pages on which a plan is made.</summary>
public sealed class PlanPageTests(Sites sites, Chromium chromium) : PageTests(sites, chromium)
{
    public static TheoryData<string> States => NamesOf(PageTable.Plan);

    [Theory]
    [MemberData(nameof(States))]
    public Task A_page_answers_without_barrier_or_complaint_wide_and_narrow(string name) => HoldsAsync(name);
}

/// <summary>Pages on which the year's work is done.</summary>
public sealed class WorkPageTests(Sites sites, Chromium chromium) : PageTests(sites, chromium)
{
    public static TheoryData<string> States => NamesOf(PageTable.Work);

    [Theory]
    [MemberData(nameof(States))]
    public Task A_page_answers_without_barrier_or_complaint_wide_and_narrow(string name) => HoldsAsync(name);
}

/// <summary>Pages on which account is rendered.</summary>
public sealed class AccountPageTests(Sites sites, Chromium chromium) : PageTests(sites, chromium)
{
    public static TheoryData<string> States => NamesOf(PageTable.Account);

    [Theory]
    [MemberData(nameof(States))]
    public Task A_page_answers_without_barrier_or_complaint_wide_and_narrow(string name) => HoldsAsync(name);
}

/// <summary>Pages of people and of the installation.</summary>
public sealed class HousePageTests(Sites sites, Chromium chromium) : PageTests(sites, chromium)
{
    public static TheoryData<string> States => NamesOf(PageTable.House);

    [Theory]
    [MemberData(nameof(States))]
    public Task A_page_answers_without_barrier_or_complaint_wide_and_narrow(string name) => HoldsAsync(name);
}
