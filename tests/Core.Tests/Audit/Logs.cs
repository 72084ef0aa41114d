using System.Text;
using CsCheck;
using Traguardo.Core.Audit;
using Traguardo.Core.Tests.Generators;

namespace Traguardo.Core.Tests.Audit;

/// <summary>Logs that tests write and spoil.</summary>
internal static class Logs
{
    public const string Administration = "ente_prova";

    public static readonly AuditEntry Entered = new()
    {
        Administration = Administration,
        At = new(2026, 4, 3, 8, 15, 0, 250, TimeSpan.Zero),
        Person = "p7",
        PersonName = "Anna Bianchi",
        From = "192.0.2.17",
        Action = "value-entered",
        Subject = "2026/measures/694/Q1",
        Is = """{"value":36670}""",
    };

    public static readonly AuditEntry Corrected = Entered with
    {
        At = new(2026, 4, 3, 8, 16, 2, TimeSpan.Zero),
        OnBehalfOf = "p9",
        OnBehalfOfName = "Carlo «Càrlo» Neri",
        Was = Entered.Is,
        Is = """{"value":36676}""",
        Why = "Refuso:\n\"70\" era \\ 76",
    };

    public static readonly AuditEntry Confirmed = Entered with { At = new(2026, 4, 7, 0, 0, 0, TimeSpan.Zero), Action = "values-confirmed", Subject = "2026/units/RI", Is = null };

    /// <summary>Entries given their places, the first first.</summary>
    public static List<AuditEntry> Chained(params IEnumerable<AuditEntry> entries)
    {
        var chained = new List<AuditEntry>();
        foreach (var entry in entries)
        {
            chained.Add(AuditChain.Append(Last(chained), entry));
        }
        return chained;
    }

    public static byte[] Written(IReadOnlyList<AuditEntry> chained) =>
        [.. AuditLog.Head(Administration, Last(chained)), .. chained.SelectMany(AuditLog.Line)];

    /// <summary>The three entries above, written.</summary>
    public static byte[] Small { get; } = Written(Chained(Entered, Corrected, Confirmed));

    public static AuditVerification Verify(byte[] log)
    {
        using var stream = new MemoryStream(log);
        return AuditVerifier.Verify(stream);
    }

    public static AuditVerification Verify(string log) => Verify(Encoding.UTF8.GetBytes(log));

    private static AuditEntry? Last(IReadOnlyList<AuditEntry> chained) => chained.Count == 0 ? null : chained[^1];

    public static Gen<byte[]> Any { get; } = Entry().List[0, 8].Select(entries => Written(Chained(entries)));

    private static Gen<AuditEntry> Entry() => Gen.Select(
        PlainGen.Words, PlainGen.PerhapsWords, PlainGen.PerhapsWords, PlainGen.PerhapsWords, PlainGen.PerhapsWords, Gen.DateTime,
        (name, behalf, was, @is, why, at) => Entered with
        {
            PersonName = name,
            OnBehalfOf = behalf,
            Was = was,
            Is = @is,
            Why = why,
            At = new DateTimeOffset(DateTime.SpecifyKind(at, DateTimeKind.Utc)),
        });
}
