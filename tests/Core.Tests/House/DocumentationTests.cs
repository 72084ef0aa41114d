using System.Reflection;
using System.Xml.Linq;
using Xunit;

namespace Traguardo.Core.Tests.House;

/// <summary>Whoever calls Core finds in the documentation what each thing is.</summary>
public sealed class DocumentationTests
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
    private static readonly Assembly Core = typeof(Cycles.Cycle).Assembly;

    private static readonly Dictionary<string, XElement> Documented = XDocument
        .Load(Path.ChangeExtension(Core.Location, ".xml"))
        .Descendants("member")
        .ToDictionary(member => member.Attribute("name")!.Value);

    [Fact]
    public void Every_public_type_of_Core_says_what_it_is() =>
        Assert.Empty(Core.GetExportedTypes().Where(type => !SaysSomething("T:" + NameOf(type))).Select(NameOf));

    [Fact]
    public void Every_public_property_field_and_case_of_Core_says_what_it_is()
    {
        var members =
            from type in Core.GetExportedTypes()
            where !type.IsDefined(typeof(System.CodeDom.Compiler.GeneratedCodeAttribute))
            from member in type.GetProperties(Own).Cast<MemberInfo>().Concat(type.GetFields(Own).Where(field => !field.IsSpecialName))
            where !IsOfARecord(type, member)
            let name = $"{(member is PropertyInfo ? "P" : "F")}:{NameOf(type)}.{member.Name}"
            where !(Documented.Keys.FirstOrDefault(key => key == name || key.StartsWith(name + "(", StringComparison.Ordinal)) is { } key && SaysSomething(key))
            select name;

        Assert.Empty(members);
    }

    // What a record's header declares is documented there, in a param.
    private static bool IsOfARecord(Type type, MemberInfo member) =>
        type.GetConstructors().Any(constructor => constructor.GetParameters().Any(parameter => parameter.Name == member.Name));

    private static bool SaysSomething(string name) =>
        Documented.TryGetValue(name, out var member)
        && (member.Element("inheritdoc") is not null || !string.IsNullOrWhiteSpace(member.Element("summary")?.Value));

    private static string NameOf(Type type) => type.FullName!.Replace('+', '.');
}
