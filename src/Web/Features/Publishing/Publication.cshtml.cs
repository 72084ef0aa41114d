using Traguardo.Core.Cycles;
using Traguardo.Core.Phases;
using Traguardo.Core.Planning.Differences;
using Traguardo.Core.Templates;
using Traguardo.Web.Access;
using Traguardo.Web.Features.Shared;

namespace Traguardo.Web.Features.Publishing;

/// <summary>How a year was published: its acts, its documents, how it is cited and checked, and the same as data.</summary>
public sealed class PublicationModel(PublicShelf shelf, SiteAddress site) : CyclePage
{
    public PublishedYear Year { get; private set; } = null!;

    public string Citation => Publishing.Citation.Of(Year, site.Of(Request));

    protected override Section Section => Section.Home;

    /// <summary>The editions that were taken back, the last first.</summary>
    public IReadOnlyList<FormerEdition> Former { get; private set; } = [];

    public async Task OnGetAsync() =>
        (Year, Former) = (await shelf.WithDocumentsAsync(Loaded, HttpContext.RequestAborted), await shelf.FormerAsync(Loaded, HttpContext.RequestAborted));

    /// <summary>An act as it is cited; null where nothing is known of it.</summary>
    public string? InWords(PhaseAct? act) => act is null ? null : ActInWords.Of(act.Organ, act.Number, act.Date, Figures);

    /// <summary>What was decided: the step, the act as it is cited, and whether it holds; what holds first, in order. A step of whose act nothing is known is left out.</summary>
    public IEnumerable<(string What, string Act, bool Holds)> Acts =>
        Decided.Where(one => one.Act is not null).Select(one => (one.What, one.Act!, one.Holds)).OrderByDescending(one => one.Holds);

    private IEnumerable<(string What, string? Act, bool Holds)> Decided
    {
        get
        {
            foreach (var act in ActsInForce.Of(Cycle.Acts).Select(at => Cycle.Acts[at]))
            {
                yield return (act.To.Word(), ActInWords.Of(act.Organ, act.Number, act.Date, Figures), true);
            }
            var inForce = ReportValidation.InForce(Cycle.Validations);
            foreach (var act in Cycle.Validations)
            {
                var holds = ReferenceEquals(act, inForce);
                yield return (string.Format(null, holds ? PublishingTexts.ReportIs : PublishingTexts.ReportWas, FieldWords.Of(act.Outcome)), ActInWords.Of(act.Organ, act.Number, act.Date, Figures), holds);
            }
        }
    }
}
