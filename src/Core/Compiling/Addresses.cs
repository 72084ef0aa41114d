namespace Traguardo.Core.Compiling;

/// <summary>
/// What stands below an objective referred to has an address that goes on from the item's path, so that nothing else may stand
/// there: who refers to <c>ente</c> and, beside it, to <c>ente/A</c> would have two figures at one address, and count A twice.
/// </summary>
internal static class Addresses
{
    public static void Check(CycleCompiler compiler, TreeCompiler trees)
    {
        var references = new Dictionary<string, string>();
        trees.References.ForEach(reference => references.TryAdd(reference.Item.Path, reference.JsonPath));
        var byPath = references.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var item in trees.Nodes.SelectMany(node => node.Children.OfType<CompiledItem>()))
        {
            for (var end = NextSlash(item, item.Parent!.Path.Length + 1); end > 0; end = NextSlash(item, end + 1))
            {
                if (byPath.TryGetValue(item.Path.AsSpan(0, end), out var json))
                {
                    compiler.Fault($"{json}.objective", CompileTexts.AmbiguousAddress.With(item.Path), CompileTexts.AmbiguousAddressExpected);
                }
            }
        }
    }

    private static int NextSlash(CompiledItem item, int from) => item.Path.IndexOf('/', from);
}
