using Traguardo.Core.Measures;

namespace Traguardo.Documents.Workbooks.Entries;

/// <summary>The states of a value as the book offers them.</summary>
internal static class EntryStates
{
    private static readonly (ValueState State, string Text)[] All =
    [
        (ValueState.Measured, nameof(EntryBookTexts.StateMeasured)),
        (ValueState.Estimated, nameof(EntryBookTexts.StateEstimated)),
        (ValueState.Missing, nameof(EntryBookTexts.StateMissing)),
        (ValueState.NotApplicable, nameof(EntryBookTexts.StateNotApplicable)),
        (ValueState.NotDue, nameof(EntryBookTexts.StateNotDue)),
    ];

    /// <summary>What a person chooses from; that a value is not due is the plan's to say.</summary>
    public static IReadOnlyList<string> Choices => [.. All.Where(row => row.State != ValueState.NotDue).Select(row => Word(row.State))];

    public static string Word(ValueState state) => EntryBookTexts.ResourceManager.GetString(All.First(row => row.State == state).Text, EntryBookTexts.Culture)!;

    /// <summary>Reads a word in either language, whatever its case; null where it is none.</summary>
    public static ValueState? Read(string word)
    {
        foreach (var (state, text) in All)
        {
            if (BothLanguages.Of(EntryBookTexts.ResourceManager, text).Contains(word.Trim(), StringComparer.OrdinalIgnoreCase))
            {
                return state;
            }
        }
        return null;
    }
}
