namespace Traguardo.Core.Cycles;

/// <summary>A budget line tied to an objective.</summary>
public sealed record Programme : IExtensible
{
    /// <summary>Its code, unique in the cycle.</summary>
    public required string Code { get; init; }

    /// <summary>Its name, where it has one.</summary>
    public string? Name { get; init; }

    /// <summary>Code or path of the objective it pays for; a code means the first scorecard that has it. See <see cref="Compiling.CompiledCycle.ObjectiveOf"/>.</summary>
    public string? Objective { get; init; }

    /// <summary>Euros set aside.</summary>
    public decimal? Budget { get; init; }

    /// <summary>Euros spent; null where not known.</summary>
    public decimal? Spent { get; init; }

    /// <summary>The kind of expense.</summary>
    public string? Kind { get; init; }

    /// <summary>Who works on it: codes of units of the cycle, or names of others in words.</summary>
    public List<string> Units { get; init; } = [];

    /// <summary>The first year it runs in; null where nobody said.</summary>
    public int? From { get; init; }

    /// <summary>The last year it runs in; null where nobody said.</summary>
    public int? To { get; init; }

    /// <summary>Whom it is for, in words.</summary>
    public string? Stakeholders { get; init; }

    /// <summary>Spent over budget as a fraction (1.0065 is 100,65%); null where either is unknown or the budget is zero.</summary>
    public decimal? SpentShare => Budget is null or 0 || Spent is null ? null : Scoring.Ratio.Of(Spent.Value, Budget.Value);

    /// <inheritdoc/>
    public string? Extra { get; init; }
}
