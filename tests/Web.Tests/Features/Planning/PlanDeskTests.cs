using Microsoft.EntityFrameworkCore;
using Traguardo.Core.Cycles;
using Traguardo.Core.Exchange;
using Traguardo.Core.Measures;
using Traguardo.Core.People;
using Traguardo.Core.Planning.Edits;
using Traguardo.Web.Access;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Planning;
using Traguardo.Web.Tests.Data;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Features.Planning;

/// <summary>The one way a plan is changed: who, when, on what they saw; with its version, its entry and all that was recorded.</summary>
public sealed class PlanDeskTests : IAsyncLifetime
{
    private const string Administration = "cciaa_pi";
    private const int Year = 2021;
    private readonly TestDatabase database = TestDatabase.Empty();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private PlanDesk Desk => new(database.Ledger);

    public async ValueTask InitializeAsync()
    {
        await database.MigrateAsync();
        await database.Store.SaveAsync(CycleReader.Read(SampleFile.InPreparation(Year)).Cycle!, null, isSample: false, Origin.Program(Administration, "Prova"), Stop);
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task An_edit_is_stored_with_its_version_and_its_entry_in_the_audit()
    {
        var answer = await Desk.EditAsync(await WorkAsync(), Weigh("ente/A/A1", 30), Stop);

        Assert.Empty(answer.Faults);
        Assert.Equal("ente/A/A1", answer.Address);
        Assert.Equal(30, (await WeightAsync("A1")));
        await using var db = database.Open();
        var version = await db.PlanVersions.OrderBy(one => one.Number).LastAsync(Stop);
        Assert.Equal((2, "Obiettivo ente/A/A1, peso: 20% → 30%"), (version.Number, version.Title));
        var entry = await db.Audit.OrderBy(one => one.Sequence).LastAsync(Stop);
        Assert.Equal(("plan-edited", "2021/scorecards/ente/A/A1"), (entry.Action, entry.Subject));
        Assert.Equal(("""{"ente/A/A1.weight":"20%"}""", """{"ente/A/A1.weight":"30%"}"""), (entry.Was, entry.Is));
    }

    [Fact]
    public async Task Who_does_not_edit_plans_is_told_so_and_nothing_changes()
    {
        var work = await WorkAsync() with { Actor = Somebody(Role.UnitHead) };
        var answer = await Desk.EditAsync(work, Weigh("ente/A/A1", 30), Stop);

        Assert.Equal("Il piano lo modifica la struttura tecnica: non è stato cambiato nulla.", Assert.Single(answer.Faults).Text);
        Assert.Equal(20, await WeightAsync("A1"));
    }

    [Fact]
    public async Task An_approved_plan_is_locked()
    {
        var cycle = (await StoredAsync()).Cycle;
        await database.Store.SaveAsync(cycle with { Acts = [new PhaseAct(Phase.Approved)] }, null, isSample: false, Origin.Program(Administration, "Prova"), Stop);

        var answer = await Desk.EditAsync(await WorkAsync(), Weigh("ente/A/A1", 30), Stop);
        Assert.Contains("approvato", Assert.Single(answer.Faults).Text, StringComparison.Ordinal);
        Assert.Equal(20, await WeightAsync("A1"));
    }

    [Fact]
    public async Task Who_saw_another_version_is_told_who_changed_it_and_nothing_is_overwritten()
    {
        var seen = await WorkAsync();
        await Desk.EditAsync(seen, Weigh("ente/A/A1", 30), Stop);

        var answer = await Desk.EditAsync(seen, Weigh("ente/A/A1", 40), Stop);
        Assert.Contains("Nel frattempo Chi prova ha cambiato il piano", Assert.Single(answer.Faults).Text, StringComparison.Ordinal);
        Assert.Equal(30, await WeightAsync("A1"));
    }

    [Fact]
    public async Task What_is_wrong_is_said_of_its_field()
    {
        var answer = await Desk.EditAsync(await WorkAsync(), Weigh("ente/A/A1", -1), Stop);

        var fault = Assert.Single(answer.Faults);
        Assert.Equal(("ente/A/A1", "weight"), (fault.Address, fault.Field));
        Assert.Equal(20, await WeightAsync("A1"));
    }

    [Fact]
    public async Task An_edit_that_changes_nothing_leaves_no_version()
    {
        Assert.Empty((await Desk.EditAsync(await WorkAsync(), Weigh("ente/A/A1", 20), Stop)).Faults);

        await using var db = database.Open();
        Assert.Equal(1, await db.PlanVersions.CountAsync(Stop));
    }

    [Fact]
    public async Task What_was_recorded_follows_a_measure_that_has_another_code()
    {
        var id = (await StoredAsync()).Summary.Id;
        await RecordAsync(id, "misura/916/2021/Q1");
        var values = (await StoredAsync()).Cycle.Values.Count(value => value.Measure == "916");

        Assert.Empty((await Desk.EditAsync(await WorkAsync(), Rename("916", "int/1"), Stop)).Faults);
        await IsRecordedAsync("misura/int/1/2021/Q1");
        Assert.Equal(values, (await StoredAsync()).Cycle.Values.Count(value => value.Measure == "int/1"));

        Assert.Empty((await Desk.UndoAsync(await WorkAsync(), Stop)).Faults);
        await IsRecordedAsync("misura/916/2021/Q1");
        Assert.Equal(values, (await StoredAsync()).Cycle.Values.Count(value => value.Measure == "916"));
    }

    [Fact]
    public async Task What_people_entered_keeps_its_measure_from_being_removed()
    {
        var measure = new Measure { Code = "nuova", Name = "Nuova" };
        await Desk.EditAsync(await WorkAsync(), _ => PlanParts.Measures.Add(measure), Stop);
        await RecordAsync((await StoredAsync()).Summary.Id, "misura/nuova/2021");

        var answer = await Desk.EditAsync(await WorkAsync(), _ => PlanParts.Measures.Remove("nuova"), Stop);
        Assert.Contains("«nuova»", Assert.Single(answer.Faults).Text, StringComparison.Ordinal);
        Assert.Contains((await StoredAsync()).Cycle.Measures, one => one.Code == "nuova");
    }

    [Fact]
    public async Task Each_undo_goes_one_edit_further_back_and_an_edit_after_it_is_undone_first()
    {
        foreach (var weight in new decimal[] { 30, 40 })
        {
            await Desk.EditAsync(await WorkAsync(), Weigh("ente/A/A1", weight), Stop);
        }
        Assert.Equal(30, await UndoneAsync());
        await Desk.EditAsync(await WorkAsync(), Weigh("ente/A/A1", 50), Stop);
        Assert.Equal(30, await UndoneAsync());
        Assert.Equal(20, await UndoneAsync());

        var answer = await Desk.UndoAsync(await WorkAsync(), Stop);
        Assert.Equal("Non c’è una modifica da annullare.", Assert.Single(answer.Faults).Text);
        await using var db = database.Open();
        Assert.Equal(3, await db.Audit.CountAsync(entry => entry.Action == "plan-undone", Stop));
    }

    [Fact]
    public async Task Of_a_card_that_is_not_theirs_to_see_nothing_is_told()
    {
        var edit = (Cycle cycle) => (PlanEdit)new RemoveEntry("ente/A/A4");
        var all = await Desk.EditAsync(await WorkAsync(), edit, Stop);
        Assert.Contains("sg/", all.Faults[0].Text, StringComparison.Ordinal);

        var answer = await Desk.EditAsync(await WorkAsync() with { Actor = Somebody(Role.SupportOffice) }, edit, Stop);
        Assert.DoesNotContain("sg/", Assert.Single(answer.Faults).Text, StringComparison.Ordinal);
        Assert.Contains("cruscotto personale", answer.Faults[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_that_is_not_theirs_to_see_takes_nothing_and_lends_nothing()
    {
        var office = Somebody(Role.SupportOffice);
        var before = CycleWriter.Write((await StoredAsync()).Cycle);
        PlanEdit[] edits =
        [
            new MoveEntry("ente/A/A1", "sg/P1"),
            new CopyNode("sg/P1", "P9"),
            new AddEntry("ente/A/A4", new Item { Indicator = "SG.819", Weight = 0 }),
        ];
        foreach (var edit in edits)
        {
            var answer = await Desk.EditAsync(await WorkAsync() with { Actor = office }, _ => edit, Stop);
            Assert.NotEmpty(answer.Faults);
            Assert.Null(answer.Address);
        }
        Assert.Equal(before, CycleWriter.Write((await StoredAsync()).Cycle));
    }

    [Fact]
    public async Task What_is_done_to_an_indicator_of_one_personal_card_is_noted_of_that_card()
    {
        var evaluator = Somebody(Role.Oiv) with { Powers = [new Power(Role.SecretaryGeneral, "SG", null)] };
        PlanEdit Renamed(Cycle cycle) => PlanParts.Indicators.Change("RS.222", cycle.Indicators.Find(one => one.Code == "RS.222")! with { Name = "Un altro nome" });
        Assert.Empty((await Desk.EditAsync(await WorkAsync() with { Actor = evaluator }, Renamed, Stop)).Faults);

        await using var db = database.Open();
        Assert.Equal("2021/scorecards/rs", (await db.Audit.OrderBy(one => one.Sequence).LastAsync(Stop)).Subject);
    }

    private static Func<Cycle, PlanEdit> Weigh(string path, decimal weight) => cycle =>
        new ChangeNode(path, Core.Compiling.CompiledCycle.Compile(cycle).OrThrow().FindNode(path)!.Node with { Weight = weight });

    private static Func<Cycle, PlanEdit> Rename(string from, string to) => cycle =>
        PlanParts.Measures.Change(from, cycle.Measures.Find(measure => measure.Code == from)! with { Code = to });

    private static Actor Somebody(params Role[] roles) =>
        new(Guid.NewGuid(), Guid.NewGuid(), Administration, "Chi prova", null, [.. roles.Select(role => new Power(role, null, null))]);

    private async Task<PlanWork> WorkAsync()
    {
        var actor = Somebody(Role.SupportOffice, Role.Oiv);
        return new PlanWork(actor, new Origin(Administration, $"{actor.PersonId}", actor.Name, "local"), Year, (await StoredAsync()).Summary.Version);
    }

    private async Task<StoredCycle> StoredAsync() => (await database.Store.FindAsync(Administration, Year, Stop))!;

    private async Task<decimal?> WeightAsync(string code) => ((Node)(await StoredAsync()).Cycle.Scorecards[0].Children[0]).Children.OfType<Node>().Single(node => node.Code == code).Weight;

    private async Task<decimal?> UndoneAsync()
    {
        Assert.Empty((await Desk.UndoAsync(await WorkAsync(), Stop)).Faults);
        return await WeightAsync("A1");
    }

    private async Task RecordAsync(int id, string datum)
    {
        await using var db = database.Open();
        db.DatumRecords.Add(new DatumRecord { CycleId = id, Datum = datum, Version = 1, Person = "p", PersonName = "P", At = DateTimeOffset.UnixEpoch });
        db.Evidence.Add(new Evidence { CycleId = id, Datum = datum, Name = "prova.pdf", PersonName = "P", At = DateTimeOffset.UnixEpoch });
        await db.SaveChangesAsync(Stop);
    }

    private async Task IsRecordedAsync(string datum)
    {
        await using var db = database.Open();
        Assert.Equal(datum, await db.DatumRecords.Select(record => record.Datum).SingleAsync(Stop));
        Assert.Equal(datum, await db.Evidence.Select(evidence => evidence.Datum).SingleAsync(Stop));
    }
}
