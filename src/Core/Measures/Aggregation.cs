namespace Traguardo.Core.Measures;

/// <summary>How the value of a year comes from those of its periods. One that is missing is never taken for zero.</summary>
public enum Aggregation
{
    /// <summary>The periods add up: enterprises served, euros spent.</summary>
    Sum,

    /// <summary>The last period is the year's: a stock, such as registered enterprises at its end.</summary>
    Last,

    /// <summary>The plain mean of the periods: an average waiting time.</summary>
    Mean,

    /// <summary>Each period already counts from the first of January: the last one is the year's.</summary>
    ToDate,
}
