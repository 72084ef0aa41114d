using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Traguardo.Core.Tests.Support;

namespace Traguardo.Web.Tests.Rig;

/// <summary>The sample's cycle as a file, as it is or changed.</summary>
public static class SampleFile
{
    public static string Path { get; } = System.IO.Path.Combine(Repository.Root, "samples", "pisa-2020", "cycle.json");

    public static string ContextPath { get; } = System.IO.Path.Combine(Repository.Root, "samples", "pisa-2020", "context.json");

    /// <summary>The cycle as it stands in its file.</summary>
    public static JsonElement Cycle { get; } = JsonDocument.Parse(File.ReadAllBytes(Path)).RootElement;

    /// <summary>The figures that the sample's administration printed, by where they are.</summary>
    public static JsonElement Expected { get; } = JsonDocument.Parse(Repository.Bytes("samples/pisa-2020/expected.json")).RootElement;

    /// <summary>The file with personal scorecards that are for few eyes.</summary>
    public static byte[] Reserved => With(_ => { });

    /// <summary>A folder with the sample, in which no personal scorecard is published.</summary>
    public static string ReservedFolder => Folder.Value;

    private static readonly Lazy<string> Folder = new(() =>
    {
        var folder = Directory.CreateTempSubdirectory("traguardo-sample-").FullName;
        var source = System.IO.Path.GetDirectoryName(Path)!;
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var place = System.IO.Path.Combine(folder, System.IO.Path.GetRelativePath(source, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(place)!);
            File.Copy(file, place);
        }
        File.WriteAllBytes(System.IO.Path.Combine(folder, "cycle.json"), Reserved);
        // Base data that those cards alone read are in no document: a text that cites one would be an error.
        foreach (var text in Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories))
        {
            File.WriteAllText(text, Regex.Replace(File.ReadAllText(text), @"\{\{misura\.(951|952|731)\}\}", "alcuni"));
        }
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        return folder;
    });

    /// <summary>The file with its content changed, and with personal scorecards that are for few eyes.</summary>
    public static byte[] With(Action<JsonObject> change)
    {
        var cycle = JsonNode.Parse(File.ReadAllBytes(Path))!.AsObject();
        cycle["method"]!.AsObject().Remove("publishedCards");
        change(cycle);
        return JsonSerializer.SerializeToUtf8Bytes(cycle);
    }

    /// <summary>The same plan in another year, under way: of that year's values only those are there that the file already has.</summary>
    public static byte[] OfYear(int year, Action<JsonObject>? change = null) => With(cycle =>
    {
        cycle["year"] = year;
        cycle["acts"] = new JsonArray(new JsonObject { ["to"] = "approved" }, new JsonObject { ["to"] = "underWay" });
        change?.Invoke(cycle);
    });

    /// <summary>The same plan in another year, still being built.</summary>
    public static byte[] InPreparation(int year) => With(cycle =>
    {
        cycle["year"] = year;
        cycle.Remove("acts");
    });
}
