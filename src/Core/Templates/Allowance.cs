namespace Traguardo.Core.Templates;

/// <summary>How much of something a document may have, whatever its template asks for: used up one by one.</summary>
/// <param name="most">How much.</param>
internal sealed class Allowance(int most)
{
    /// <summary>The most sections that a template is looked through for, those left out among them: many times those of the longest document there is.</summary>
    public const int Sections = 20_000;

    /// <summary>The most blocks of a document.</summary>
    public const int Blocks = 60_000;

    private int left = most;

    /// <summary>True where something was asked for that there was no allowance for.</summary>
    public bool IsPassed { get; private set; }

    /// <summary>Takes one; false where none is left.</summary>
    public bool Take()
    {
        IsPassed |= left == 0;
        return !IsPassed && left-- > 0;
    }
}
