using Traguardo.Core.Cycles;
using Traguardo.Core.Exchange;
using Traguardo.Core.Phases;
using Traguardo.Core.Templates;
using Traguardo.Core.Writing;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Documents;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Features.Documents;

/// <summary>What is frozen, what is lacking, what stands for ever: the rules of documents, without a server.</summary>
public sealed class DocumentRulesTests
{
    private static readonly Cycle Sample = CycleReader.Read(SampleFile.Reserved).Cycle!;
    private static readonly ShelvedTemplate Report = TemplateShelf.Shipped.First(template => template.Code == "relazione");

    private static readonly PhaseAct[] UpToReport =
    [
        new(Phase.Approved), new(Phase.UnderWay), new(Phase.FinalMeasurement), new(Phase.Validation), new(Phase.ReportApproved) { Document = "b" }, new(Phase.Published),
    ];

    [Fact]
    public void A_package_of_the_report_holds_no_text_of_another_document_and_none_of_the_validation()
    {
        var state = StateWith(
            new("relazione/premessa", "Uno", NarrativeState.Written),
            new("piano/premessa", "Due", NarrativeState.Written),
            new("validazione/conclusioni", "Tre", NarrativeState.Written),
            new("validazione/premessa", "Quattro", NarrativeState.Approved));

        var frozen = state.Freeze(Report, new DateOnly(2021, 6, 16), isDraft: false, null);

        Assert.Equal(["relazione/premessa"], frozen.Texts.Select(text => text.Key));
    }

    [Fact]
    public void A_document_is_of_an_earlier_state_once_the_cycle_has_taken_a_step_or_a_text_of_it_is_another()
    {
        var made = StateWith(new Narrative("relazione/premessa", "Uno", NarrativeState.Written));
        var further = new CycleState(Sample with { Acts = [.. Sample.Acts.SkipLast(1)] }, null, made.Texts, []);

        Assert.Equal(made.HashWith(Report), StateWith([.. made.Texts]).HashWith(Report));
        Assert.NotEqual(made.HashWith(Report), further.HashWith(Report));
        Assert.NotEqual(made.HashWith(Report), StateWith(new Narrative("relazione/premessa", "Due", NarrativeState.Written)).HashWith(Report));
        Assert.Equal(made.HashWith(Report), StateWith(made.Texts[0], new("piano/premessa", "Altro", NarrativeState.Written)).HashWith(Report));
    }

    [Fact]
    public void A_document_that_lacks_nothing_but_the_acts_that_came_since_is_told_from_one_of_other_data()
    {
        var validation = new ReportValidation { Outcome = ValidationOutcome.Validated };
        var now = new CycleState(Sample with { Validations = [validation] }, null, [], []);
        var before = new CycleState(Sample with { Acts = [.. Sample.Acts.SkipLast(1)] }, null, [], []);
        static DocumentProduction Made(CycleState from)
        {
            var made = MadeDocuments.Final(1, Guid.NewGuid(), "a", from.HashWith(Report));
            made.Content = (ProducedDocument.Of(made)! with { Acts = from.Cycle.Acts.Count }).Write();
            return made;
        }

        Assert.Equal(MadeFrom.Present, now.Made(Made(now), Report));
        Assert.Equal(MadeFrom.BeforeActs, now.Made(Made(before), Report));
        Assert.Equal(MadeFrom.BeforeActs, now.Made(Made(StateWith()), Report));
        Assert.Equal(MadeFrom.Other, before.Made(Made(now), Report));
        // A step back sets the validation aside.
        Assert.Equal(MadeFrom.BeforeActs, new CycleState(Sample with { Validations = [validation with { Reopened = new(2021, 7, 1) }] }, null, [], []).Made(Made(now), Report));
        Assert.Equal(MadeFrom.Other, now.Made(Made(new CycleState(before.Cycle with { Note = "Altro" }, null, [], [])), Report));
        Assert.Equal(MadeFrom.Other, now.Made(Made(now), null));
    }

    [Fact]
    public void A_text_that_is_to_be_written_is_lacking_and_one_that_is_not_approved_is_to_be_accepted()
    {
        var readiness = Readiness.Of(StateWith(new("relazione/premessa", "Appunti", NarrativeState.ToWrite), new("obiettivo/ente/A/A4", "Scritto", NarrativeState.Written)), Report);

        Assert.Contains(readiness.ToWrite, slot => slot.Key == "relazione/premessa");
        Assert.Equal(["obiettivo/ente/A/A4"], readiness.Unapproved.Select(slot => slot.Key));
        Assert.Equal(2, readiness.ToAccept.Count());
    }

    [Fact]
    public void What_an_act_names_stands_for_ever_and_what_is_made_after_it_does_not_take_its_place()
    {
        var cycle = Sample with { Acts = [.. UpToReport] };

        Assert.Equal("b", PublishedDocuments.Standing([Final("a", 4, 1), Final("b", 4, 2), Final("c", 4, 3), Final("d", 6, 4)], cycle)?.PackageHash);
        Assert.Equal("b", PublishedDocuments.Standing([Final("b", null, 2), Final("d", 6, 4)], cycle)?.PackageHash);
    }

