using Traguardo.Core.Cycles;

namespace Traguardo.Core.Planning.Differences;

/// <summary>A validation by its place among those of the cycle: they follow one another, and the second is the second.</summary>
internal sealed record NumberedValidation(string Number, ReportValidation Validation);
