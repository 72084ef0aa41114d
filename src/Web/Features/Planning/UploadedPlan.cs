using Traguardo.Core.Compiling;
using Traguardo.Core.Cycles;
using Traguardo.Documents.Workbooks;
using Traguardo.Documents.Workbooks.Plans;

namespace Traguardo.Web.Features.Planning;

/// <summary>A plan read from a workbook that somebody sent, or why it is refused.</summary>
/// <param name="Compiled">The cycle in it; null where it is refused.</param>
/// <param name="Faults">Why, one line each.</param>
public sealed record UploadedPlan(CompiledCycle? Compiled, IReadOnlyList<string> Faults)
{
    /// <summary>Bytes of a form with a workbook, at most.</summary>
    public const long MostBytes = 6_000_000;

    // To read a hostile file takes much memory for a moment, so one is read at a time.
    private static readonly SemaphoreSlim Turn = new(1);

    /// <summary>Reads the workbook of an administration's plan.</summary>
    /// <param name="file">What was sent; null where nothing was.</param>
    /// <param name="administration">The administration's code.</param>
    /// <param name="cancellation">Gives up waiting for its turn.</param>
    public static async Task<UploadedPlan> ReadAsync(IFormFile? file, string administration, CancellationToken cancellation)
    {
        if (file is null)
        {
            return new UploadedPlan(null, [PlanVersionTexts.ChooseWorkbook]);
        }
        await Turn.WaitAsync(cancellation);
        try
        {
            await using var stream = file.OpenReadStream();
            return Read(stream, administration);
        }
        finally
        {
            Turn.Release();
        }
    }

    /// <summary>What a plan is not taken with: values, acts and what was set aside come otherwise. Empty where there is none of it.</summary>
    /// <param name="plan">The plan as read.</param>
    /// <param name="left">What of it is left where it is.</param>
    public static string? LeftOut(Cycle plan, Cycle left)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(left);
        var count = plan.Values.Count - left.Values.Count + plan.IndicatorValues.Count - left.IndicatorValues.Count
            + plan.Acts.Count - left.Acts.Count + plan.Neutralisations.Count - left.Neutralisations.Count + plan.Revisions.Count - left.Revisions.Count
            + plan.Analyses.Count - left.Analyses.Count + plan.Judgements.Count - left.Judgements.Count + plan.Validations.Count - left.Validations.Count;
        return count == 0 ? null : Core.Display.Counted.Of(count, PlanVersionTexts.LeftOut);
    }

    private static UploadedPlan Read(Stream stream, string administration)
    {
        var opened = WorkbookReader.Read(stream);
        if (opened.Book is not { } book)
        {
            return new UploadedPlan(null, [opened.Refusal!.Message]);
        }
        var reading = PlanBook.Read(book);
        return reading.Compiled is not { } compiled ? new UploadedPlan(null, [.. reading.Faults.Select(fault => fault.ToString())])
            : compiled.Cycle.Administration.Code != administration ? new UploadedPlan(null, [string.Format(null, PlanVersionTexts.OtherAdministration, compiled.Cycle.Administration.Code, administration)])
            : new UploadedPlan(compiled, []);
    }
}
