namespace Traguardo.Documents.Workbooks.Reading;

/// <summary>What a part refers to.</summary>
/// <param name="Id">The name it refers by.</param>
/// <param name="Type">The last word of its type: <c>worksheet</c>, <c>styles</c>, …</param>
/// <param name="Part">The part referred to.</param>
internal sealed record Relationship(string Id, string Type, string Part)
{
    /// <summary>What a part refers to within the file; what lies outside it is left alone.</summary>
    public static IReadOnlyList<Relationship> Of(Package package, string part)
    {
        var slash = part.LastIndexOf('/') + 1;
        var file = $"{part[..slash]}_rels/{part[slash..]}.rels";
        if (!package.Has(file))
        {
            return [];
        }
        var relationships = new List<Relationship>();
        using var xml = package.Open(file);
        while (xml.Read())
        {
            if (xml is { IsStart: true, Name: "Relationship" } && xml.Attribute("TargetMode") != "External")
            {
                var type = xml.Attribute("Type") ?? "";
                relationships.Add(new(xml.Attribute("Id") ?? "", type[(type.LastIndexOf('/') + 1)..], Resolve(part[..slash], xml.Attribute("Target") ?? "")));
            }
        }
        return relationships;
    }

    private static string Resolve(string folder, string target)
    {
        var path = new Stack<string>();
        foreach (var step in (target.StartsWith('/') ? target : folder + target).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step == "..")
            {
                path.TryPop(out _);
            }
            else if (step != ".")
            {
                path.Push(Uri.UnescapeDataString(step));
            }
        }
        return string.Join('/', path.Reverse());
    }
}
