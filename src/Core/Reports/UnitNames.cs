using Traguardo.Core.Cycles;

namespace Traguardo.Core.Reports;

/// <summary>Units by their names; a code that no unit has is somebody in words, and says so itself.</summary>
internal sealed class UnitNames(Cycle cycle)
{
    private readonly Dictionary<string, string> names = cycle.Units.ToDictionary(unit => unit.Code, unit => unit.Name);

    public string? Of(string? owner) => owner is null ? null : names.GetValueOrDefault(owner, owner);

    public string Of(IEnumerable<string> owners) => string.Join(", ", owners.Select(Of));
}
