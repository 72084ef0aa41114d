using Traguardo.Core.Tests.Support;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Features;

public sealed class PageTests(SampleSite sample, EmptySite empty, SeveralSite several, NewSite fresh, StaffedSite staffed, PlanSite planned, PlannedSite versioned, RevisedSite revised, Chromium chromium)
{
    public static TheoryData<string> States => [.. PageTable.States.Select(state => state.Name)];

    [Theory]
    [MemberData(nameof(States))]
    public async Task A_page_answers_without_barrier_or_complaint_wide_and_narrow(string name)
    {
        var state = PageTable.States.Single(state => state.Name == name);
        Site site = state.On switch
        {
            Stored.Nothing => empty,
            Stored.Several => several,
            Stored.Nobody => fresh,
            Stored.Staffed => staffed,
            Stored.Planned => planned,
            Stored.Versioned => versioned,
            Stored.Revised => revised,
            _ => sample,
        };
        var address = state.Address.Replace("{chiave}", site.SetUpCode, StringComparison.Ordinal);
        await PageCheck.Holds(chromium, state.Name, site.Address + address, state.Status, state.Also, state.Answered, state.Stranger);
    }

    [Fact]
    public void Every_page_is_in_the_table_and_nothing_else_is()
    {
        var features = Path.Combine(Repository.Root, "src", "Web", "Features");
        var pages = Directory.EnumerateFiles(features, "*.cshtml", SearchOption.AllDirectories)
            .Where(file => File.ReadLines(file).First().StartsWith("@page", StringComparison.Ordinal))
            .Select(file => Path.ChangeExtension(Path.GetRelativePath(features, file), null));

        Assert.Equal(pages.Order(), PageTable.States.Select(state => state.Page).Distinct().Order());
    }
}
