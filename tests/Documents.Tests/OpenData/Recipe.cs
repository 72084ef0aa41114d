using System.Globalization;
using Traguardo.Documents.Packages;

namespace Traguardo.Documents.Tests.OpenData;

using Row = Dictionary<string, string>;

/// <summary>The steps of LEGGIMI.md, by the CSV files alone and in the order in which it tells them; nothing of the program's is called.</summary>
internal sealed class Recipe
{
    private const decimal Most = 1_000_000_000_000_000m;

    private readonly Dictionary<string, List<Row>> tables;
    private readonly ILookup<string, Row> valuesOf;
    private readonly ILookup<string, Row> recordedOf;
    private readonly Dictionary<string, Row> measures;
    private readonly ILookup<string, Row> itemsIn;
    private readonly ILookup<string, Row> nodesIn;
    private readonly Dictionary<string, Row> nodes;
    private readonly Dictionary<string, decimal?> results = [];
    private readonly int year;
    private readonly bool fromTheStart;

    /// <param name="files">The files.</param>
    /// <param name="year">The year of the cycle.</param>
    /// <param name="fromTheStart">True: each step goes on from the one before; false: from what the files publish for it.</param>
    public Recipe(IReadOnlyList<PackedFile> files, int year, bool fromTheStart)
    {
        this.year = year;
        this.fromTheStart = fromTheStart;
        tables = files.Where(file => file.Name.EndsWith(".csv", StringComparison.Ordinal)).ToDictionary(file => file.Name, file => CsvRows.Read(file.Content));
        valuesOf = tables["valori.csv"].ToLookup(row => row["misura"]);
        recordedOf = tables["valori_indicatori.csv"].ToLookup(row => row["indicatore"]);
        measures = tables["misure.csv"].ToDictionary(row => row["misura"]);
        itemsIn = tables["voci.csv"].ToLookup(row => row["nodo"]);
        nodesIn = tables["nodi.csv"].ToLookup(row => row["nodo_padre"]);
        nodes = tables["nodi.csv"].ToDictionary(row => row["nodo"]);
    }

    public List<Row> this[string table] => tables[table];

    /// <summary>Step 1.</summary>
    public string Actual(Row indicator) =>
        indicator["formula"].Length > 0 ? Formula.Of(indicator["formula"].TrimStart('\''), Measure)
        : recordedOf[indicator["indicatore"]].FirstOrDefault(row => row["anno"] == Text(year) && row["periodo"].Length == 0) is { } recorded && Counts(recorded) ? recorded["valore"]
        : "";

    /// <summary>Step 2.</summary>
    public decimal? Result(Row item) => item["stato"] switch
    {
        "monitoring" or "notDue" or "notApplicable" => null,
        "neutralised" => Rule("sterilizzati") == "full" ? 1 : null,
        "missing" => Rule("mancanti") == "skip" ? null : 0,
        _ => item["tetto"].Length > 0 ? Math.Min(Number(item["tetto"]), Kept(item)) : Kept(item),
    };

    /// <summary>Step 3.</summary>
    public decimal? Result(string node)
    {
        if (!results.TryGetValue(node, out var result))
        {
            var below = itemsIn[node].Select(item => (Weight: Weight(item), Result: fromTheStart ? Result(item) : Published(item)))
                .Concat(nodesIn[node].Select(inner => (Weight: Weight(inner), Result: fromTheStart ? Result(inner["nodo"]) : Published(inner))))
                .Where(one => one.Result is not null)
                .Select(one => (one.Weight, Result: one.Result!.Value))
                .ToList();
            results[node] = result = below.Count == 0 ? null : nodes[node]["aggregazione"] switch
            {
                "mean" => below.Average(one => one.Result),
                "worst" => below.Min(one => one.Result),
                _ when below.Sum(one => one.Weight) == 0 => null,
                _ => Math.Clamp(below.Sum(one => Rounded(one.Weight * one.Result)) / below.Sum(one => one.Weight), -1_000_000, 1_000_000),
            };
        }
        return result;
    }

    public static decimal? Published(Row row) => row["risultato"].Length == 0 ? null : Number(row["risultato"]);

    private string Measure(string code, int offset)
    {
        var rows = valuesOf[code].Where(row => row["anno"] == Text(year + offset)).ToList();
        if (rows.Find(row => row["periodo"].Length == 0) is { } whole)
        {
            return Counts(whole) ? whole["valore"] : "";
        }
        string[] periods = measures[code]["frequenza"] switch
        {
            "half" => ["S1", "S2"],
            "quarter" => ["Q1", "Q2", "Q3", "Q4"],
            "month" => [.. Enumerable.Range(1, 12).Select(month => $"M{month:00}")],
            _ => [],
        };
        var applying = periods.Select(period => rows.Find(row => row["periodo"] == period)).Where(row => row?["stato"] != "notApplicable").ToList();
        if (applying.Count == 0)
        {
            return "";
        }
        if (measures[code]["aggregazione"] is "last" or "toDate")
        {
            return applying[^1] is { } last && Counts(last) ? last["valore"] : "";
        }
        if (applying.Exists(row => row is null || !Counts(row)))
        {
            return "";
        }
        var sum = applying.Sum(row => Number(row!["valore"]));
        return Text(measures[code]["aggregazione"] == "mean" ? sum / applying.Count : sum);
    }

