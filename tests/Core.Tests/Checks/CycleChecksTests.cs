using CsCheck;
using Traguardo.Core.Checks;
using Traguardo.Core.Tests.Generators;
using Traguardo.Core.Tests.Support;
using Xunit;

namespace Traguardo.Core.Tests.Checks;

public sealed class CycleChecksTests
{
    private static readonly IReadOnlyList<ExamplePlan> Faulty = [.. PlanningExamples.Faulty, .. TargetExamples.Faulty, .. ValueExamples.Faulty, .. ContextExamples.Faulty];

    private static readonly IReadOnlyList<ExamplePlan> Harmless = [.. PlanningExamples.Harmless, .. TargetExamples.Harmless, .. ValueExamples.Harmless, .. ContextExamples.Harmless];

    private static IEnumerable<string> Rules => CycleChecks.All.Select(check => check.Rule);

    [Fact]
    public void A_sound_plan_has_no_findings() => Assert.Empty(Checked.Run(SoundPlan.Whole));

    [Fact]
    public void Each_check_finds_its_examples()
    {
        using var _ = Language.Italian();

        ApprovedText.Check(AllFound(), "Findings.it");
    }

    [Fact]
    public void What_is_found_reads_in_English_too()
    {
        using var _ = Language.English();

        ApprovedText.Check(AllFound(), "Findings.en");
    }

    [Fact]
    public void Each_check_leaves_what_is_harmless_alone() =>
        Assert.All(Harmless, example => Assert.Equal([], Checked.Run(example).Where(finding => finding.Rule == example.Rule)));

    [Fact]
    public void Any_cycle_that_can_be_scored_can_be_checked() =>
        CycleGen.Cycle.Sample(cycle => Assert.All(CycleChecks.Run(cycle.Scored()), finding =>
        {
            Assert.NotEmpty(finding.Path);
            Assert.NotEmpty(finding.Message);
            Assert.NotEmpty(finding.Advice);
        }));

    [Fact]
    public void Each_check_has_an_example_that_it_finds_and_one_that_it_does_not()
    {
        Assert.Equal(Rules.Order(), Faulty.Select(example => example.Rule).Distinct().Order());
        Assert.Equal(Rules.Order(), Harmless.Select(example => example.Rule).Distinct().Order());
    }

    [Fact]
    public void Each_check_has_a_code_of_its_own_and_a_title_in_both_languages()
    {
        Assert.Equal(Rules.Distinct(), Rules);
        Assert.All(Rules, rule => Assert.Matches("^[a-z]+(-[a-z]+)*$", rule));
        Assert.All(CycleChecks.All, check =>
        {
            using var italian = Language.Italian();
            var title = check.Title();
            using var english = Language.English();
            Assert.NotEqual(title, check.Title());
        });
    }

    [Fact]
    public void All_that_is_found_has_the_code_of_the_check_that_found_it() =>
        Assert.All(Faulty, example => Assert.Subset(Rules.ToHashSet(), Checked.Run(example).Select(finding => finding.Rule).ToHashSet()));

    [Fact]
    public void The_gravest_findings_come_first_and_then_the_order_is_that_of_their_paths()
    {
        var findings = Checked.Run(SoundPlan.Of(SoundPlan.Item("A1.1", 60, null), SoundPlan.Item("A1.2", 20, null)) with { Neutralisations = [], Programmes = [] });

        Assert.Equal(
            ["Error ente/A/A1/A1.1", "Error ente/A/A1/A1.2", "Warning ente", "Warning ente/A/A1", "Warning ente/A/A1"],
            findings.Select(finding => $"{finding.Severity} {finding.Path}"));
    }

    private static string AllFound() => string.Concat(CycleChecks.All.Select(check =>
        $"# {check.Rule}: {check.Title()}\n\n{string.Concat(Faulty.Where(example => example.Rule == check.Rule).Select(Found))}"));

    private static string Found(ExamplePlan example)
    {
        var found = Checked.Run(example).Where(finding => finding.Rule == example.Rule).ToList();
        Assert.True(found.Count > 0, $"{example.Rule} finds nothing where {example.What}.");
        return $"{example.What}\n{string.Concat(found.Select(Checked.Line))}\n";
    }
}
