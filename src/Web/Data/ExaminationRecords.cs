using Traguardo.Core.Measures;

namespace Traguardo.Web.Data;

/// <summary>
/// A sample of values that the OIV drew, with all that is needed to draw it again. Samples and what is in them are only added: the database
/// refuses to change or remove one.
/// </summary>
public sealed class ValueSample
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The cycle's row.</summary>
    public required int CycleId { get; init; }

    /// <summary>From 1 on, in the order drawn.</summary>
    public required int Number { get; init; }

    /// <summary>What it was drawn by.</summary>
    public required string Seed { get; init; }

    /// <summary>How many were asked for: <c>12</c>, <c>10%</c>.</summary>
    public required string Size { get; init; }

    /// <summary>Code of the scorecard in which the values count; null where it was drawn from all.</summary>
    public string? Scorecard { get; init; }

    /// <summary>How many it was drawn from.</summary>
    public required int Population { get; init; }

    /// <summary>SHA-256 of the cycle it was drawn from, as <c>performance-cycle/1</c>, in hexadecimal digits.</summary>
    public required string CycleHash { get; init; }

    public required string Person { get; init; }

    public required string PersonName { get; init; }

    public required DateTimeOffset At { get; init; }
}

/// <summary>A value in a sample, as it was when it was drawn.</summary>
public sealed class SampledValue
{
    public required Guid SampleId { get; init; }

    /// <summary>Its place in the sample, from 1.</summary>
    public required int Place { get; init; }

    /// <summary>Its key: <c>misura/694/2020/Q1</c>.</summary>
    public required string Datum { get; init; }

    /// <summary>What it was drawn by; see <c>Core.Validating.SampleDraw</c>.</summary>
    public required string Mark { get; init; }

    public Value? Value { get; init; }

    public required ValueState State { get; init; }

    public string? Reason { get; init; }
}

/// <summary>What was said of a value in a sample.</summary>
public enum SampleVerdict
{
    /// <summary>It is what its evidence says.</summary>
    Verified,

    /// <summary>It is not, or nothing proves it.</summary>
    Contested,

    /// <summary>No verdict: what its owner answers to the OIV, whose own verdict stands until it gives another.</summary>
    Answered,
}

/// <summary>What the OIV said of a value in a sample, or its owner answered. Only added: the OIV's last of a value stands, all else stays readable.</summary>
public sealed class SampleFinding
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid SampleId { get; init; }

    /// <summary>The value's place in the sample.</summary>
    public required int Place { get; init; }

    public required SampleVerdict Verdict { get; init; }

    public string? Note { get; init; }

    public required string Person { get; init; }

    public required string PersonName { get; init; }

    public required DateTimeOffset At { get; init; }
}

/// <summary>What the OIV has written of the criteria of a validation that is not decided yet; a cycle has one.</summary>
public sealed class ValidationDraft
{
    /// <summary>The cycle's row.</summary>
    public required int CycleId { get; init; }

    /// <summary>The criteria answered so far, as <c>Core.Exchange.CriteriaText</c> writes them.</summary>
    public required string Criteria { get; set; }
}
