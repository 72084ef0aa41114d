using Traguardo.Core.Measures;

namespace Traguardo.Web.Features.Recording;

/// <summary>A row of the page as its form sends it.</summary>
public sealed class RowForm
{
    private const char Between = '|';

    /// <summary>What the choice between two values says for the one stored.</summary>
    public const string Stored = "registrato";

    /// <summary>The version seen by who did not see what is stored.</summary>
    public const int SeenNothing = -1;

    /// <summary>The datum's address.</summary>
    public string Chiave { get; set; } = "";

    public string? Testo { get; set; }

    public ValueState Stato { get; set; }

    public string? Motivo { get; set; }

    /// <summary>The version that was seen.</summary>
    public int Versione { get; set; }

    /// <summary>How the row stood when the page was made: what is still so was not touched.</summary>
    public string? Prima { get; set; }

    /// <summary>After two people changed it: the version of the other's value that this one takes the place of, or <see cref="Stored"/>.</summary>
    public string? Scelta { get; set; }

    /// <summary>A row as it stands, in one text.</summary>
    public static string Signature(string? text, ValueState state, string? reason) => $"{text}{Between}{state}{Between}{reason}";

    public bool IsTouched => Scelta is not null || Signature(Testo, Stato, Motivo) != Prima;
}
