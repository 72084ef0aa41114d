namespace Traguardo.Core.Checks;

/// <summary>One thing that a check has found.</summary>
/// <param name="Rule">The check's code: English words in kebab case, such as <c>weights-sum</c>. Stable; machines may rely on it.</param>
/// <param name="Path">
/// Where: a path in a scorecard (<c>ente/A/A4</c>), or <c>measures/694</c>, <c>indicators/A1.1</c>, <c>programmes/105</c>,
/// <c>areas/1</c>, <c>method</c>, <c>context/staff.byEducation</c>.
/// </param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Message">What was found, with its figures, as a sentence in the language of the reader.</param>
/// <param name="Advice">What to do about it, as a sentence in the language of the reader.</param>
public sealed record Finding(string Rule, string Path, Severity Severity, string Message, string Advice);
