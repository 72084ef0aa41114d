using System.Collections;
using System.Globalization;
using Traguardo.Core.Measures;

namespace Traguardo.Core.Tests.Exchange;

/// <summary>All that a record holds, lists and digits included, as one text: records compare their lists by identity.</summary>
internal static class Content
{
    public static string Of(object? part) => part switch
    {
        null => "-",
        string text => $"'{text}'",
        Value value => $"{value.Kind} {Of(value.Content)}",
        Enum or bool or Period or UnitOfMeasure => part.ToString()!,
        IFormattable plain => plain.ToString(null, CultureInfo.InvariantCulture),
        IEnumerable list => "[" + string.Join(", ", list.Cast<object>().Select(Of)) + "]",
        _ => part.GetType().Name + " {" + string.Join(", ", part.GetType().GetProperties()
            .Where(property => property.CanWrite)
            .Select(property => $"{property.Name} = {Of(property.GetValue(part))}")) + "}",
    };
}
