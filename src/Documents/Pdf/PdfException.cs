namespace Traguardo.Documents.Pdf;

/// <summary>A PDF that could not be made. The message says what to do, in the language of the ambient culture.</summary>
/// <param name="message">What happened and what to do.</param>
/// <param name="details">What the compiler or the worker said.</param>
/// <param name="inner">What it came from.</param>
public sealed class PdfException(string message, string details, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>What the compiler or the worker said, for a log.</summary>
    public string Details { get; } = details;

    /// <summary>True where no PDF can be made here, because its program is not installed; anything else is a fault.</summary>
    public bool IsNodeMissing { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Details.Length == 0 ? base.ToString() : $"{base.ToString()}{Environment.NewLine}{Details}";
}
