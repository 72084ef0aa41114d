using System.Text.Json;

namespace Traguardo.Core.OpenData;

/// <summary>What is said of each published table and of each of its columns: data, <c>dictionary.json</c>.</summary>
public static class OpenGuide
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>All tables, in the order of the file.</summary>
    public static IReadOnlyList<OpenDefinition> Tables { get; } = Read();

    /// <summary>The table of a name.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    internal static OpenDefinition Of(string name) => Tables.First(table => table.Name == name);

    private static List<OpenDefinition> Read()
    {
        using var file = typeof(OpenGuide).Assembly.GetManifestResourceStream("dictionary.json")!;
        return JsonSerializer.Deserialize<List<OpenDefinition>>(file, Json)!;
    }
}
