using System.Globalization;
using Traguardo.Core.Cycles;
using Traguardo.Core.Display;
using Traguardo.Core.Measures;
using Traguardo.Core.Planning.Differences;
using Traguardo.Core.Planning.Edits;
using Traguardo.Core.Recording;
using FormatWords = Traguardo.Core.Exchange.Words;

namespace Traguardo.Web.Features.Planning.Forms;

/// <summary>The measuring rules, and the bands of judgement: <c>judgements[0].from</c>, <c>judgements[0].label</c>; a band without either is taken away.</summary>
internal static class MethodForm
{
    private const int MoreBands = 2;

    /// <summary>The fields of the rules.</summary>
    /// <param name="cards">The personal scorecards, of which some may be published.</param>
    public static IReadOnlyList<FieldOf<Method>> Fields(IEnumerable<Node> cards) =>
    [
        CapFields.Of<Method>(FormTexts.MethodCapHint, method => method.Cap, (method, cap) => method with { Cap = cap ?? Cap.AtTarget }),
        Forms.Fields.Word<Method, MissingRule>("missing", FormTexts.Missing, FormatWords.Missing, FieldWords.Of, method => method.Missing, (method, word) => method with { Missing = word }),
        Forms.Fields.Word<Method, NeutralisedRule>("neutralised", FormTexts.Neutralised, FormatWords.Neutralised, FieldWords.Of, method => method.Neutralised, (method, word) => method with { Neutralised = word }),
        new("rowRounding", FieldKind.Brief, FormTexts.RowRounding, method => [method.RowRounding is { } decimals ? Figures.Current.Number(decimals) : ""], (method, texts) =>
            Forms.Fields.Line(texts) is not { } text ? method with { RowRounding = null }
            : int.TryParse(text, out var decimals) ? method with { RowRounding = decimals }
            : Filled.Refused(method, FormTexts.WholeNumber))
        {
            Hint = FormTexts.RowRoundingHint,
        },
        Forms.Fields.Tick<Method>("fourEyes", FormTexts.FourEyes, method => method.FourEyes, (method, yes) => method with { FourEyes = yes }),
        Forms.Fields.Tick<Method>("evidenceRequired", FormTexts.EvidenceRequired, method => method.EvidenceRequired, (method, yes) => method with { EvidenceRequired = yes }),
        Forms.Fields.Number<Method>("lights.amber", FormTexts.Amber, UnitOfMeasure.Percent, method => method.Lights.Amber, (method, share) => method with { Lights = method.Lights with { Amber = share ?? method.Lights.Amber } }),
        Forms.Fields.Number<Method>("lights.green", FormTexts.Green, UnitOfMeasure.Percent, method => method.Lights.Green, (method, share) => method with { Lights = method.Lights with { Green = share ?? method.Lights.Green } }),
        Forms.Fields.Number<Method>("analysisBelow", FormTexts.AnalysisBelow, UnitOfMeasure.Percent, method => method.AnalysisBelow, (method, share) => method with { AnalysisBelow = share ?? Method.UsualAnalysisBelow }),
        Month("revisions.from", FormTexts.RevisionsFrom, method => method.Revisions.From, (method, month) => method with { Revisions = method.Revisions with { From = month } }),
        Month("revisions.until", FormTexts.RevisionsUntil, method => method.Revisions.Until, (method, month) => method with { Revisions = method.Revisions with { Until = month } }),
        .. Published([.. cards.Select(card => new Option(card.Code, $"{card.Code} · {card.ShortTitle ?? card.Title}"))]),
    ];

    private static IEnumerable<FieldOf<Method>> Published(List<Option> cards) => cards.Count == 0 ? [] :
    [
        Forms.Fields.Codes<Method>("publishedCards", FormTexts.PublishedCards, cards, method => method.PublishedCards, (method, codes) => method with { PublishedCards = codes }) with
        {
            Hint = FormTexts.PublishedCardsHint,
        },
    ];

    private static FieldOf<Method> Month(string name, string label, Func<Method, int> of, Func<Method, int, Method> with) => new(
        name,
        FieldKind.Choice,
        label,
        method => [of(method).ToString(CultureInfo.InvariantCulture)],
        (method, texts) => int.TryParse(Forms.Fields.Line(texts), out var month) ? with(method, month) : Filled.Refused(method, FormTexts.WholeNumber))
    {
        Options = [.. Enumerable.Range(1, 12).Select(month => new Option(month.ToString(CultureInfo.InvariantCulture), Figures.Current.Culture.DateTimeFormat.GetMonthName(month)))],
    };

    /// <summary>Fields of the bands there are, and of some more; with what was sent in them, where something was.</summary>
    public static IReadOnlyList<FormField> Bands(Method method, IFormCollection? form) =>
    [
        .. Enumerable.Range(0, method.Judgements.Count + MoreBands).SelectMany(i => new[]
        {
            Band(i, "from", FormTexts.BandFrom, method.Judgements.ElementAtOrDefault(i) is { } band ? Figures.Current.Number(band.From) : "", form),
            Band(i, "label", FormTexts.BandLabel, method.Judgements.ElementAtOrDefault(i)?.Label ?? "", form),
        }),
    ];

    /// <summary>The edit that the form asks for, and what in it cannot be read.</summary>
    public static (PlanEdit Edit, IReadOnlyList<PlanFault> Faults) Read(IEnumerable<Node> cards, Method method, IFormCollection form)
    {
        var (changed, faults) = Form.Read(Fields(cards), method, form, "method");
        var bands = new List<JudgementBand>();
        for (var i = 0; form.ContainsKey(Name(i, "from")) || form.ContainsKey(Name(i, "label")); i++)
        {
            var (from, label) = (EnteredText.Read(form[Name(i, "from")], UnitOfMeasure.Number, Figures.Current), form[Name(i, "label")].ToString().Trim());
            if (from.Refusal is { } refusal)
            {
                faults.Add(new PlanFault("method", Name(i, "from"), refusal));
            }
            else if (from.Value is null != (label.Length == 0))
            {
                faults.Add(new PlanFault("method", Name(i, from.Value is null ? "from" : "label"), FormTexts.BandHalf));
            }
            else if (from.Value is { } least)
            {
                bands.Add((method.Judgements.ElementAtOrDefault(i) ?? new JudgementBand(0, "")) with { From = least.Content, Label = label });
            }
        }
        return (new EditsTogether([new ChangeMethod(changed), new ChangeJudgements(bands)]), faults);
    }

    private static string Name(int at, string member) => $"judgements[{at}].{member}";

    private static FormField Band(int at, string member, string label, string text, IFormCollection? form) =>
        new(Name(at, member), member == "from" ? FieldKind.Brief : FieldKind.Line, string.Format(null, label, at + 1)) { Texts = [form is null ? text : form[Name(at, member)].ToString()] };
}
