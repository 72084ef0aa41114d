using Microsoft.EntityFrameworkCore;
using Traguardo.Core.Measures;
using Traguardo.Core.Recording;
using Traguardo.Web.Data;

namespace Traguardo.Web.Features.Recording;

/// <summary>The year's values of one measure, be it read by a formula or not.</summary>
public sealed class MeasureValuesModel(CycleCache cycles, ValueEntry entry, IDbContextFactory<TraguardoDb> databases, TimeProvider clock) : EntryPage(cycles, entry, databases, clock)
{
    public Measure Measure { get; private set; } = null!;

    public override string? Owner => Measure.Owner;

    public override string Here => Links.MeasureValues(Measure.Code);

    protected override IReadOnlyList<Datum>? Select(DueView due, IReadOnlySet<DatumKey> typed)
    {
        ArgumentNullException.ThrowIfNull(due);
        if (Cycle.Measures.Find(measure => measure.Code == (string)RouteData.Values["codice"]!) is not { } measure)
        {
            return null;
        }
        Measure = measure;
        return due.OfMeasure(measure.Code);
    }
}
