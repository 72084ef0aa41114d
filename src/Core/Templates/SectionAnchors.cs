using System.Globalization;

namespace Traguardo.Core.Templates;

/// <summary>The anchors of a report: each once.</summary>
internal sealed class SectionAnchors
{
    private readonly HashSet<string> given = [];

    /// <summary>The anchor, with a number after it where it has been given before.</summary>
    public string Of(string wanted)
    {
        var anchor = wanted;
        for (var n = 2; !given.Add(anchor); n++)
        {
            anchor = string.Create(CultureInfo.InvariantCulture, $"{wanted}.{n}");
        }
        return anchor;
    }
}
