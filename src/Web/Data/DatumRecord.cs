namespace Traguardo.Web.Data;

/// <summary>
/// Who entered a value, when, and how often it was changed: what stands beside the value itself, which is Core's
/// <c>MeasureValue</c> or <c>IndicatorValue</c> with the same code, year and period.
/// </summary>
public sealed class DatumRecord
{
    /// <summary>The cycle's row.</summary>
    public required int CycleId { get; init; }

    /// <summary>The datum's address, as <c>Core.Recording.DatumKey</c> writes it.</summary>
    public required string Datum { get; init; }

    /// <summary>From 1; one more with every change. Who writes says which version they saw.</summary>
    public required int Version { get; set; }

    public required string Person { get; set; }

    public required string PersonName { get; set; }

    public required DateTimeOffset At { get; set; }
}

/// <summary>What proves a value: a file that lies in the evidence directory under its hash, or a link.</summary>
public sealed class Evidence
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required int CycleId { get; init; }

    /// <inheritdoc cref="DatumRecord.Datum"/>
    public required string Datum { get; init; }

    /// <summary>The file's name as it was sent, or the link's title.</summary>
    public required string Name { get; init; }

    /// <summary>The address of a link; null for a file.</summary>
    public string? Link { get; init; }

    /// <summary>SHA-256 of the file in hexadecimal digits; null for a link.</summary>
    public string? Hash { get; init; }

    /// <summary>Bytes of the file; 0 for a link.</summary>
    public long Size { get; init; }

    public required string PersonName { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>True once it was taken back: it stays readable for who checks.</summary>
    public bool IsWithdrawn { get; set; }
}

/// <summary>A unit's word that the values of a period are right; from then on they are locked until it is reopened.</summary>
public sealed class Confirmation
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required int CycleId { get; init; }

    /// <summary>Code of the unit.</summary>
    public required string Unit { get; init; }

    /// <summary>Code of the period; empty for the whole year.</summary>
    public required string Period { get; init; }

    public required string Person { get; init; }

    public required string PersonName { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>When it was reopened, by an act with a reason; null while it stands.</summary>
    public DateTimeOffset? ReopenedAt { get; set; }
}
