using System.Diagnostics;
using Traguardo.Core.Compiling;
using Traguardo.Core.Cycles;
using Traguardo.Core.Display;
using Traguardo.Core.Exchange;
using Traguardo.Core.Explaining;
using Traguardo.Core.Measures;
using Traguardo.Core.Templates;

namespace Traguardo.Bench;

/// <summary>Time and memory of what Core does, each beside scoring the sample once.</summary>
public static class CoreBench
{
    public static void Run(string root)
    {
        var bytes = File.ReadAllBytes(Path.Combine(root, "samples", "pisa-2020", "cycle.json"));
        var cycle = CycleReader.Read(bytes).Cycle!;
        var compiled = Compile(cycle);
        var scored = compiled.Score();
        var tenfold = Compile(Multiply(cycle, 10));
        var hundredfold = Compile(Multiply(cycle, 100));
        var value = cycle.Values[0] with { Value = Value.Of(40_000m) };

        var relazione = TemplateReader.Read(File.ReadAllBytes(Path.Combine(root, "templates", "relazione.json"))).Template!;
        var context = ContextReader.Read(File.ReadAllBytes(Path.Combine(root, "samples", "pisa-2020", "context.json"))).Tables;
        var source = new ReportSource { Scored = scored, Context = context, Day = new DateOnly(2021, 6, 16) };

        (string Name, Action Work)[] works =
        [
            ("score the sample", () => compiled.Score()),
            ("score 10 × the sample", () => tenfold.Score()),
            ("score 100 × the sample", () => hundredfold.Score()),
            ("one value changed, scored again", () => compiled.WithValue(value).Score()),
            ("compile the sample", () => Compile(cycle)),
            ("explain one objective to its base data", () => new Explainer(scored, Figures.Italian).Explain("ente/A/A4")),
            ("explain everything", () => new Explainer(scored, Figures.Italian).Explain("ente")),
            ("read the JSON, compile", () => CycleReader.Read(bytes)),
            ("write the JSON", () => CycleWriter.Write(cycle)),
            ("make the Relazione, without its prose", () => ReportBuilder.Build(relazione, source)),
        ];

        Table.Head("Core", "work", "µs", "kB", "× scoring");
        var unit = 0.0;
        foreach (var (name, work) in works)
        {
            var (microseconds, allocated) = Measure(work);
            unit = unit == 0 ? microseconds : unit;
            Table.Row(name, Table.N(microseconds, 1), Table.N(allocated / 1000.0, 1), Table.N(microseconds / unit, 1));
        }
    }

    private static CompiledCycle Compile(Cycle cycle) =>
        CompiledCycle.Compile(cycle) is { Compiled: { } compiled } ? compiled : throw new InvalidOperationException();

    /// <summary>The best of many short runs: what the work takes when nothing else disturbs it.</summary>
    private static (double Microseconds, double Bytes) Measure(Action work)
    {
        var warm = Stopwatch.StartNew();
        var calls = 0;
        while (warm.ElapsedMilliseconds < 1500)
        {
            work();
            calls++;
        }
        var perRun = Math.Max(1, calls / 150);
        var best = double.MaxValue;
        for (var run = 0; run < 100; run++)
        {
            var start = Stopwatch.GetTimestamp();
            for (var i = 0; i < perRun; i++)
            {
                work();
            }
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMicroseconds / perRun);
        }
        var before = GC.GetAllocatedBytesForCurrentThread();
        work();
        return (best, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    /// <summary>The same cycle so many times over, side by side, each copy with codes of its own.</summary>
    private static Cycle Multiply(Cycle cycle, int times)
    {
        var copies = Enumerable.Range(0, times).ToList();
        string Name(string code, int copy) => copy == 0 ? code : $"{code}~{copy}";
        string Formula(string formula, int copy) => copy == 0 ? formula : cycle.Measures.OrderByDescending(measure => measure.Code.Length)
            .Aggregate(formula, (text, measure) => text.Replace($"[{measure.Code}]", $"[{Name(measure.Code, copy)}]", StringComparison.Ordinal)
                .Replace($"[{measure.Code},", $"[{Name(measure.Code, copy)},", StringComparison.Ordinal));
        string PathOf(string path, int copy)
        {
            var slash = path.IndexOf('/', StringComparison.Ordinal);
            return Name(path[..slash], copy) + path[slash..];
        }
        Entry Copy(Entry entry, int copy, bool isCard) => entry switch
        {
            Node node => node with { Code = isCard ? Name(node.Code, copy) : node.Code, Children = [.. node.Children.Select(child => Copy(child, copy, false))] },
            Item { Indicator: { } indicator } item => item with { Indicator = Name(indicator, copy) },
            Item { Objective: { } objective } item => item with { Objective = PathOf(objective, copy) },
            _ => entry,
        };
        return cycle with
        {
            Measures = [.. copies.SelectMany(copy => cycle.Measures.Select(measure => measure with { Code = Name(measure.Code, copy) }))],
            Values = [.. copies.SelectMany(copy => cycle.Values.Select(value => value with { Measure = Name(value.Measure, copy) }))],
            Indicators = [.. copies.SelectMany(copy => cycle.Indicators.Select(indicator => indicator with { Code = Name(indicator.Code, copy), Formula = indicator.Formula is { } text ? Formula(text, copy) : null }))],
            IndicatorValues = [.. copies.SelectMany(copy => cycle.IndicatorValues.Select(value => value with { Indicator = Name(value.Indicator, copy) }))],
            Scorecards = [.. copies.SelectMany(copy => cycle.Scorecards.Select(card => (Node)Copy(card, copy, true)))],
            Neutralisations = [.. copies.SelectMany(copy => cycle.Neutralisations.Select(act => act with { Scorecard = Name(act.Scorecard, copy), Indicator = Name(act.Indicator, copy) }))],
            StrategicAreas = [.. copies.SelectMany(copy => cycle.StrategicAreas.Select(area => area with { Code = Name(area.Code, copy), Objectives = [.. area.Objectives.Select(path => PathOf(path, copy))] }))],
        };
    }
}
