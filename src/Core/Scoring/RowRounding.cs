namespace Traguardo.Core.Scoring;

/// <summary>Rows as printed: weight × result, rounded where the method says so.</summary>
public static class RowRounding
{
    /// <summary>The row: with 2 decimals, weight 30 and result 0.6826 give 20.48.</summary>
    /// <param name="weight">The weight as written.</param>
    /// <param name="result">The result, 1 being the target reached.</param>
    /// <param name="decimals">Decimals of the row; null: exact.</param>
    public static decimal Row(decimal weight, decimal result, int? decimals) =>
        decimals is { } places ? decimal.Round(Ratio.Uncut(weight * result), places, MidpointRounding.AwayFromZero) : weight * result;
}
