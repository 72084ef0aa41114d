namespace Traguardo.Documents.Packages;

/// <summary>A file of a package.</summary>
/// <param name="Name">Its name, with <c>/</c> between folders.</param>
/// <param name="Content">Its bytes.</param>
public sealed record PackedFile(string Name, byte[] Content);
