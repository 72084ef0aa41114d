using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Traguardo.Core.Exchange;
using Traguardo.Core.People;
using Traguardo.Core.Writing;
using Traguardo.Web.Access;

namespace Traguardo.Web.Data;

/// <summary>The sample administration and its people, which the first run shows so that nobody starts before an empty page.</summary>
public sealed class SampleLoader(Ledger ledger, IDbContextFactory<TraguardoDb> databases)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    /// <summary>Where the sample lies: beside the program, in a clone as in a published copy.</summary>
    public static string Directory { get; } = Path.Combine(AppContext.BaseDirectory, "samples", "pisa-2020");

    /// <summary>Stores the sample where nothing is stored yet; true where it did.</summary>
    /// <param name="from">The folder that it is in; null for <see cref="Directory"/>.</param>
    /// <param name="cancellation">Breaks it off.</param>
    public async Task<bool> LoadIfEmptyAsync(string? from = null, CancellationToken cancellation = default)
    {
        var folder = from ?? Directory;
        if (!await IsEmptyAsync(cancellation))
        {
            return false;
        }
        var reading = CycleReader.Read(await File.ReadAllBytesAsync(Path.Combine(folder, "cycle.json"), cancellation));
        var cycle = reading.Cycle ?? throw new InvalidDataException(string.Join(Environment.NewLine, reading.Faults));
        var context = await File.ReadAllTextAsync(Path.Combine(folder, "context.json"), cancellation);
        await LoadPeopleAsync(cycle.Administration.Code, cancellation);
        await ledger.WriteAsync(Origin.Program(cycle.Administration.Code, DataTexts.SampleLoading), async writing =>
        {
            var stored = await CycleStore.ImportAsync(writing, new NewCycle(cycle, context), old: null, isSample: true, cancellation);
            await LoadTextsAsync(writing, folder, stored.Id, cancellation);
        }, cancellation);
        return true;
    }

    /// <summary>The sample's texts, one a file whose path is the key: <c>texts/relazione/premessa.md</c>.</summary>
    private static async Task LoadTextsAsync(Writing writing, string sample, int cycleId, CancellationToken cancellation)
    {
        var folder = Path.Combine(sample, "texts");
        foreach (var file in System.IO.Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var key = Path.ChangeExtension(Path.GetRelativePath(folder, file), null).Replace(Path.DirectorySeparatorChar, '/');
            var text = new StoredText { CycleId = cycleId, Key = key, State = NarrativeState.Approved, Stamp = 1 };
            writing.Db.Texts.Add(text);
            NarrativeStore.Add(writing, text, (await File.ReadAllTextAsync(file, cancellation)).ReplaceLineEndings("\n").Trim());
        }
    }

    private async Task<bool> IsEmptyAsync(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return !await db.Cycles.AnyAsync(cancellation) && !await db.Users.AnyAsync(cancellation);
    }

    /// <summary>Stores the sample's people as those of an administration.</summary>
    public async Task LoadPeopleAsync(string administration, CancellationToken cancellation = default)
    {
        await using var file = File.OpenRead(Path.Combine(Directory, "people.json"));
        var people = await JsonSerializer.DeserializeAsync<List<SamplePerson>>(file, Json, cancellation);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        foreach (var person in people!)
        {
            var account = Account.Of(person.Name, person.Email, isSample: true);
            db.Users.Add(account);
            db.People.Add(new Person
            {
                Administration = administration,
                Name = person.Name,
                Email = person.Email,
                AccountId = account.Id,
                Unit = person.Unit,
                Grants = [.. person.Roles.Select(grant => new Grant { Role = grant.Role, Unit = grant.Unit ?? "" })],
            });
        }
        await db.SaveChangesAsync(cancellation);
    }

    private sealed record SamplePerson(string Name, string Email, string? Unit, IReadOnlyList<SampleGrant> Roles);

    private sealed record SampleGrant(Role Role, string? Unit);
}
