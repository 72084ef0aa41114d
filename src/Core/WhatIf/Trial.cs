using System.Globalization;
using Traguardo.Core.Cycles;
using Traguardo.Core.Measures;

namespace Traguardo.Core.WhatIf;

/// <summary>
/// One thing that is tried on a cycle, and changes nothing of it. It has a text, so that an address can hold it:
/// <c>peso:ente/A/A4=30</c>, <c>target:ente/D/D2/D2.2=0.2</c>, <c>senza:sg=A4.6</c>, <c>con:sg=A4.6</c>.
/// </summary>
public abstract record Trial
{
    /// <summary>The longest text that is read.</summary>
    public const int LongestText = 400;

    private const string WeightMark = "peso:";
    private const string TargetMark = "target:";
    private const string WithoutMark = "senza:";
    private const string WithMark = "con:";
    private const string Between = "..";
    private const string Day = "yyyy-MM-dd";

    private Trial()
    {
    }

    /// <summary>A node or an item weighs otherwise.</summary>
    /// <param name="Path">Its path.</param>
    /// <param name="Weight">The weight, from 0.</param>
    public sealed record OtherWeight(string Path, decimal Weight) : Trial
    {
        /// <inheritdoc/>
        public override string Subject => Path;

        /// <inheritdoc/>
        public override string ToString() => $"{WeightMark}{Path}={Weight.ToString(CultureInfo.InvariantCulture)}";
    }

    /// <summary>An item promises otherwise.</summary>
    /// <param name="Path">Its path.</param>
    /// <param name="Target">The target.</param>
    public sealed record OtherTarget(string Path, Target Target) : Trial
    {
        /// <inheritdoc/>
        public override string Subject => Path;

        /// <inheritdoc/>
        public override string ToString() => $"{TargetMark}{Path}={Text(Target)}";
    }

    /// <summary>An indicator is set aside in a scorecard, as the OIV would.</summary>
    /// <param name="Scorecard">Code of the scorecard.</param>
    /// <param name="Indicator">Code of the indicator.</param>
    public sealed record Without(string Scorecard, string Indicator) : Trial
    {
        /// <inheritdoc/>
        public override string Subject => Scorecard;

        /// <inheritdoc/>
        public override string ToString() => $"{WithoutMark}{Scorecard}={Indicator}";
    }

    /// <summary>An indicator that is set aside in a scorecard counts again.</summary>
    /// <param name="Scorecard">Code of the scorecard.</param>
    /// <param name="Indicator">Code of the indicator.</param>
    public sealed record With(string Scorecard, string Indicator) : Trial
    {
        /// <inheritdoc/>
        public override string Subject => Scorecard;

        /// <inheritdoc/>
        public override string ToString() => $"{WithMark}{Scorecard}={Indicator}";
    }

    /// <summary>What it is tried on: a path, or the code of a scorecard.</summary>
    public abstract string Subject { get; }

    /// <summary>Reads the text of a trial; null where it is none.</summary>
    public static Trial? Read(string? text)
    {
        if (text is null || text.Length > LongestText)
        {
            return null;
        }
        // What is given comes last; a code may hold the sign, a figure cannot.
        return Split(text, WeightMark, last: true) is var (weighed, weight) ? decimal.TryParse(weight, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? new OtherWeight(weighed, number) : null
            : Split(text, TargetMark, last: true) is var (aimed, target) ? TargetOf(target) is { } aim ? new OtherTarget(aimed, aim) : null
            : Split(text, WithoutMark, last: false) is var (card, aside) ? new Without(card, aside)
            : Split(text, WithMark, last: false) is var (other, counted) ? new With(other, counted)
            : null;
    }

    private static (string Subject, string Given)? Split(string text, string mark, bool last)
    {
        if (!text.StartsWith(mark, StringComparison.Ordinal))
        {
            return null;
        }
        var rest = text[mark.Length..];
        var sign = last ? rest.LastIndexOf('=') : rest.IndexOf('=', StringComparison.Ordinal);
        return sign > 0 && sign < rest.Length - 1 ? (rest[..sign], rest[(sign + 1)..]) : null;
    }

    private static string Text(Target target) => Text(target.Value) + (target.Upper is { } upper ? Between + upper.ToString(CultureInfo.InvariantCulture) : "");

    private static string Text(Value value) => value.Kind switch
    {
        ValueKind.YesNo => value.IsYes ? "true" : "false",
        ValueKind.Date => value.Date.ToString(Day, CultureInfo.InvariantCulture),
        _ => value.Content.ToString(CultureInfo.InvariantCulture),
    };

    private static Target? TargetOf(string text) => text.Split(Between) switch
    {
        [var only] when ValueOf(only) is { } value => new Target(value),
        [var low, var high] when ValueOf(low) is { Kind: ValueKind.Number } from && ValueOf(high) is { Kind: ValueKind.Number } to => new Target(from, to.Content),
        _ => null,
    };

    private static Value? ValueOf(string text) =>
        bool.TryParse(text, out var yes) ? Value.Of(yes)
        : DateOnly.TryParseExact(text, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Value.Of(day)
        : decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? Value.Of(number)
        : null;
}
