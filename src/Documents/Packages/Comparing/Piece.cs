namespace Traguardo.Documents.Packages.Comparing;

/// <summary>A part of a file that a person can be shown.</summary>
/// <param name="Place">Where it stands, in words: a section, a cell, a line.</param>
/// <param name="Text">What it says.</param>
internal readonly record struct Piece(string Place, string Text);

/// <summary>The parts of a file.</summary>
/// <param name="Pieces">The parts, in the order of the file.</param>
/// <param name="HasOwnPlaces">True where each place is that of one part, so that two files are compared place by place.</param>
internal sealed record PieceList(IReadOnlyList<Piece> Pieces, bool HasOwnPlaces);

/// <summary>What a file says and what it should say.</summary>
/// <param name="Place">Where; null where it is of no part that a person would name.</param>
/// <param name="Was">What it says; null where something is missing.</param>
/// <param name="Should">What it should say; null where something is too much; where both are null the file cannot be read.</param>
internal readonly record struct Difference(string? Place, string? Was, string? Should);
