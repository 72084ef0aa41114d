using Traguardo.Core.Display;
using Traguardo.Core.Measures;
using Traguardo.Core.Recording;
using Traguardo.Web.Data;

namespace Traguardo.Web.Features.Recording;

/// <summary>A row of the page where values are entered: what is stored, or what was typed and is not stored yet, with what is to be said of it.</summary>
/// <param name="Place">Its place on the page, from 0.</param>
/// <param name="Datum">What is asked, and what is stored.</param>
/// <param name="Record">Who entered it, and when; null where nobody did here.</param>
public sealed record SheetRow(int Place, Datum Datum, DatumRecord? Record)
{
    /// <summary>What was typed and could not be stored; null where the row shows what is stored.</summary>
    public RowForm? Typed { get; init; }

    /// <summary>Why it could not.</summary>
    public string? Refusal { get; init; }

    /// <summary>What somebody else stored meanwhile.</summary>
    public EntryClash? Clash { get; init; }

    /// <summary>True where its last change can be taken back.</summary>
    public bool CanUndo { get; init; }

    /// <summary>True where its reader may change it now.</summary>
    public bool CanEnter { get; init; }

    private Figures Figures { get; } = Figures.Current;

    public string Key => Datum.Key.ToString();

    public int Version => Typed?.Versione ?? Record?.Version ?? 0;

    public string Text => Typed is { } typed ? typed.Testo ?? "" : TextOf(Datum);

    public ValueState State => Typed?.Stato ?? Datum.Entered?.State ?? ValueState.Measured;

    public string? Reason => Typed is { } typed ? typed.Motivo : Datum.Entered?.Reason;

    /// <summary>How the row stands in the database; see <see cref="RowForm.Prima"/>.</summary>
    public string Before => SignatureOf(Datum);

    public bool IsYesNo => Datum.Unit.Kind == ValueKind.YesNo;

    /// <summary>The states that the row offers: those a person may choose, and the one it has.</summary>
    public IEnumerable<ValueState> States => StateInWords.Choices.Contains(State) ? StateInWords.Choices : [.. StateInWords.Choices, State];

    /// <summary>What is out of its pattern in the value stored.</summary>
    public IReadOnlyList<string> Unusual => Typed is null && Datum.Entered?.Value is { } value ? Core.Recording.Unusual.In(Datum, value) : [];

    /// <summary>True where there is something to say below the row.</summary>
    public bool Says => Refusal is not null || Clash is not null || Unusual.Count > 0 || IsLost;

    /// <summary>True for what was typed and came too late: it is locked by now, and given back to be read.</summary>
    public bool IsLost => Typed is not null && !CanEnter;

    /// <summary>True where it may be asked why: the value is out of its pattern, or somebody said why already.</summary>
    public bool AsksWhy => Unusual.Count > 0 || !string.IsNullOrEmpty(Reason);

    /// <summary>What the value is for, a line an indicator.</summary>
    public IEnumerable<string> Purposes => Datum.Purposes.Select(purpose => PurposeInWords.Of(Datum, purpose, Figures)).Where(line => line.Length > 0);

    /// <summary>How a datum stands in the database, as its row would send it.</summary>
    public static string SignatureOf(Datum datum)
    {
        ArgumentNullException.ThrowIfNull(datum);
        return RowForm.Signature(TextOf(datum), datum.Entered?.State ?? ValueState.Measured, datum.Entered?.Reason);
    }

    // Yes and no as their field has them, whatever the language.
    private static string TextOf(Datum datum) => datum.Entered?.Value is not { } value ? ""
        : value.Kind == ValueKind.YesNo ? value.IsYes ? "si" : "no"
        : EnteredText.Show(value, datum.Unit, Figures.Current);
}
