using Traguardo.Core.Cycles;

namespace Traguardo.Web.Data;

/// <summary>What the OIV has validated.</summary>
internal static class Validations
{
    /// <summary>Takes back a validation that is in force, within a write that changed what it is of: the OIV validated other words and other tables. Nothing where there is none.</summary>
    /// <param name="writing">The write.</param>
    /// <param name="stored">The cycle as it stands, with what was changed.</param>
    /// <param name="about">What was changed, as the audit names it.</param>
    public static async Task ReopenAsync(Writing writing, StoredCycle stored, string about, CancellationToken cancellation)
    {
        if (ReportValidation.InForce(stored.Cycle.Validations) is null)
        {
            return;
        }
        var cycle = stored.Cycle with { Validations = ReportValidation.Reopen(stored.Cycle.Validations, DateOnly.FromDateTime(writing.Now.LocalDateTime)) };
        await CycleStore.SaveAsync(writing, cycle, stored.ContextJson, stored.Summary.IsSample, cancellation);
        writing.Note("validation-reopened", $"{cycle.Year}/{about}");
    }
}
