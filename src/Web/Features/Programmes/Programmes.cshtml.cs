using Traguardo.Web.Features.Shared;

namespace Traguardo.Web.Features.Programmes;

/// <summary>The programmes with their money: what was set aside, what was spent, for which objective.</summary>
public sealed class ProgrammesModel : CyclePage
{
    /// <summary>Euros set aside over all programmes.</summary>
    public decimal Budget => Cycle.Programmes.Sum(programme => programme.Budget ?? 0);

    /// <summary>Euros spent over the programmes whose expense is known.</summary>
    public decimal Spent => Cycle.Programmes.Sum(programme => programme.Spent ?? 0);

    /// <summary>Euros set aside over the programmes whose expense is known: what <see cref="Spent"/> can be held against.</summary>
    public decimal BudgetOfSpent => Cycle.Programmes.Where(programme => programme.Spent is not null).Sum(programme => programme.Budget ?? 0);

    protected override Section Section => Section.Programmes;

    public void OnGet()
    {
    }
}