    [Fact]
    public void Of_a_template_that_no_act_names_what_was_asked_for_before_the_report_was_approved_is_nobodys()
    {
        var cycle = Sample with { Acts = [.. UpToReport] };

        Assert.Null(PublishedDocuments.Standing([Final("x", 4, 1), Final("y", null, 2)], cycle));
        Assert.Equal("z", PublishedDocuments.Standing([Final("x", 4, 9), Final("z", 5, 3)], cycle)?.PackageHash);
        Assert.Equal("x", PublishedDocuments.Standing([Final("x", 4, 1)], Sample with { Acts = [.. UpToReport.Take(4)] })?.PackageHash);
    }

    [Fact]
    public void A_step_back_revokes_what_an_act_named_and_what_was_asked_for_since()
    {
        PhaseAct[] back = [.. UpToReport.Take(5), new(Phase.Validation), new(Phase.ReportApproved), new(Phase.Published)];

        Assert.Equal("c", PublishedDocuments.Standing([Final("b", 4, 1), Final("c", 5, 2)], Sample with { Acts = [.. back.Take(6)] })?.PackageHash);
        Assert.Null(PublishedDocuments.Standing([Final("b", 4, 1), Final("c", 5, 2)], Sample with { Acts = [.. back] }));
        Assert.Equal("d", PublishedDocuments.Standing([Final("b", 4, 1), Final("d", 7, 2)], Sample with { Acts = [.. back] })?.PackageHash);
    }

    [Fact]
    public void What_was_asked_for_before_a_file_was_put_in_the_place_of_the_cycle_stands_only_where_an_act_names_it()
    {
        var cycle = Sample with { Acts = [.. UpToReport] };
        var replacedAt = DateTimeOffset.UnixEpoch.AddMinutes(1);

        Assert.Null(PublishedDocuments.Standing([Final("z", 5, 3)], cycle, replacedAt));
        Assert.Equal("z", PublishedDocuments.Standing([Final("z", 5, 3)], cycle, DateTimeOffset.UnixEpoch)?.PackageHash);
        Assert.Equal("b", PublishedDocuments.Standing([Final("b", 4, 2), Final("z", 5, 3)], cycle, replacedAt)?.PackageHash);
    }

    [Theory]
    [InlineData(Phase.Approved, FrontLine.PlanApproved, true)]
    [InlineData(Phase.Approved, FrontLine.ReportApproved, false)]
    [InlineData(Phase.ReportApproved, FrontLine.ReportApproved, true)]
    [InlineData(Phase.ReportApproved, FrontLine.PlanApproved, false)]
    [InlineData(Phase.ReportApproved, FrontLine.Day, false)]
    [InlineData(Phase.ReportApproved, null, false)]
    public void The_document_of_a_step_is_the_one_whose_title_page_names_its_act_first(Phase to, FrontLine? first, bool isExpected)
    {
        var step = Transitions.All.First(one => one.To == to && !one.IsBack);

        Assert.Equal(isExpected, new ApprovalChoice(Final("a", 1, 1), MadeFrom.Present, first).IsExpectedBy(step));
        Assert.False(new ApprovalChoice(Final("a", 1, 1), MadeFrom.BeforeActs, first).IsExpectedBy(step));
    }

    [Fact]
    public async Task Work_that_does_not_hear_is_left_to_itself()
    {
        using var stop = new CancellationTokenSource();
        var deaf = new TaskCompletionSource<int>();
        var isAbandoned = false;
        var waiting = Patience.WaitAsync(deaf.Task, TimeSpan.FromMilliseconds(10), () => isAbandoned = true, stop.Token, TestContext.Current.CancellationToken);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.True(isAbandoned);
        Assert.Equal(3, await Patience.WaitAsync(Task.FromResult(3), TimeSpan.Zero, () => { }, TestContext.Current.CancellationToken, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void The_bell_of_a_document_that_has_just_ended_is_rung_in_vain()
    {
        using var bell = new ProductionBell();
        var source = new CancellationTokenSource();
        var id = Guid.NewGuid();
        using var ear = bell.Listen(id, source);
        source.Dispose();

        Assert.Null(Record.Exception(() => bell.Stop(id)));
    }

    private static CycleState StateWith(params Narrative[] texts) => new(Sample, null, texts, []);

    private static DocumentProduction Final(string package, int? acts, int minute)
    {
        var final = MadeDocuments.Final(1, Guid.NewGuid(), package);
        final.EndedAt = DateTimeOffset.UnixEpoch.AddMinutes(minute);
        final.Content = (ProducedDocument.Of(final)! with { Acts = acts }).Write();
        return final;
    }
}
