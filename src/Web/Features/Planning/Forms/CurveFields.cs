using Traguardo.Core.Cycles;
using Traguardo.Core.Display;
using Traguardo.Core.Measures;
using Traguardo.Core.Recording;
using Traguardo.Core.Scoring;

namespace Traguardo.Web.Features.Planning.Forms;

/// <summary>The curve of an item: its kind, then its number, or its points one a line as <c>30: 80%</c>.</summary>
internal sealed class CurveFields(Indicator? indicator)
{
    private static readonly (string Word, Func<string> Text, Curve Blank)[] Kinds =
    [
        ("steps", () => FormTexts.CurveSteps, new StepsCurve([])),
        ("line", () => FormTexts.CurveLine, new LineCurve([])),
        ("floor", () => FormTexts.CurveFloor, new FloorCurve(0)),
        ("baseline", () => FormTexts.CurveBaseline, new BaselineCurve(0)),
    ];

    // For what is judged by a day the curve counts days late.
    private readonly UnitOfMeasure unit = indicator is null ? UnitOfMeasure.Percent : indicator.Better == Better.By ? UnitOfMeasure.Days : indicator.Unit;

    public IEnumerable<FieldOf<Item>> All =>
    [
        new("curve.kind", FieldKind.Choice, FormTexts.CurveKind, item => [WordOf(item.Curve)], (item, texts) => WithKind(item, Fields.Line(texts) ?? ""))
        {
            Options = [new Option("", FormTexts.CurveNone), .. Kinds.Select(kind => new Option(kind.Word, kind.Text()))],
        },
        new("curve", FieldKind.Lines, FormTexts.Curve, item => [Show(item.Curve)], (item, texts) => With(item, Fields.Line(texts))) { Hint = FormTexts.CurveHint },
    ];

    private static string WordOf(Curve? curve) => curve is null ? "" : Kinds.First(kind => kind.Blank.GetType() == curve.GetType()).Word;

    private static Item WithKind(Item item, string word) =>
        word == WordOf(item.Curve) ? item : item with { Curve = Kinds.FirstOrDefault(kind => kind.Word == word).Blank };

    private Filled<Item> With(Item item, string? text)
    {
        if (item.Curve is null)
        {
            return text is null ? item : Filled.Refused(item, FormTexts.CurveWithoutKind);
        }
        if (item.Curve is FloorCurve or BaselineCurve)
        {
            var read = Read(text, unit);
            return read.Value is not { } number ? Filled.Refused(item, read.Refusal ?? FormTexts.CurveNumber) : item with
            {
                Curve = item.Curve switch
                {
                    FloorCurve floor => floor with { Floor = number.Content },
                    BaselineCurve baseline => baseline with { Base = number.Content },
                    _ => item.Curve,
                },
            };
        }
        var points = new List<CurvePoint>();
        foreach (var line in (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var parts = line.Split(':', 2);
            var (x, score) = (Read(parts[0], unit), Read(parts.Length == 2 ? parts[1] : null, UnitOfMeasure.Percent));
            if (x.Value is null || score.Value is null)
            {
                return Filled.Refused(item, x.Refusal ?? score.Refusal ?? string.Format(null, FormTexts.CurvePoint, line));
            }
            points.Add(new CurvePoint(x.Value.Value.Content, score.Value.Value.Content));
        }
        return item with { Curve = item.Curve is StepsCurve steps ? steps with { Points = points } : ((LineCurve)item.Curve) with { Points = points } };
    }

    private string Show(Curve? curve) => curve switch
    {
        StepsCurve steps => Show(steps.Points),
        LineCurve line => Show(line.Points),
        FloorCurve floor => Show(floor.Floor, unit),
        BaselineCurve baseline => Show(baseline.Base, unit),
        _ => "",
    };

    private string Show(IReadOnlyList<CurvePoint> points) => string.Join('\n', points.Select(point => $"{Show(point.X, unit)}: {Show(point.Score, UnitOfMeasure.Percent)}"));

    private static string Show(decimal number, UnitOfMeasure unit) => EnteredText.Show(Value.Of(number), unit, Figures.Current);

    private static EnteredValue Read(string? text, UnitOfMeasure unit) => EnteredText.Read(text, unit, Figures.Current);
}
