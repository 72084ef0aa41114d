namespace Traguardo.Core.Cycles;

/// <summary>A part of a cycle that keeps the members a later version of the format may add, so that nothing is lost between two versions.</summary>
public interface IExtensible
{
    /// <summary>The members that this version does not know, as the text of one JSON object; null where there are none.</summary>
    string? Extra { get; }
}
