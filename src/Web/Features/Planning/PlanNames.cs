using Traguardo.Core.Cycles;

namespace Traguardo.Web.Features.Planning;

/// <summary>What the parts of plans are called, by their addresses.</summary>
public sealed class PlanNames
{
    private readonly Dictionary<string, string> names = [];

    /// <summary>Of several plans; the first that has an address gives it its name.</summary>
    public PlanNames(params IEnumerable<Cycle> plans)
    {
        ArgumentNullException.ThrowIfNull(plans);
        foreach (var plan in plans)
        {
            var indicators = plan.Indicators.ToDictionary(indicator => indicator.Code, indicator => indicator.Name);
            Add("indicators", plan.Indicators, indicator => indicator.Code, indicator => indicator.Name);
            Add("measures", plan.Measures, measure => measure.Code, measure => measure.Name);
            Add("programmes", plan.Programmes, programme => programme.Code, programme => programme.Name ?? "");
            Add("areas", plan.StrategicAreas, area => area.Code, area => area.ShortTitle ?? area.Title);
            Add("units", plan.Units, unit => unit.Code, unit => unit.Name);
            AddTree(plan.Scorecards, "", indicators);
        }
        // An item that refers to an objective is called by it.
        foreach (var (address, objective) in references)
        {
            names.TryAdd(address, names.GetValueOrDefault(objective, objective));
        }
    }

    private readonly List<(string Address, string Objective)> references = [];

    /// <summary>The name of what stands at an address; empty where it has none.</summary>
    public string Of(string? address) => address is null ? "" : names.GetValueOrDefault(address, "");

    private void Add<T>(string list, IEnumerable<T> parts, Func<T, string> code, Func<T, string> name)
    {
        foreach (var part in parts)
        {
            names.TryAdd($"{list}/{code(part)}", name(part));
        }
    }

    private void AddTree(IEnumerable<Entry> entries, string parent, Dictionary<string, string> indicators)
    {
        foreach (var entry in entries)
        {
            if (entry is Node node)
            {
                var path = parent + node.Code;
                names.TryAdd(path, node.ShortTitle ?? node.Title);
                AddTree(node.Children, path + "/", indicators);
            }
            else if (entry is Item { Indicator: { } indicator })
            {
                names.TryAdd(parent + indicator, indicators.GetValueOrDefault(indicator, ""));
            }
            else if (entry is Item { Objective: { } objective })
            {
                references.Add((parent + objective, objective));
            }
        }
    }
}
