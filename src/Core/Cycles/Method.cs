namespace Traguardo.Core.Cycles;

/// <summary>The administration's own measuring rules (<i>SMVP</i>), as data: another method is another block, not other code.</summary>
public sealed record Method : IExtensible
{
    /// <summary>The usual <see cref="AnalysisBelow"/>.</summary>
    public const decimal UsualAnalysisBelow = 0.70m;

    /// <summary>The cap of every item that has none of its own.</summary>
    public Cap Cap { get; init; } = Cap.AtTarget;

    /// <summary>What a value that is due and not given does to the score.</summary>
    public MissingRule Missing { get; init; }

    /// <summary>What an item set aside by the OIV does to the score.</summary>
    public NeutralisedRule Neutralised { get; init; }

    /// <summary>Decimals that each row of weight × achievement is rounded to before rows are summed; null: rows are exact.</summary>
    public int? RowRounding { get; init; }

    /// <summary>True where values are confirmed by somebody other than who entered them.</summary>
    public bool FourEyes { get; init; }

    /// <summary>True where a value is confirmed only with its evidence.</summary>
    public bool EvidenceRequired { get; init; }

    /// <summary>The months in which what was promised may be changed; a revision outside them is a finding.</summary>
    public RevisionMonths Revisions { get; init; } = new();

    /// <summary>The score, as a fraction, below which an objective asks for an analysis after the final measurement; 0.70 unless said, 0 where none does.</summary>
    public decimal AnalysisBelow { get; init; } = UsualAnalysisBelow;

    /// <summary>Codes of the personal scorecards that are published with the cycle; none unless said. A code of no personal scorecard publishes nothing.</summary>
    public List<string> PublishedCards { get; init; } = [];

    /// <summary>The bands of judgement, in any order.</summary>
    public List<JudgementBand> Judgements { get; init; } = [];

    /// <summary>The two thresholds of the lights.</summary>
    public LightThresholds Lights { get; init; } = new();

    /// <inheritdoc/>
    public string? Extra { get; init; }

    /// <summary>True where a scorecard is for everybody who sees the cycle: nobody's own, or one that is published.</summary>
    public bool Publishes(Node card)
    {
        ArgumentNullException.ThrowIfNull(card);
        return card.Holder is null || PublishedCards.Contains(card.Code);
    }
}

/// <summary>The months in which targets are brought up to date, both included, 1 to 12; July unless said.</summary>
public sealed record RevisionMonths : IExtensible
{
    /// <summary>The first month.</summary>
    public int From { get; init; } = 7;

    /// <summary>The last month.</summary>
    public int Until { get; init; } = 7;

    /// <inheritdoc/>
    public string? Extra { get; init; }
}

/// <summary>What a value that is due and not given does.</summary>
public enum MissingRule
{
    /// <summary>It counts zero.</summary>
    Zero,

    /// <summary>It is left out, and the other weights share what it leaves.</summary>
    Skip,
}

/// <summary>What an item set aside by the OIV does.</summary>
public enum NeutralisedRule
{
    /// <summary>It is left out, and the other weights share what it leaves.</summary>
    LeftOut,

    /// <summary>It counts as fully reached.</summary>
    Full,
}

/// <summary>One band of judgement.</summary>
/// <param name="From">The lowest score of the band, 0 to 100, compared with the score rounded to a whole number.</param>
/// <param name="Label">The words of the judgement.</param>
public sealed record JudgementBand(decimal From, string Label) : IExtensible
{
    /// <inheritdoc/>
    public string? Extra { get; init; }
}

/// <summary>The thresholds of the lights, as fractions: red below <see cref="Amber"/>, green above <see cref="Green"/>, amber between, both ends included.</summary>
public sealed record LightThresholds : IExtensible
{
    /// <summary>The lowest score that is amber.</summary>
    public decimal Amber { get; init; } = 0.70m;

    /// <summary>The highest score that is amber.</summary>
    public decimal Green { get; init; } = 0.90m;

    /// <inheritdoc/>
    public string? Extra { get; init; }
}
