using System.Net.Mime;
using System.Text;
using System.Text.RegularExpressions;
using Traguardo.Web.Access;

namespace Traguardo.Web.Features.Publishing;

/// <summary>What search engines are asked to leave alone: all that is for people who sign in, as the table of access says it.</summary>
public static partial class Robots
{
    // For everybody, and of no use to who searches.
    private static readonly string[] OfNoUse = ["/accesso", "/uscita", "/calendario/", "/*/*/cerca"];

    private static readonly string Rules = Write();

    internal static IResult Answer(SiteAddress site, HttpContext context) =>
        Results.Text($"{Rules}Sitemap: {site.Of(context.Request)}/sitemap.xml\n", MediaTypeNames.Text.Plain, Encoding.UTF8);

    // Where several rules fit an address the longest holds: a star stands for any number of steps, and so each page is named.
    private static string Write()
    {
        var open = AccessTable.Rules.Where(row => row.Value is Rule.CycleReaders or Rule.Published).Select(row => PatternOf(row.Key))
            .Except(OfNoUse).Select(pattern => $"Allow: {pattern}\n");
        var closed = AccessTable.Rules.Where(row => row.Value is not (Rule.Anyone or Rule.CycleReaders or Rule.Published)).Select(row => PatternOf(row.Key))
            .Concat(OfNoUse).Select(pattern => $"Disallow: {pattern}\n");
        return string.Concat(["User-agent: *\n", .. open.Concat(closed).Distinct()]);
    }

    private static string PatternOf(string route) => Parameter().Replace(route, "*").TrimEnd('*');

    [GeneratedRegex("[{][^}]*[}]")]
    private static partial Regex Parameter();
}
