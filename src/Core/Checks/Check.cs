namespace Traguardo.Core.Checks;

/// <summary>One check: what it looks for, and the pure function that returns all that it finds.</summary>
/// <param name="Rule">Its code, as in <see cref="Finding.Rule"/>.</param>
/// <param name="Title">What it looks for, in a few words of the reader's language.</param>
/// <param name="Find">Everything found in a cycle, in any order; never the first alone.</param>
public sealed record Check(string Rule, Func<string> Title, Func<CheckedCycle, IEnumerable<Finding>> Find);
