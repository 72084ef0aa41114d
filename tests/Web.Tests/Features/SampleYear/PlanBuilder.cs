using System.Net;
using Traguardo.Core.Compiling;
using Traguardo.Core.Cycles;
using Traguardo.Core.Display;
using Traguardo.Core.Exchange;
using Traguardo.Core.Measures;
using Traguardo.Core.Recording;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Features.SampleYear;

/// <summary>Builds a plan as its office does, and the personal scorecards as who evaluates does: a page for each thing, each form filled as people write.</summary>
/// <param name="office">Who builds all that everybody sees.</param>
/// <param name="evaluators">Who evaluates, by the code of the personal scorecard.</param>
/// <param name="cycle">What is built.</param>
internal sealed class PlanBuilder(HttpClient office, IReadOnlyDictionary<string, HttpClient> evaluators, Cycle cycle)
{
    private static readonly Figures Italian = Figures.Italian;

    private readonly CompiledCycle compiled = CompiledCycle.Compile(cycle).OrThrow();
    private readonly string plan = $"/{cycle.Administration.Code}/{cycle.Year}/piano";

    private readonly HashSet<string> made = [];
    private HttpClient client = null!;

    /// <summary>How many forms were sent.</summary>
    public int Sent { get; private set; }

    public async Task BuildAsync()
    {
        client = office;
        await SendAsync(
            $"/{cycle.Administration.Code}/nuovo-ciclo",
            "form[action*=Empty]",
            ("Anno", $"{cycle.Year}"),
            ("Denominazione", cycle.Administration.Name),
            ("Come", null));
        await MethodAsync();
        foreach (var unit in cycle.Units)
        {
            await NewPartAsync("unita", ("code", unit.Code), ("name", unit.Name), ("parent", unit.Parent));
        }
        foreach (var programme in cycle.Programmes)
        {
            var units = cycle.Units.Select(unit => unit.Code).Intersect(programme.Units).ToList();
            await NewPartAsync("programmi",
            [
                ("code", programme.Code), ("name", programme.Name), ("budget", Number(programme.Budget)), ("spent", Number(programme.Spent)), ("kind", programme.Kind),
                .. units.Select(unit => ("units", (string?)unit)), ("units.other", string.Join("; ", programme.Units.Except(units))),
                ("from", $"{programme.From}"), ("to", $"{programme.To}"), ("stakeholders", programme.Stakeholders),
            ]);
        }
        foreach (var measure in cycle.Measures)
        {
            await NewPartAsync("misure", ("code", measure.Code), ("name", measure.Name), ("unit", measure.Unit.Code), ("source", measure.Source), ("owner", measure.Owner));
        }
        var personal = cycle.Scorecards.Where(card => card.Holder is not null).SelectMany(CycleView.IndicatorsOf).Except(cycle.Scorecards.Where(card => card.Holder is null).SelectMany(CycleView.IndicatorsOf)).ToHashSet();
        foreach (var indicator in cycle.Indicators.Where(indicator => !personal.Contains(indicator.Code)))
        {
            await NewPartAsync("indicatori", IndicatorFields(indicator));
            made.Add(indicator.Code);
        }
        // The administration's own card came with the empty cycle.
        var own = cycle.Scorecards[0];
        await SendAsync($"{plan}/voce/{own.Code}", "form.fields:has([name=title])", NodeFields(own));
        await ChildrenAsync(own, own.Code);
        foreach (var card in cycle.Scorecards.Skip(1))
        {
            await PersonalCardAsync(card);
        }
        foreach (var area in cycle.StrategicAreas)
        {
            await NewPartAsync("aree", [("code", area.Code), ("title", area.Title), ("shortTitle", area.ShortTitle), .. area.Objectives.Select(path => ("objectives", (string?)path))]);
        }
        foreach (var programme in cycle.Programmes)
        {
            var path = compiled.ObjectiveOf(programme)!.Path;
            await SendAsync($"{plan}/scheda/programmi/{programme.Code}", "form.fields", ("objective", path));
        }
        // Once there are scorecards to publish.
        await SendAsync($"{plan}/metodo", "form.fields", [.. cycle.Method.PublishedCards.Select(code => ("publishedCards", (string?)code))]);
    }

    // The office begins it empty; who evaluates writes it.
    private async Task PersonalCardAsync(Node card)
    {
        await SendAsync($"{plan}/cruscotti-personali", "#nuovo", ("code", card.Code), ("title", card.Title), ("holder", card.Holder), ("evaluator", card.Evaluator));
        client = evaluators[card.Code];
        await SendAsync($"{plan}/voce/{card.Code}", "#campi-modulo", [.. NodeFields(card).Where(field => field.Item1 != "code")]);
        await ChildrenAsync(card, card.Code);
        client = office;
    }

