using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Traguardo.Core.Compiling;
using Traguardo.Core.Cycles;
using Traguardo.Core.Measures;
using Traguardo.Core.Monitoring;
using Traguardo.Core.Recording;
using Traguardo.Core.Revising;
using Traguardo.Core.Scoring;
using Traguardo.Core.WhatIf;
using Traguardo.Web.Access;
using Traguardo.Web.Features.Shared;

namespace Traguardo.Web.Features.WhatIf;

/// <summary>
/// What scores, lights and judgements would be if weights, targets or what the OIV sets aside were otherwise. The address is the draft:
/// nothing is stored, and whoever opens the same address sees the same hypothesis, as far as they see the cards.
/// </summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class WhatIfModel(SiteAddress site) : CyclePage
{
    private const string LastYear = "anno-prima";
    private const string AsEntered = "inserite";

    /// <summary>What is tried, as <see cref="Trial"/> writes it.</summary>
    [BindProperty(SupportsGet = true, Name = "prova")]
    public List<string> Prova { get; set; } = [];

    /// <summary>Code of the card whose indicators are looked at one by one.</summary>
    [BindProperty(SupportsGet = true, Name = "cruscotto")]
    public string? Cruscotto { get; set; }

    /// <summary>Which values the year is scored with: those entered, or last year's where none are.</summary>
    [BindProperty(SupportsGet = true, Name = "valori")]
    public string? Valori { get; set; }

    /// <summary>What is added: a path, or the code of a card.</summary>
    [BindProperty(SupportsGet = true, Name = "voce")]
    public string? Voce { get; set; }

    /// <summary>What is given to it: a weight, a target or an indicator.</summary>
    [BindProperty(SupportsGet = true, Name = "nuovo")]
    public string? Nuovo { get; set; }

    /// <summary>What kind of trial is added: <c>peso</c>, <c>target</c>, <c>senza</c>; null where none is.</summary>
    [BindProperty(SupportsGet = true, Name = "che")]
    public string? Che { get; set; }

    /// <summary>The cycle as it is and as it would be.</summary>
    public Hypothesis Hypothesis { get; private set; } = null!;

    /// <summary>The card whose indicators are looked at; null where the cycle has none.</summary>
    public ScoredNode? Card { get; private set; }

    /// <summary>How much of that card hangs on each indicator.</summary>
    public IReadOnlyList<Sensitivity> Sensitivities { get; private set; } = [];

    /// <summary>Why what was to be added was not.</summary>
    public string? Problem { get; private set; }

    /// <summary>True where last year's values stand in for those that are not there.</summary>
    public bool IsLastYear { get; private set; }

    /// <summary>True where some of this year's values are not there, so that one may choose.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Every scorecard, as it is and as it would be.</summary>
    public IReadOnlyList<ScoreChange> Cards => [.. Hypothesis.Changes.Where(change => !change.Path.Contains('/', StringComparison.Ordinal))];

    /// <summary>What else is another figure.</summary>
    public IReadOnlyList<ScoreChange> Below => [.. Hypothesis.Changes.Where(change => change.Path.Contains('/', StringComparison.Ordinal) && change.Points is not 0)];

    /// <summary>The address of this hypothesis, to be given to somebody else.</summary>
    public string ShareAddress => site.Of(Request) + Here(Prova);

    protected override Section Section => Section.Revising;

    public IActionResult OnGet()
    {
        Prova = [.. Prova.Where(text => Trial.Read(text) is not null).Distinct(StringComparer.Ordinal).Take(Hypothesis.MostTrials)];
        if (Che is not null)
        {
            if (Added() is { } trial)
            {
                return Redirect(Here([.. Prova.Where(text => !IsSame(Trial.Read(text)!, trial)), trial.ToString()]));
            }
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }
        IsOpen = Scored.Scorecards.Any(card => FilledOf(card) != Filled.All);
        IsLastYear = IsOpen && Valori switch { LastYear => true, AsEntered => false, _ => Scored.Scorecards.All(card => FilledOf(card) == Filled.None) };
        Hypothesis = Hypothesis.Of(IsLastYear ? CompiledCycle.Compile(LastYearAgain.Of(Cycle)).OrThrow() : Loaded.Compiled, Prova.Select(text => Trial.Read(text)!));
        Card = Hypothesis.After.Scorecards.FirstOrDefault(card => card.Node.Code == Cruscotto) ?? (Hypothesis.After.Scorecards is [var own, ..] ? own : null);
        Sensitivities = Card is null ? [] : SensitivityOf.Card(Hypothesis.After, Card);
        return Page();
    }

    /// <summary>The address of this page with these things tried.</summary>
    public string Here(IEnumerable<string> trials, string? card = null, string? values = null)
    {
        var query = new QueryBuilder();
        foreach (var trial in trials)
        {
            query.Add("prova", trial);
        }
        foreach (var (name, value) in new[] { ("cruscotto", card ?? Cruscotto), ("valori", values ?? Valori) })
        {
            if (!string.IsNullOrEmpty(value))
            {
                query.Add(name, value);
            }
        }
        return Links.WhatIf + query;
    }

    /// <summary>The same with one thing more.</summary>
    public string With(Trial trial) => Here([.. Prova.Where(text => !IsSame(Trial.Read(text)!, trial)), trial.ToString()]);

    /// <summary>The same without one thing.</summary>
    public string Without(Trial trial) => Here(Prova.Where(text => text != trial.ToString()));

    /// <summary>The same with the other values.</summary>
    public string OtherValues => Here(Prova, values: IsLastYear ? AsEntered : LastYear);

    /// <summary>What undoes or does what the OIV would, in the card looked at.</summary>
    public string Turn(Sensitivity one)
    {
        ArgumentNullException.ThrowIfNull(one);
        var card = Card!.Node.Code;
        // What is aside because it is tried is simply tried no more.
        return one.IsAside && Prova.Contains($"{new Trial.Without(card, one.Indicator)}") ? Without(new Trial.Without(card, one.Indicator))
            : !one.IsAside && Prova.Contains($"{new Trial.With(card, one.Indicator)}") ? Without(new Trial.With(card, one.Indicator))
            : With(one.IsAside ? new Trial.With(card, one.Indicator) : new Trial.Without(card, one.Indicator));
    }

    /// <summary>A trial in words: what was, and what is tried.</summary>
    public string InWords(Trial trial) => trial switch
    {
        Trial.OtherWeight(var path, var weight) => string.Format(null, WhatIfTexts.WeightWords, NameOf(path), Scored.Find(path) is { } entry ? Figures.Number(entry.Weight) : "–", Figures.Number(weight)),
        Trial.OtherTarget(var path, var target) => string.Format(null, WhatIfTexts.TargetWords, NameOf(path), Shown(path, (Scored.Find(path) as ScoredItem)?.Item.Target), Shown(path, target)),
        Trial.Without(var card, var indicator) => string.Format(null, WhatIfTexts.WithoutWords, IndicatorName(indicator), NameOf(card)),
        Trial.With(var card, var indicator) => string.Format(null, WhatIfTexts.WithWords, IndicatorName(indicator), NameOf(card)),
        _ => throw new ArgumentOutOfRangeException(nameof(trial)),
    };

    /// <summary>An indicator's code and name.</summary>
    public string IndicatorName(string code) => Scored.Compiled.FindIndicator(code) is { } found ? $"{code} {found.Indicator.Name}" : code;

    /// <summary>What stands at a path, as people call it.</summary>
    public string NameOf(string path) => Scored.Find(path) is { } entry ? EntryName.Of(entry) : path;

    /// <summary>Points with their sign; a dash where they cannot be told.</summary>
    public string Points(decimal? points) => points is { } change ? Figures.Rise(change) : "–";

    private static bool IsSame(Trial one, Trial other) => (one, other) switch
    {
        (Trial.Without or Trial.With, Trial.Without or Trial.With) => one.Subject == other.Subject && IndicatorOf(one) == IndicatorOf(other),
        _ => one.GetType() == other.GetType() && one.Subject == other.Subject,
    };

    private static string? IndicatorOf(Trial trial) => trial switch { Trial.Without(_, var indicator) => indicator, Trial.With(_, var indicator) => indicator, _ => null };

    private Trial? Added()
    {
        var (subject, given) = (Voce?.Trim() ?? "", Nuovo?.Trim() ?? "");
        switch (Che)
        {
            case "peso" when Scored.Find(subject) is not null && subject.Contains('/', StringComparison.Ordinal):
                var weight = EnteredText.Read(given, UnitOfMeasure.Number, Figures);
                Problem = weight.Refusal ?? (weight.Value is { Content: >= 0 } ? null : WhatIfTexts.WeightExpected);
                return Problem is null ? new Trial.OtherWeight(subject, weight.Value!.Value.Content) : null;
            case "target" when Scored.Find(subject) is ScoredItem item:
                return TargetOf(item, given) is { } target ? new Trial.OtherTarget(subject, target) : null;
            case "senza" when Cycle.Scorecards.Exists(card => card.Code == subject):
                Problem = Scored.Compiled.FindIndicator(given) is null ? string.Format(null, WhatIfTexts.IndicatorUnknown, given) : null;
                return Problem is null ? new Trial.Without(subject, given) : null;
            default:
                Problem = WhatIfTexts.ChooseWhat;
                return null;
        }
    }

    // Two bounds with «..» between where a range is promised.
    private Target? TargetOf(ScoredItem item, string given)
    {
        var bounds = given.Split("..", 2, StringSplitOptions.TrimEntries);
        var values = bounds.Select(bound => EnteredText.Read(bound, UnitOf(item), Figures)).ToList();
        Problem = values.Select(value => value.Refusal).FirstOrDefault(refusal => refusal is not null) ?? (values.TrueForAll(value => value.Value is not null) ? null : WhatIfTexts.TargetExpected);
        return Problem is null ? new Target(values[0].Value!.Value, values.Count == 2 ? values[1].Value!.Value.Content : null) : null;
    }

    private static UnitOfMeasure UnitOf(ScoredItem item) => item.Indicator?.Indicator switch
    {
        null => UnitOfMeasure.Percent,
        { Better: Better.By } => UnitOfMeasure.Date,
        { Better: Better.Yes } => UnitOfMeasure.YesNo,
        var indicator => indicator.Unit,
    };

    private string Shown(string path, Target? target)
    {
        if (target is not { } aim || Scored.Find(path) is not ScoredItem item)
        {
            return "–";
        }
        var lower = EnteredText.Show(aim.Value, UnitOf(item), Figures);
        return aim.Upper is { } upper ? $"{lower}–{EnteredText.Show(Value.Of(upper), UnitOf(item), Figures)}" : lower;
    }
}
