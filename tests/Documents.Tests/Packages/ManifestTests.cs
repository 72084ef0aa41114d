using System.Text;
using System.Text.Json;
using Traguardo.Core.Tests.Exchange;
using Traguardo.Core.Tests.Support;
using Traguardo.Documents.Packages;
using Xunit;

namespace Traguardo.Documents.Tests.Packages;

/// <summary>The manifest says what its schema says, is read as it was written, and whatever else a file holds is no manifest.</summary>
public sealed class ManifestTests
{
    private static readonly PackageManifest Full = new()
    {
        Template = "relazione",
        Administration = "cciaa_pi",
        Year = 2020,
        Day = new DateOnly(2021, 6, 16),
        IsDraft = true,
        AuditHead = new string('a', 64),
        Program = "0.1.0",
        Missing = [new MissingFormat("pdf", "Manca Node.js")],
        Files = [ManifestFile.Of(new PackedFile("snapshot.json", [1, 2, 3]))],
    };

    [Fact]
    public void What_is_written_fits_the_schema_and_has_all_of_its_members()
    {
        var schema = JsonElement.Parse(Repository.Bytes("schemas/document-package-1.schema.json"));
        var written = JsonElement.Parse(Full.Write());

        Assert.True(new JsonSchemaSubset(schema).Accepts(written));
        Assert.Equal(schema.GetProperty("properties").EnumerateObject().Select(member => member.Name), written.EnumerateObject().Select(member => member.Name));
    }

    [Fact]
    public void It_is_read_as_it_was_written() => Assert.Equal(Full.Write(), PackageManifest.Read(Full.Write())!.Write());

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"format\":\"document-package/2\"}")]
    [InlineData("{\"format\":\"document-package/1\"}")]
    [InlineData("{\"format\":\"document-package/1\",\"template\":1}")]
    public void Anything_else_is_none(string text) => Assert.Null(PackageManifest.Read(Encoding.UTF8.GetBytes(text)));
}
