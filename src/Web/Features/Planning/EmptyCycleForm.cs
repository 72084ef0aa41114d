using Traguardo.Core.Compiling;
using Traguardo.Core.Cycles;
using Traguardo.Web.Http;

namespace Traguardo.Web.Features.Planning;

/// <summary>A cycle from nothing: its year, what it is called, and which cycle's method and units it goes on with.</summary>
public sealed class EmptyCycleForm
{
    private const string FirstCard = "ente";

    public int? Anno { get; set; }

    public string? Denominazione { get; set; }

    /// <summary>The year of the cycle whose method and units are taken; null for the usual method and no units.</summary>
    public int? Come { get; set; }

    /// <summary>What is missing, in words.</summary>
    public IReadOnlyList<string> Faults() =>
    [
        .. Anno is null ? [BeginTexts.YearMissing] : Array.Empty<string>(),
        .. string.IsNullOrWhiteSpace(Denominazione) ? [BeginTexts.NameMissing] : Array.Empty<string>(),
    ];

    /// <summary>The cycle: the administration's own scorecard, with nothing in it yet.</summary>
    /// <param name="administration">The administration's code.</param>
    /// <param name="like">The cycle to go on with; null for none.</param>
    public Begun CycleOf(string administration, Cycle? like)
    {
        var name = FreeText.Line(Denominazione)!;
        var own = like?.Scorecards.FirstOrDefault(card => card.Holder is null);
        var cycle = new Cycle
        {
            Administration = like is null ? new Administration { Code = administration, Name = name } : like.Administration with { Name = name },
            Year = Anno!.Value,
            // Which scorecards are published is said of those there are.
            Method = (like?.Method ?? new Method()) with { PublishedCards = [] },
            Units = like?.Units ?? [],
            Scorecards = [new Node { Kind = NodeKind.Scorecard, Code = own?.Code ?? FirstCard, Title = own?.Title ?? name, ShortTitle = own?.ShortTitle, Rollup = own?.Rollup ?? default }],
        };
        var compilation = CompiledCycle.Compile(cycle);
        return new Begun(compilation.Compiled?.Cycle, [.. compilation.Faults.Select(fault => $"{fault.What}; {fault.Expected}")]);
    }
}