    private decimal Kept(Row item)
    {
        var c = ToTheEighteenth(item["nodo_richiamato"].Length > 0
            ? Text((fromTheStart ? Result(item["nodo_richiamato"]) : Published(nodes[item["nodo_richiamato"]]))!.Value)
            : fromTheStart ? Actual(tables["indicatori.csv"].First(row => row["indicatore"] == item["indicatore"])) : item["consuntivo"]);
        static decimal ToTheEighteenth(string cell) => decimal.Round(Number(cell), 18, MidpointRounding.AwayFromZero);
        var t = item["target"].Length > 0 ? Number(item["target"]) : 0;
        var isBy = item["verso"] == "by";
        var x = isBy ? c - t : c;
        return item["curva"] switch
        {
            "steps" => Points(item).LastOrDefault(point => point.X <= x).Result,
            "line" => Line(Points(item), x),
            "floor" when (item["verso"] is "lower" or "by" ? x > Number(item["curva_punti"]) : x < Number(item["curva_punti"])) => 0,
            "baseline" => Math.Max(0, Quotient(x - Number(item["curva_punti"]), (isBy ? 0 : t) - Number(item["curva_punti"]))),
            _ => ByRule(item["verso"], c, t, item["target_superiore"]),
        };
    }

    private static decimal ByRule(string better, decimal c, decimal t, string upper) => better switch
    {
        "higher" when c >= t => c > 0 && t > 0 ? Quotient(c, t) : 1,
        "higher" => t > 0 ? Math.Max(0, Quotient(c, t)) : t == 0 ? 0 : Math.Max(0, 1 - Quotient(t - c, -t)),
        "lower" when c <= t => c > 0 && t > 0 ? Quotient(t, c) : 1,
        "lower" => t > 0 ? Quotient(t, c) : t == 0 ? 0 : Math.Max(0, 1 - Quotient(c - t, -t)),
        "equal" => Equal(c, t),
        "within" => c < t ? Equal(c, t) : c > Number(upper) ? Equal(c, Number(upper)) : 1,
        "yes" => c == t ? 1 : 0,
        _ => c <= t ? 1 : 0,
    };

    private static decimal Equal(decimal c, decimal t) => c == t ? 1 : t == 0 ? 0 : Math.Max(0, 1 - Quotient(Math.Abs(c - t), Math.Abs(t)));

    private static decimal Line(List<(decimal X, decimal Result)> points, decimal x)
    {
        var after = points.FindIndex(point => point.X > x);
        if (after <= 0)
        {
            return after < 0 ? points[^1].Result : points[0].Result;
        }
        var (from, to) = (points[after - 1], points[after]);
        return from.Result + Quotient((to.Result - from.Result) * (x - from.X), to.X - from.X);
    }

    private static List<(decimal X, decimal Result)> Points(Row item) =>
        [.. item["curva_punti"].Trim('(', ')').Split(")(").Select(point => point.Split(':')).Select(point => (Number(point[0]), Number(point[1])))];

    private static decimal Quotient(decimal dividend, decimal divisor) =>
        Math.Abs(divisor) < 1 && Math.Abs(dividend) >= 1_000_000 * Math.Abs(divisor) ? 1_000_000 * Math.Sign(dividend) * Math.Sign(divisor) : Math.Clamp(dividend / divisor, -1_000_000, 1_000_000);

    private decimal Rounded(decimal row) =>
        tables["metodo.csv"].First(rule => rule["parametro"] == "arrotondamento_righe")["valore"] is { Length: > 0 } decimals
            ? decimal.Round(decimal.Round(row, 15, MidpointRounding.AwayFromZero), (int)Number(decimals), MidpointRounding.AwayFromZero)
            : row;

    private string Rule(string name) => tables["metodo.csv"].First(rule => rule["parametro"] == name)["testo"];

    private static decimal Weight(Row row) => row["peso"].Length == 0 ? 0 : Number(row["peso"]);

    private static bool Counts(Row value) => value["stato"] is "measured" or "estimated";

    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    // A day as a spreadsheet counts it, yes and no as 1 and 0.
    public static decimal Number(string cell) =>
        cell == "true" ? 1 : cell == "false" ? 0
        : DateOnly.TryParseExact(cell, "yyyy-MM-dd", out var day) ? day.DayNumber
        : decimal.Parse(cell, NumberStyles.Float, CultureInfo.InvariantCulture);

    public static bool IsBeyond(decimal number) => Math.Abs(number) > Most;
}
