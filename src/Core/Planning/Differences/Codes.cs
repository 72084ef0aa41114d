using Traguardo.Core.Planning.Edits;

namespace Traguardo.Core.Planning.Differences;

/// <summary>
/// The codes and paths of the older version as the newer one calls the same things, so that what only follows a code that has
/// changed is no difference of its own.
/// </summary>
internal sealed class Codes
{
    public Dictionary<string, string> Units { get; init; } = [];

    public Dictionary<string, string> Programmes { get; init; } = [];

    public Dictionary<string, string> Measures { get; init; } = [];

    public Dictionary<string, string> Indicators { get; init; } = [];

    /// <summary>Paths of nodes.</summary>
    public Dictionary<string, string> Nodes { get; init; } = [];

    public string? Unit(string? code) => Now(Units, code);

    public string? Programme(string? code) => Now(Programmes, code);

    public string Measure(string code) => Now(Measures, code)!;

    public string Indicator(string code) => Now(Indicators, code)!;

    public string? Path(string? path) => Now(Nodes, path);

    public string Formula(string text) => FormulaCodes.Map(text, Measure);

    /// <summary>An objective by its path, or by its code where one objective alone has changed that code.</summary>
    public string? Objective(string? codeOrPath)
    {
        if (codeOrPath is null || Nodes.TryGetValue(codeOrPath, out var path))
        {
            return Path(codeOrPath);
        }
        var codes = Nodes.Where(node => CodeOf(node.Key) == codeOrPath).Select(node => CodeOf(node.Value)).Distinct().Take(2).ToList();
        return codes.Count == 1 ? codes[0] : codeOrPath;
    }

    private static string CodeOf(string path) => path[(path.LastIndexOf('/') + 1)..];

    private static string? Now(Dictionary<string, string> codes, string? code) => code is null ? null : codes.GetValueOrDefault(code, code);
}
