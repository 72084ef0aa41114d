using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Traguardo.Core.Compiling;
using Traguardo.Core.Cycles;
using Traguardo.Core.Freezing;
using Traguardo.Core.Writing;
using Traguardo.Web.Commands.Printing;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Documents;

namespace Traguardo.Web.Commands;

/// <summary>A document that somebody asks for on the command line, and what it is to be made from: files, or the application's database.</summary>
/// <param name="Template">Code of the template, or a file.</param>
/// <param name="Card">Code of the personal scorecard that it is of; null where it is of the whole cycle.</param>
/// <param name="Day">The day its data are frozen.</param>
/// <param name="IsDraft">True for a draft.</param>
internal sealed record AskedDocument(string Template, string? Card, DateOnly Day, bool IsDraft)
{
    /// <summary>Freezes a cycle file with what lies beside it; null where something is refused, which standard error has been told.</summary>
    public DocumentSnapshot? Freeze(string file, string? contextFile, string? textsFolder)
    {
        var cycle = CycleFile.Read(file);
        var context = ContextFile.Read(file, contextFile);
        var template = TemplateFile.Read(Template);
        if (cycle is null || context is null || template is null || !HasCard(cycle.Cycle) || TextFiles.Read(file, textsFolder) is not { } texts)
        {
            return null;
        }
        var (seen, silent) = DocumentSight.Of(cycle.Cycle, Card);
        var ofAll = texts.Where(text => !NarrativeKeys.IsOf(text.Key, silent)).ToList();
        return new DocumentSnapshot
        {
            Template = template.Content,
            Day = Day,
            IsDraft = IsDraft,
            Cycle = seen,
            Context = context.Json,
            Texts = TemplateShelf.Reading(template.Content).Template?.TextsOf(CompiledCycle.Compile(seen).OrThrow().Score(), ofAll) ?? [],
        };
    }

    /// <summary>Freezes a cycle of the database as the application does; null where something is refused, which standard error has been told.</summary>
    /// <param name="services">With the database.</param>
    /// <param name="named">Administration and year, <c>cciaa_pi/2020</c>.</param>
    /// <param name="stop">Breaks it off.</param>
    public async Task<DocumentSnapshot?> FreezeAsync(IServiceProvider services, string named, CancellationToken stop)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<TraguardoDb>>().CreateDbContextAsync(stop);
        await using var moment = await OneState.BeginAsync(db, stop);
        var (administration, year) = Split(named);
        if (year is null || await CycleStore.FindAsync(db, administration, year.Value, stop) is not { } stored)
        {
            var known = (await services.GetRequiredService<CycleStore>().ListAsync(stop)).Select(cycle => $"{cycle.AdministrationCode}/{cycle.Year}").DefaultIfEmpty("–");
            return Refuse(string.Format(null, ReportCommandTexts.CycleUnknown, named, string.Join(", ", known)));
        }
        var template = await TemplateShelf.FindAsync(db, administration, Template, stop);
        if (template is null && TemplateFile.Read(Template) is { } file)
        {
            template = new ShelvedTemplate(Template, file.Content, TemplateShelf.Reading(file.Content), null, IsShipped: false);
        }
        if (template is null || !HasCard(stored.Cycle))
        {
            return null;
        }
        var state = await CycleState.ReadAsync(db, stored, Card, stop);
        var head = await db.Audit.AsNoTracking().Where(entry => entry.Administration == administration).OrderByDescending(entry => entry.Sequence).Select(entry => entry.Hash).FirstOrDefaultAsync(stop);
        return state.Freeze(template, Day, IsDraft, head);
    }

    private bool HasCard(Cycle cycle)
    {
        if (Card is null || cycle.Scorecards.Exists(one => one.Code == Card && one.Holder is not null))
        {
            return true;
        }
        var known = string.Join(", ", cycle.Scorecards.Where(one => one.Holder is not null).Select(one => one.Code).DefaultIfEmpty("–"));
        Refuse(string.Format(null, ReportCommandTexts.CardUnknown, Card, known));
        return false;
    }

    private static (string Administration, int? Year) Split(string named)
    {
        var at = named.LastIndexOf('/');
        return at > 0 && int.TryParse(named.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? (named[..at], year) : (named, null);
    }

    private static DocumentSnapshot? Refuse(string why)
    {
        Console.Error.WriteLine(PlainText.Of(why));
        return null;
    }
}
