using System.Globalization;

namespace Traguardo.Core.Planning.Differences;

/// <summary>Compares what is the same in two versions, and says what is only in one of them.</summary>
internal sealed class FieldDifferences(Version before, Version after, Codes codes, List<Difference> differences)
{
    private static readonly Codes AsWritten = new();

    /// <summary>A place among siblings as people count.</summary>
    public static string Place(int at) => DifferenceTexts.Place.With((at + 1).ToString(CultureInfo.InvariantCulture));

    /// <summary>The fields of something that is in both versions under one address.</summary>
    public void Compare<T>(Subject subject, T was, T now, List<Field<T>> fields) => Compare(DifferenceKind.Changed, subject, subject.Address, subject.Address, was, now, fields);

    /// <summary>Something that has a code, in either version or in both.</summary>
    /// <param name="was">Where and as it was; null where it is new.</param>
    /// <param name="now">Where and as it is; null where it is gone.</param>
    /// <param name="codeOf">What is different of something that has been renamed.</param>
    /// <param name="nameOf">What it is called in full; null where its code says enough.</param>
    /// <param name="fields">Its fields.</param>
    /// <param name="blankOf">What says no more than its name: what is new or gone is told field by field as far as it says more than that.</param>
    public void CompareNamed<T>((Subject At, T Part)? was, (Subject At, T Part)? now, Func<T, string> codeOf, Func<T, string?> nameOf, List<Field<T>> fields, Func<T, T> blankOf)
    {
        switch (was, now)
        {
            case (null, var (at, part)):
                Whole(new Difference(DifferenceKind.Added, at, null, at.Address, null, null, null, nameOf(part)), blankOf(part), part, fields);
                break;
            case (var (at, part), null):
                Whole(new Difference(DifferenceKind.Removed, at, at.Address, null, null, null, nameOf(part), null), part, blankOf(part), fields);
                break;
            case (var (from, old), var (to, part)):
                if (codeOf(old) != codeOf(part))
                {
                    differences.Add(new Difference(DifferenceKind.Renamed, to, from.Address, to.Address, null, null, codeOf(old), codeOf(part)));
                }
                Compare(DifferenceKind.Changed, to, from.Address, to.Address, old, part, fields);
                break;
        }
    }

    public void Moved(Subject was, Subject now, string from, string to) =>
        differences.Add(new Difference(DifferenceKind.Moved, now, was.Address, now.Address, null, null, from, to));

    // What has no name is told by its fields alone, where there are any.
    private void Whole<T>(Difference whole, T was, T now, List<Field<T>> fields)
    {
        var at = differences.Count;
        Compare(whole.Kind, whole.Subject, whole.Before, whole.After, was, now, fields);
        if (at == differences.Count || (whole.Was ?? whole.Is) is not null)
        {
            differences.Insert(at, whole);
        }
    }

    private void Compare<T>(DifferenceKind kind, Subject subject, string? from, string? to, T was, T now, List<Field<T>> fields)
    {
        foreach (var field in fields)
        {
            var content = field.Content(now, AsWritten);
            if (field.Content(was, AsWritten) == content || field.Content(was, codes) == content)
            {
                continue;
            }
            var (shownBefore, shownAfter) = (kind == DifferenceKind.Added ? null : field.Shown(was, before), kind == DifferenceKind.Removed ? null : field.Shown(now, after));
            if (shownBefore == shownAfter)
            {
                // Further apart than people write figures.
                (shownBefore, shownAfter) = (field.Content(was, AsWritten), content);
            }
            differences.Add(new Difference(kind, subject, from, to, field.Key, field.Label, shownBefore, shownAfter));
        }
    }
}
