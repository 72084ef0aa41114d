using Traguardo.Core.Cycles;
using Traguardo.Core.People;
using Traguardo.Core.Phases;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Planning;
using Traguardo.Web.Features.Shared;

namespace Traguardo.Web.Features.Oiv;

/// <summary>A page of the OIV's desk. The OIV works on it; the offices that may open it read.</summary>
public abstract class OivPage : CyclePage
{
    /// <summary>The longest text of a note, in characters.</summary>
    public const int LongestText = 5000;

    /// <summary>True for the OIV.</summary>
    public bool IsOiv => Actor!.Is(Role.Oiv);

    /// <summary>Why nothing was changed.</summary>
    public IReadOnlyList<PlanFault> Problems { get; protected set; } = [];

    /// <summary>What is wrong with a field, one sentence each.</summary>
    public IReadOnlyList<string> FaultsOf(string field) => [.. Problems.Where(problem => problem.Field == field).Select(problem => problem.Text)];

    /// <summary>What is wrong with the whole.</summary>
    public IReadOnlyList<string> WholeFaults => [.. Problems.Where(problem => problem.Field is null).Select(problem => problem.Text)];

    /// <summary>Why something may not be done now; null where it may.</summary>
    public string? LockOf(Activity activity) => PhaseLocks.Refusal(Cycle, activity)?.Message;

    /// <summary>A card as people call it; its code where it is not the reader's to see.</summary>
    public string CardName(string code) => Cycle.Scorecards.Find(card => card.Code == code) is { } card ? card.ShortTitle ?? card.Title : code;

    /// <summary>An act: <c>OIV, 3/2021, 10/05/2021</c>.</summary>
    public string ActInWords(string? organ, string? number, DateOnly? date) =>
        string.Join(", ", new[] { organ, number, date is { } day ? Figures.Date(day) : null }.OfType<string>());

    protected override Section Section => Section.Oiv;

    /// <summary>The OIV at work on the version it saw.</summary>
    protected PlanWork Work(int seen) => new(Actor!, Origin.Of(Actor!, HttpContext, Actor!.OnBehalfOf(Role.Oiv)), Cycle.Year, seen);

    /// <summary>The last validation, in force or not; null where there is none.</summary>
    public ReportValidation? LastValidation => Cycle.Validations.LastOrDefault();

    protected static IEnumerable<PlanFault> TooLong(string address, string field, string? text)
    {
        if (text?.Length > LongestText)
        {
            yield return new PlanFault(address, field, string.Format(null, OivTexts.TooLong, Core.Display.Figures.Current.Number(LongestText)));
        }
    }
}
