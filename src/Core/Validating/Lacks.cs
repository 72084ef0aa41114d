using Traguardo.Core.Display;
using Traguardo.Core.Planning.Edits;

namespace Traguardo.Core.Validating;

/// <summary>What an act of the OIV does not say yet, each beside its field.</summary>
internal static class Lacks
{
    public static IEnumerable<EditFault> Words(string address, string field, string? text, string what)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            yield return new EditFault(address, field, what, ValidatingTexts.WordsExpected);
        }
    }

    public static IEnumerable<EditFault> Act(string address, string? organ, string? number, DateOnly? date, DateOnly today) =>
    [
        .. Words(address, "organ", organ, ValidatingTexts.NoOrgan),
        .. Words(address, "number", number, ValidatingTexts.NoNumber),
        .. date is null ? [new EditFault(address, "date", ValidatingTexts.NoDate, ValidatingTexts.DateExpected.With(Figures.Current.Date(today)))]
            : date > today ? [new EditFault(address, "date", ValidatingTexts.DateInFuture.With(Figures.Current.Date(date.Value)), ValidatingTexts.DateExpected.With(Figures.Current.Date(today)))]
            : Array.Empty<EditFault>(),
    ];
}
