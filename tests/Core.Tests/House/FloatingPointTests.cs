using System.Reflection;
using Xunit;

namespace Traguardo.Core.Tests.House;

/// <summary>What is scored or printed is a decimal from beginning to end: 0,1 + 0,2 is 0,3.</summary>
public sealed class FloatingPointTests
{
    private const BindingFlags All =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly HashSet<Type> Floating = [typeof(double), typeof(float), typeof(Half)];

    [Fact]
    public void Core_holds_passes_and_returns_no_floating_point_number()
    {
        var found =
            from type in typeof(Cycles.Cycle).Assembly.GetTypes()
            from use in Uses(type)
            where IsFloating(use.Type)
            select $"{type.FullName}.{use.Where}";

        Assert.Empty(found);
    }

    private static IEnumerable<(string Where, Type Type)> Uses(Type type) =>
    [
        .. type.GetFields(All).Select(field => (field.Name, field.FieldType)),
        .. type.GetProperties(All).Select(property => (property.Name, property.PropertyType)),
        .. type.GetMethods(All).Select(method => (method.Name, method.ReturnType)),
        .. type.GetMethods(All).Cast<MethodBase>().Concat(type.GetConstructors(All)).SelectMany(Inside),
    ];

    private static IEnumerable<(string Where, Type Type)> Inside(MethodBase method) =>
    [
        .. method.GetParameters().Select(parameter => ($"{method.Name}({parameter.Name})", parameter.ParameterType)),
        .. method.GetMethodBody()?.LocalVariables.Select(local => ($"{method.Name}, local {local.LocalIndex}", local.LocalType)) ?? [],
    ];

    private static bool IsFloating(Type type) =>
        Floating.Contains(type)
        || (type.HasElementType && IsFloating(type.GetElementType()!))
        || type.GenericTypeArguments.Any(IsFloating);
}