    private Task MethodAsync() => SendAsync(
        $"{plan}/metodo",
        "form.fields",
        [
            ("cap", "100%"),
            ("lights.amber", Percent(cycle.Method.Lights.Amber)),
            ("lights.green", Percent(cycle.Method.Lights.Green)),
            .. cycle.Method.Judgements.SelectMany((band, i) => new (string, string?)[] { ($"judgements[{i}].from", Number(band.From)), ($"judgements[{i}].label", band.Label) }),
        ]);

    private async Task NodeAsync(Node node, string parent)
    {
        await SendAsync($"{plan}/nuova-voce{(parent.Length == 0 ? "" : "/" + parent)}?tipo={Words.Kind.Write(node.Kind)}", "form.fields", NodeFields(node));
        await ChildrenAsync(node, parent.Length == 0 ? node.Code : $"{parent}/{node.Code}");
    }

    private async Task ChildrenAsync(Node node, string path)
    {
        foreach (var child in node.Children)
        {
            if (child is Node below)
            {
                await NodeAsync(below, path);
            }
            else
            {
                await ItemAsync((Item)child, path);
            }
        }
    }

    private async Task ItemAsync(Item item, string parent)
    {
        var indicator = cycle.Indicators.Find(one => one.Code == item.Indicator);
        var unit = indicator switch { null => UnitOfMeasure.Percent, { Better: Better.By } => UnitOfMeasure.Date, { Better: Better.Yes } => UnitOfMeasure.YesNo, _ => indicator.Unit };
        if (indicator is not null && made.Add(indicator.Code))
        {
            await SendAsync($"{plan}/nuovo-indicatore/{parent}", "form.fields", IndicatorFields(indicator));
            await SendAsync($"{plan}/voce/{parent}/{indicator.Code}", "#campi-modulo", ItemFields(item, unit));
            return;
        }
        await SendAsync(
            $"{plan}/nuova-voce/{parent}?tipo={(item.Objective is null ? "indicator" : "link")}",
            "form.fields",
            [item.Objective is null ? ("indicator", item.Indicator) : ("objective", item.Objective), .. ItemFields(item, unit)]);
    }

    private static (string, string?)[] IndicatorFields(Indicator indicator) =>
    [
        ("code", indicator.Code),
        ("name", indicator.Name),
        ("better", Words.Better.Write(indicator.Better)),
        ("unit", indicator.Unit.Code),
        ("decimals", $"{indicator.Decimals}"),
        ("formula", indicator.Formula),
        ("owner", indicator.Owner),
    ];

    private static (string, string?)[] ItemFields(Item item, UnitOfMeasure unit) =>
    [
        ("weight", Number(item.Weight)),
        ("target", item.Target is { } target ? EnteredText.Show(target.Value, unit, Italian) : null),
        .. item.Target is { Upper: { } upper } ? [("target.upper", EnteredText.Show(Value.Of(upper), unit, Italian))] : Array.Empty<(string, string?)>(),
        ("monitoring", item.Monitoring ? "true" : null),
        ("tags", string.Join(", ", item.Tags)),
        ("note", item.Note),
    ];

    private static (string, string?)[] NodeFields(Node node) =>
    [
        ("code", node.Code),
        ("title", node.Title),
        ("shortTitle", node.ShortTitle),
        .. node.Kind == NodeKind.Scorecard ? [] : new (string, string?)[] { ("weight", Number(node.Weight)), ("programme", node.Programme) },
        ("owner", node.Owner),
    ];

    private Task NewPartAsync(string list, params (string, string?)[] fields) => SendAsync($"{plan}/nuova-scheda/{list}", "form.fields", fields);

    private async Task SendAsync(string address, string form, params (string, string?)[] fields)
    {
        // What is left empty is sent empty, as a browser does; a box that is not ticked is not sent.
        using var answer = await client.SubmitAsync(address, form, [.. fields.Select(field => field.Item1 is "monitoring" ? field : (field.Item1, field.Item2 ?? ""))]);
        Assert.True(
            answer.StatusCode == HttpStatusCode.Redirect,
            $"{address}: {answer.StatusCode} {string.Join(' ', (await answer.PageAsync()).EachSays(".problem, .fault, [role=alert]"))}");
        Sent++;
    }

    private static string? Number(decimal? number) => number?.ToString("0.##########", Italian.Culture);

    private static string Percent(decimal fraction) => (fraction * 100).ToString("0.####", Italian.Culture) + "%";
}
