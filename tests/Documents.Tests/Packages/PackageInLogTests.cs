using System.Security.Cryptography;
using Traguardo.Core.Audit;
using Traguardo.Documents.Packages;
using Xunit;

namespace Traguardo.Documents.Tests.Packages;

/// <summary>A package is of an administration where its log, whole, names the package or its data after the head that the package names.</summary>
public sealed class PackageInLogTests
{
    private static readonly AuditEntry Before = new()
    {
        Administration = "cciaa_pi",
        At = new DateTimeOffset(2021, 6, 16, 8, 0, 0, TimeSpan.Zero),
        Person = "p7",
        PersonName = "Anna Bianchi",
        From = "192.0.2.17",
        Action = "value-entered",
        Subject = "2020/measures/694",
        Is = "{}",
    };

    private static readonly AuditEntry First = AuditChain.Append(null, Before);

    private static readonly FrozenDocument Document = FrozenDocument.Of(Made.Snapshot with { AuditHead = First.Hash }).Document!;

    private static readonly MadePackage Package = new PackageWriter([], "0.1.0").Pack(Document, []);

    private static readonly AuditEntry Asked = Before with { Action = "document-asked", Is = $$"""{"title":"R","draft":false,"snapshot":"{{HashOf(Document.SnapshotFile)}}"}""" };

    private static readonly AuditEntry Produced = Before with { Action = "document-produced", Is = $$"""{"title":"R","hash":"{{HashOf(Package.Content)}}"}""" };

    [Fact]
    public void It_is_known_by_its_data_and_by_itself()
    {
        var whole = Find(Before, Asked, Produced);

        Assert.True(whole.Holds);
        Assert.Equal((2, 3), (whole.Asked!.Sequence, whole.Produced!.Sequence));
        Assert.True(Find(Before, Asked).Holds);
        Assert.True(Find(Before, Produced).Holds);
    }

    [Fact]
    public void A_log_that_says_something_else_does_not_prove_it()
    {
        Assert.False(Find(Before).Holds);
        Assert.False(Find().Holds);
        Assert.False(Find(Before, Asked with { Action = "value-entered" }).Holds);
        Assert.False(Find(Before, Asked with { Is = "[" }, Produced with { Is = null }).Holds);
        Assert.False(Find(Before, Produced with { Is = Asked.Is }).Holds);
        Assert.False(Find(Asked, Before).KnowsHead);
    }

    [Fact]
    public void A_log_of_another_or_that_is_not_whole_does_not_prove_it()
    {
        AuditEntry[] entries = [Before with { Administration = "altro" }, Asked with { Administration = "altro" }, Produced with { Administration = "altro" }];
        var whole = Written([Before, Asked, Produced]);
        whole[whole.AsSpan().IndexOf("Bianchi"u8)] ^= 1;

        Assert.False(Find(Written(entries)).IsOfItsAdministration);
        Assert.NotNull(Find(whole).Log.Fault);
        Assert.False(Find(whole).Holds);
    }

    private static PackageInLog Find(params AuditEntry[] entries) => Find(Written(entries));

    private static PackageInLog Find(byte[] log) =>
        PackageInLog.Find(new MemoryStream(log), Package.Content, new PackageVerification { Manifest = Package.Manifest, Document = Document });

    private static byte[] Written(AuditEntry[] entries)
    {
        var chained = new List<AuditEntry>();
        foreach (var entry in entries)
        {
            chained.Add(AuditChain.Append(chained.Count > 0 ? chained[^1] : null, entry));
        }
        return [.. AuditLog.Head(entries.Length > 0 ? entries[0].Administration : "cciaa_pi", chained.Count > 0 ? chained[^1] : null), .. chained.SelectMany(AuditLog.Line)];
    }

    private static string HashOf(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
