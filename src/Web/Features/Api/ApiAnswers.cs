using Traguardo.Core.Display;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Documents;
using Traguardo.Web.Features.Publishing;

namespace Traguardo.Web.Features.Api;

/// <summary>The answers that are in no exchange format.</summary>
internal static class ApiAnswers
{
    // A quotient takes the fewest decimals that hold it.
    private const decimal OneExactly = 1.0000000000000000000000000000m;

    public static object Administrations(IReadOnlyList<CycleSummary> published, string site) => new
    {
        Administrations = published.GroupBy(cycle => cycle.AdministrationCode).Select(own => new
        {
            Code = own.Key,
            Name = own.First().AdministrationName,
            Years = own.Select(cycle => cycle.Year),
            Page = site + PublishingLinks.Home(own.Key),
            Links = new { Years = site + ApiLinks.Years(own.Key) },
        }),
    };

    public static object Years(IReadOnlyList<PublishedYear> years, string site)
    {
        var administration = years[0].Cycle.Administration;
        return new
        {
            Administration = new { administration.Code, administration.Name, administration.Kind, administration.Region },
            Years = years.Select(year => Year(year, site)),
        };
    }

    public static object Documents(PublishedYear year, string site) => new
    {
        Administration = year.Cycle.Administration.Code,
        year.Cycle.Year,
        Documents = year.Documents.Select(document => new
        {
            document.Template,
            document.Title,
            document.Day,
            DataOf = document.FrozenOn,
            document.Made.Pages,
            Sha256 = document.Production.PackageHash,
            Package = site + year.Links.Published(document.Template, "zip"),
            Files = document.Made.Files.Select(file => new
            {
                file.Format,
                MediaType = DocumentDownloads.MediaTypeOf(file.Format),
                file.Bytes,
                Sha256 = file.Hash,
                Address = site + year.Links.Published(document.Template, file.Format),
            }),
        }),
    };

    private static object Year(PublishedYear year, string site)
    {
        var api = new ApiLinks(year.Loaded.Summary.AdministrationCode, year.Cycle.Year);
        return new
        {
            year.Cycle.Year,
            Score = year.Card?.Result / OneExactly,
            Shown = year.Card?.Result is { } score ? Figures.Italian.Score(score) : null,
            Judgement = year.Judgement?.Label,
            ChangedAt = year.ChangedAt.ToUniversalTime(),
            Acts = year.Cycle.Acts.Select(act => new { act.To, act.Organ, act.Number, act.Date }),
            Validation = year.Validation is { } validation ? new { validation.Outcome, validation.Organ, validation.Number, validation.Date } : null,
            Citation = Citation.Of(year, site),
            Page = site + year.Links.Map,
            Links = new
            {
                Cycle = site + api.Cycle,
                Results = site + api.Results,
                Indicators = site + api.Indicators,
                Measures = site + api.Measures,
                Context = site + api.Context,
                Documents = site + api.Documents,
            },
        };
    }
}
