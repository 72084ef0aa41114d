using System.Collections;
using System.Reflection;
using Traguardo.Core.Cycles;
using Traguardo.Core.Measures;
using Traguardo.Core.Scoring;
using Traguardo.Core.Tests.Exchange;

namespace Traguardo.Core.Tests.Planning;

/// <summary>A cycle with one field changed, whichever it is: for tests that must know of every field there is.</summary>
/// <param name="Field">The field, such as <c>Item.Weight</c>.</param>
/// <param name="Cycle">The cycle with it changed.</param>
internal sealed record Slip(string Field, Cycle Cycle)
{
    private const int PlacesOfEach = 2;

    // What a code or a path may be, in the cycles that are made by chance.
    private static readonly string[] Codes = ["M 0", "M 1", "I.0", "I.1", "P1", "U1", "U2", "sg", "ente", "ente/N0", "N0", "x"];

    /// <summary>Each field of each kind of part with something else in it, in the first places where it is in the cycle.</summary>
    public static IEnumerable<Slip> Of(Cycle cycle)
    {
        var count = new Dictionary<string, int>();
        var copy = Copy(cycle);
        foreach (var (part, property) in Places(copy))
        {
            var name = $"{property.DeclaringType!.Name}.{property.Name}";
            var value = property.GetValue(part);
            var kind = value is null ? $"no {name}" : name;
            count[kind] = count.GetValueOrDefault(kind) + 1;
            if (count[kind] > PlacesOfEach)
            {
                continue;
            }
            foreach (var other in Others(value, property).Where(other => Content.Of(other) != Content.Of(value)))
            {
                property.SetValue(part, other);
                yield return new Slip(name, Copy(copy));
            }
            property.SetValue(part, value);
        }
    }

    /// <summary>The names of all the fields there are.</summary>
    public static IEnumerable<string> AllFields() =>
        from type in typeof(Cycle).Assembly.GetTypes()
        where type.GetInterfaces().Contains(typeof(IExtensible)) && !typeof(Curve).IsAssignableFrom(type)
        from property in Leaves(type)
        select $"{property.DeclaringType!.Name}.{property.Name}";

    private static List<(object Part, PropertyInfo Property)> Places(object part) =>
    [
        .. Leaves(part.GetType()).Select(property => (part, property)),
        .. part.GetType().GetProperties().Where(property => property.CanWrite).Select(property => property.GetValue(part)).SelectMany(value => value switch
        {
            IExtensible and not Curve => Places(value),
            IList list => list.Cast<object>().Where(one => one is IExtensible).SelectMany(Places),
            _ => [],
        }),
    ];

    private static IEnumerable<PropertyInfo> Leaves(Type type) => type.GetProperties().Where(property =>
        property.CanWrite
        && !(property.PropertyType.IsAssignableTo(typeof(IExtensible)) && property.PropertyType != typeof(Curve))
        && !(property.PropertyType.IsGenericType && property.PropertyType.GetGenericArguments()[0].IsAssignableTo(typeof(IExtensible))));

    private static IEnumerable<object?> Others(object? value, PropertyInfo property) => property.Name switch
    {
        nameof(IExtensible.Extra) => ["""{"z":2}""", null],
        nameof(Indicator.Formula) => ["[M 0] * 3", "[M 0]", null],
        "Measure" or "Indicator" or "Scorecard" or "Objective" or "Serves" or "Parent" or "Holder" or "Evaluator" => IsRequired(property) ? Codes : Codes.Append(null),
        _ => Others(value, property.PropertyType),
    };

    private static bool IsRequired(PropertyInfo property) => new NullabilityInfoContext().Create(property).WriteState == NullabilityState.NotNull;

    private static IEnumerable<object?> Others(object? value, Type type) => value switch
    {
        Curve curve => [curve with { Extra = """{"x":1}""" }, new FloorCurve(3), null],
        _ when type == typeof(Curve) => [new StepsCurve([new CurvePoint(1, 0.5m)]), new FloorCurve(3)],
        null when Nullable.GetUnderlyingType(type) == typeof(Target) => [Target.Of(7), new Target(Value.Of(true)), new Target(Value.Of(new DateOnly(2020, 3, 1))), Target.Of(7, 8)],
        null when Nullable.GetUnderlyingType(type) is { } inner => Others(Activator.CreateInstance(inner), inner),
        null => ["P1"],
        string text => [text + "x"],
        int number => [number + 1],
        decimal number => [number + 1, number - 0.0001m],
        bool flag => [!flag],
        Enum word => Enum.GetValues(word.GetType()).Cast<object>().Where(other => !other.Equals(word)),
        Value { Kind: ValueKind.YesNo } answer => [Value.Of(!answer.IsYes)],
        Value { Kind: ValueKind.Date } day => [Value.Of(day.Date.AddDays(1))],
        Value number => [Value.Of(number.Content - 0.00001m)],
        Target { Value.Kind: ValueKind.YesNo } target => [new Target(Value.Of(!target.Value.IsYes))],
        Target { Value.Kind: ValueKind.Date } target => [new Target(Value.Of(target.Value.Date.AddDays(1)))],
        Target target => [target with { Value = Value.Of(target.Value.Content - 0.00001m) }, target with { Upper = target.Upper + 1 }],
        Cap cap => [new Cap(cap.Limit is null ? 1.25m : null)],
        Period => [Period.Parse("Q2")],
        UnitOfMeasure => [new UnitOfMeasure("euro"), new UnitOfMeasure("ore")],
        DateOnly day => [day == default ? new DateOnly(2020, 2, 2) : day.AddDays(1)],
        List<string> texts => [texts.Append("PIRA2").ToList(), texts.Append("ente/N0").ToList(), texts.Skip(1).ToList()],
        List<Target> targets => [targets.Append(Target.Of(9)).ToList(), targets.Skip(1).ToList()],
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "No other such value is known."),
    };

    private static Cycle Copy(Cycle cycle)
    {
        object? One(object? part) => part switch
        {
            IExtensible => Whole(part),
            IList list => List(list),
            _ => part,
        };
        IList List(IList list)
        {
            var copied = (IList)Activator.CreateInstance(list.GetType())!;
            foreach (var one in list)
            {
                copied.Add(One(one));
            }
            return copied;
        }
        object Whole(object part)
        {
            var copied = part.GetType().GetMethod("<Clone>$")!.Invoke(part, null)!;
            foreach (var property in part.GetType().GetProperties().Where(property => property.CanWrite && property.PropertyType != typeof(Curve)))
            {
                property.SetValue(copied, One(property.GetValue(part)));
            }
            return copied;
        }
        return (Cycle)Whole(cycle);
    }
}
