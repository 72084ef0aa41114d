using Microsoft.EntityFrameworkCore;
using Traguardo.Core.Cycles;
using Traguardo.Web.Data.Mapping;

namespace Traguardo.Web.Data;

/// <summary>The lists of a cycle to rows and back, a flat query a list.</summary>
internal static class CycleRows
{
    /// <summary>Fills the lists of a cycle whose own row has been read.</summary>
    public static async Task ReadAsync(TraguardoDb db, int id, Cycle cycle, CancellationToken cancellation)
    {
        cycle.Method.Judgements.AddRange(await Of<JudgementBand>(db, id).ToListAsync(cancellation));
        cycle.Units.AddRange(await Of<Unit>(db, id).ToListAsync(cancellation));
        cycle.Programmes.AddRange(await Of<Programme>(db, id).ToListAsync(cancellation));
        cycle.Measures.AddRange(await Of<Core.Measures.Measure>(db, id).ToListAsync(cancellation));
        cycle.Values.AddRange(await Of<Core.Measures.MeasureValue>(db, id).ToListAsync(cancellation));
        cycle.Indicators.AddRange(await Of<Indicator>(db, id).ToListAsync(cancellation));
        cycle.IndicatorValues.AddRange(await Of<IndicatorValue>(db, id).ToListAsync(cancellation));
        cycle.Neutralisations.AddRange(await Of<Neutralisation>(db, id).ToListAsync(cancellation));
        cycle.Revisions.AddRange(await Of<Revision>(db, id).ToListAsync(cancellation));
        cycle.Analyses.AddRange(await Of<Analysis>(db, id).ToListAsync(cancellation));
        cycle.Judgements.AddRange(await Of<Judgement>(db, id).ToListAsync(cancellation));
        cycle.Validations.AddRange(await Of<ReportValidation>(db, id).ToListAsync(cancellation));
        cycle.StrategicAreas.AddRange(await Of<StrategicArea>(db, id).ToListAsync(cancellation));
        cycle.Acts.AddRange(await Of<PhaseAct>(db, id).ToListAsync(cancellation));
        await ReadTreesAsync(db, id, cycle.Scorecards, cancellation);
    }

    /// <summary>Puts the lists of a cycle in the place of those stored; saved with the next SaveChanges.</summary>
    public static async Task ReplaceAsync(TraguardoDb db, int id, Cycle cycle, CancellationToken cancellation)
    {
        // Copies, because a tracked object is one row: a cycle built in code may hold the same record in two places.
        await ReplaceAsync(db, id, cycle.Method.Judgements.Select(band => band with { }), cancellation);
        await ReplaceAsync(db, id, cycle.Units.Select(unit => unit with { }), cancellation);
        await ReplaceAsync(db, id, cycle.Programmes.Select(programme => programme with { }), cancellation);
        await ReplaceAsync(db, id, cycle.Measures.Select(measure => measure with { }), cancellation);
        await ReplaceAsync(db, id, cycle.Values.Select(value => value with { }), cancellation);
        await ReplaceAsync(db, id, cycle.Indicators.Select(indicator => indicator with { }), cancellation);
        await ReplaceAsync(db, id, cycle.IndicatorValues.Select(value => value with { }), cancellation);
        await ReplaceAsync(db, id, cycle.Neutralisations.Select(neutralisation => neutralisation with { }), cancellation);
        await ReplaceAsync(db, id, cycle.Revisions.Select(revision => revision with { }), cancellation);
        await ReplaceAsync(db, id, cycle.Analyses.Select(analysis => analysis with { }), cancellation);
        await ReplaceAsync(db, id, cycle.Judgements.Select(judgement => judgement with { }), cancellation);
        await ReplaceAsync(db, id, cycle.Validations.Select(validation => validation with { }), cancellation);
        await ReplaceAsync(db, id, cycle.StrategicAreas.Select(area => area with { }), cancellation);
        await ReplaceAsync(db, id, cycle.Acts.Select(act => act with { }), cancellation);
        await Of<Entry>(db, id).ExecuteDeleteAsync(cancellation);
        AddTrees(db, id, cycle.Scorecards, parent: null, position: 0);
    }

    private static IQueryable<T> Of<T>(TraguardoDb db, int id) where T : class =>
        db.Set<T>().AsNoTracking()
            .Where(row => EF.Property<int>(row, Part.CycleId) == id)
            .OrderBy(row => EF.Property<int>(row, Part.Position));

    private static async Task ReplaceAsync<T>(TraguardoDb db, int id, IEnumerable<T> rows, CancellationToken cancellation)
        where T : class
    {
        await db.Set<T>().Where(row => EF.Property<int>(row, Part.CycleId) == id).ExecuteDeleteAsync(cancellation);
        var position = 0;
        foreach (var row in rows)
        {
            Add(db, id, position++, row);
        }
    }

    private static async Task ReadTreesAsync(TraguardoDb db, int id, List<Node> scorecards, CancellationToken cancellation)
    {
        var rows = await Of<Entry>(db, id)
            .Select(row => new
            {
                Entry = row,
                Position = EF.Property<int>(row, Part.Position),
                Parent = EF.Property<int?>(row, Part.Parent),
            })
            .ToListAsync(cancellation);
        var nodes = new Dictionary<int, Node>();
        foreach (var row in rows)
        {
            if (row.Entry is Node node)
            {
                nodes.Add(row.Position, node);
            }
            if (row.Parent is { } parent)
            {
                nodes[parent].Children.Add(row.Entry);
            }
            else
            {
                scorecards.Add((Node)row.Entry);
            }
        }
    }

    private static int AddTrees(TraguardoDb db, int id, IEnumerable<Entry> entries, int? parent, int position)
    {
        foreach (var entry in entries)
        {
            var own = position++;
            Add(db, id, own, entry with { }, parent);
            if (entry is Node node)
            {
                position = AddTrees(db, id, node.Children, own, position);
            }
        }
        return position;
    }

    /// <summary>Adds a row to a list of a cycle, at a place that is free; saved with the next SaveChanges.</summary>
    public static void Add<T>(TraguardoDb db, int id, int position, T row, int? parent = null) where T : class
    {
        var entry = db.Entry(row);
        entry.Property(Part.CycleId).CurrentValue = id;
        entry.Property(Part.Position).CurrentValue = position;
        if (parent is not null)
        {
            entry.Property(Part.Parent).CurrentValue = parent;
        }
        entry.State = EntityState.Added;
    }
}
