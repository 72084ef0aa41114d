using System.IO.Compression;
using System.Xml.Linq;
using Traguardo.Core.Reports;
using Traguardo.Documents.Xlsx;
using Xunit;

namespace Traguardo.Documents.Tests.Xlsx;

public sealed class PlainNamesTests
{
    /// <summary>Some readers look for elements by their bare names.</summary>
    [Fact]
    public void Elements_of_a_workbook_bear_no_prefix_and_a_text_that_looks_like_one_stays()
    {
        const string text = "<x:row> e xmlns:x=\"uno\"";
        using var file = new MemoryStream();
        XlsxWriter.Write([Tables.OneRow(ReportCell.Of(text))], file);

        using var archive = new ZipArchive(file, ZipArchiveMode.Read);
        var parts = archive.Entries.Where(entry => entry.FullName.StartsWith("xl/", StringComparison.Ordinal) && entry.FullName.EndsWith(".xml", StringComparison.Ordinal)).ToList();
        Assert.Equal(3, parts.Count);
        foreach (var part in parts)
        {
            using var content = part.Open();
            var root = XDocument.Load(content).Root!;
            Assert.All(root.DescendantsAndSelf(), element => Assert.Equal("", element.GetPrefixOfNamespace(element.Name.Namespace) ?? ""));
            if (part.FullName.Contains("sheet", StringComparison.Ordinal))
            {
                Assert.Contains(root.Descendants(), element => !element.HasElements && element.Value == text);
            }
        }
    }
}
