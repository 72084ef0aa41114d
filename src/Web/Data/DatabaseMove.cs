using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Traguardo.Web.Data;

/// <summary>
/// Carries an installation from one database to another, row by row as the one model says, all or nothing, and proves by a hash of
/// every table that all of it has arrived.
/// </summary>
public static class DatabaseMove
{
    /// <summary>Copies everything into a database that is up to date and holds nothing. Returns each table with its rows and hash.</summary>
    /// <exception cref="InvalidOperationException">The target holds something already, or what arrived is not what left.</exception>
    public static async Task<IReadOnlyList<MovedTable>> CopyAsync(TraguardoDb from, TraguardoDb to, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        await using var transaction = await to.Database.BeginTransactionAsync(cancellation);
        var tables = new List<MovedTable>();
        foreach (var type in TablesOf(from.Model))
        {
            var source = await RowsAsync(from, type, cancellation);
            // Now: a row that is let go of forgets what stands beside its record.
            var moved = new MovedTable(type.GetTableName()!, source.Count, HashOf(source));
            if ((await RowsAsync(to, type, cancellation)).Count > 0)
            {
                throw new InvalidOperationException(string.Format(null, DataTexts.TargetNotEmpty, type.GetTableName()));
            }
            source.ForEach(row => Add(to, row));
            await to.SaveChangesAsync(cancellation);
            from.ChangeTracker.Clear();
            to.ChangeTracker.Clear();
            if (HashOf(await RowsAsync(to, type, cancellation)) != moved.Hash)
            {
                throw new InvalidOperationException(string.Format(null, DataTexts.NotArrived, moved.Name));
            }
            to.ChangeTracker.Clear();
            tables.Add(moved);
        }
        await CountOnAsync(to, cancellation);
        await transaction.CommitAsync(cancellation);
        return tables;
    }

    /// <summary>Each table with its rows and its hash, on whichever database it lies.</summary>
    public static async Task<IReadOnlyList<MovedTable>> TablesAsync(TraguardoDb db, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var tables = new List<MovedTable>();
        foreach (var type in TablesOf(db.Model))
        {
            var rows = await RowsAsync(db, type, cancellation);
            tables.Add(new MovedTable(type.GetTableName()!, rows.Count, HashOf(rows)));
            db.ChangeTracker.Clear();
        }
        return tables;
    }

    // What others refer to goes before them. What an entity owns goes with it.
    private static List<IEntityType> TablesOf(IModel model)
    {
        var waiting = model.GetEntityTypes().Where(type => type.BaseType is null && !type.IsOwned()).ToList();
        var ordered = new List<IEntityType>();
        while (waiting.Count > 0)
        {
            var ready = waiting.Where(type => type.GetForeignKeys().All(key => key.PrincipalEntityType.GetRootType() == type || !waiting.Contains(key.PrincipalEntityType.GetRootType()))).ToList();
            ordered.AddRange(ready.OrderBy(type => type.GetTableName(), StringComparer.Ordinal));
            waiting.RemoveAll(ready.Contains);
        }
        return ordered;
    }

    private static async Task<List<EntityEntry>> RowsAsync(TraguardoDb db, IEntityType type, CancellationToken cancellation)
    {
        var set = (IQueryable<object>)typeof(DbContext).GetMethod(nameof(DbContext.Set), 1, [])!.MakeGenericMethod(type.ClrType).Invoke(db, null)!;
        await set.AsTracking().LoadAsync(cancellation);
        return [.. db.ChangeTracker.Entries().Where(entry => IsOf(entry.Metadata, type))
            .OrderBy(entry => entry.Metadata.Name, StringComparer.Ordinal).ThenBy(KeyOf, StringComparer.Ordinal)];
    }

    // By name: the two databases have a model each.
    private static bool IsOf(IReadOnlyEntityType row, IEntityType type) =>
        (row.FindOwnership()?.PrincipalEntityType ?? row).GetRootType().Name == type.Name;

    private static void Add(TraguardoDb to, EntityEntry row)
    {
        if (row.Metadata.IsOwned())
        {
            // Added with its owner, whose object it belongs to.
            return;
        }
        if (row.Metadata.GetNavigations().Any(navigation => navigation.TargetEntityType.IsOwned()))
        {
            to.Add(row.Entity);
            return;
        }
        var copy = to.Entry(row.Entity);
        foreach (var property in row.Properties)
        {
            copy.Property(property.Metadata.Name).CurrentValue = property.CurrentValue;
        }
        copy.State = EntityState.Added;
    }

    private static string HashOf(List<EntityEntry> rows)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var text in rows.Select(TextOf).Order(StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(text));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    // Lengths before texts, so that no two rows have the same.
    private static string TextOf(EntityEntry row) => string.Concat(
        row.Properties.OrderBy(property => property.Metadata.Name, StringComparer.Ordinal)
            .Select(property => (property.Metadata.Name, Text: Text(property.Metadata, property.CurrentValue)))
            .Concat(row.ComplexProperties.SelectMany(Parts))
            .Select(part => $"{part.Name}={part.Text.Length}:{part.Text};"));

    private static IEnumerable<(string Name, string Text)> Parts(ComplexPropertyEntry part) =>
        part.Properties.OrderBy(property => property.Metadata.Name, StringComparer.Ordinal)
            .Select(property => ($"{part.Metadata.Name}.{property.Metadata.Name}", Text(property.Metadata, property.CurrentValue)))
            .Concat(part.ComplexProperties.SelectMany(Parts));

    private static string Text(IReadOnlyProperty property, object? value)
    {
        var stored = property.GetValueConverter() is { } converter ? converter.ConvertToProvider(value) : value;
        return stored switch
        {
            null => "∅",
            byte[] bytes => Convert.ToHexString(bytes),
            IEnumerable<string> texts => string.Join('\n', texts.Select(text => $"{text.Length}:{text}")),
            _ => Convert.ToString(stored, System.Globalization.CultureInfo.InvariantCulture)!,
        };
    }

    private static string KeyOf(EntityEntry row) =>
        string.Join('/', row.Metadata.FindPrimaryKey()!.Properties.Select(key => Text(key, row.Property(key.Name).CurrentValue).PadLeft(20, '0')));

    // Numbers that the database gives out go on after those that came with the rows.
    private static async Task CountOnAsync(TraguardoDb to, CancellationToken cancellation)
    {
        if (to is not PostgresDb)
        {
            return;
        }
        foreach (var type in TablesOf(to.Model))
        {
            foreach (var key in type.GetKeys().SelectMany(key => key.Properties).Where(key => key.ValueGenerated == ValueGenerated.OnAdd && key.ClrType == typeof(int)))
            {
                await CountOnAsync(to, type.GetTableName()!, key.GetColumnName(), cancellation);
            }
        }
    }

    private static async Task CountOnAsync(TraguardoDb to, string table, string column, CancellationToken cancellation)
    {
        // Names of the model, which no parameter can stand for.
        var count = $"""SELECT setval(pg_get_serial_sequence('"{table}"', '{column}'), (SELECT COALESCE(MAX("{column}"), 0) + 1 FROM "{table}"), false)""";
        await to.Database.ExecuteSqlRawAsync(count, cancellation);
    }
}

/// <summary>A table that was carried over.</summary>
/// <param name="Name">The table's, with what its rows own.</param>
/// <param name="Rows">How many rows it has, owned ones included.</param>
/// <param name="Hash">SHA-256 over all that they hold.</param>
public sealed record MovedTable(string Name, int Rows, string Hash);
