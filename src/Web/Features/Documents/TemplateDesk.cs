using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Traguardo.Core.People;
using Traguardo.Web.Access;
using Traguardo.Web.Data;

namespace Traguardo.Web.Features.Documents;

/// <summary>The one way a template of an administration is saved and removed. Each answers with what is in its way, and then nothing was done.</summary>
public sealed class TemplateDesk(Ledger ledger)
{
    /// <summary>Who may: they also run the cycle whose documents are made from it.</summary>
    public static ReadOnlySpan<Role> Keepers => [Role.Administrator, Role.SupportOffice];

    /// <summary>Keeps a template as the newest version of its code.</summary>
    /// <param name="seen">The number of the version of that code that was seen; 0 where the administration had none of its own.</param>
    public Task<IReadOnlyList<string>> SaveAsync(Actor actor, HttpContext context, string content, int seen)
    {
        ArgumentNullException.ThrowIfNull(context);
        var template = TemplateShelf.Reading(content).Template ?? throw new ArgumentException("It has faults.", nameof(content));
        return ChangeAsync(actor, context, template.Code, seen, writing =>
        {
            writing.Add(content);
            return [];
        }, "template-saved", new { title = template.Title, hash = CycleState.HashOf(Encoding.UTF8.GetBytes(content)) });
    }

    /// <summary>Removes a template: where one of the same code comes with the program, that one stands again.</summary>
    public Task<IReadOnlyList<string>> RemoveAsync(Actor actor, HttpContext context, string code, int seen) => ChangeAsync(actor, context, code, seen, writing =>
    {
        if (!writing.IsThere)
        {
            return [DocumentsTexts.TemplateGone];
        }
        writing.Add(null);
        return [];
    }, "template-removed", null);

    private Task<IReadOnlyList<string>> ChangeAsync(Actor actor, HttpContext context, string code, int seen, Func<Change, IReadOnlyList<string>> change, string action, object? becomes)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var stop = context.RequestAborted;
        return ledger.TryAsync<string>(Origin.Of(actor, context, actor.OnBehalfOf(Keepers)), async writing =>
        {
            if (!actor.Is(Keepers))
            {
                return [DocumentsTexts.NotYours];
            }
            var last = await writing.Db.TemplateVersions.AsNoTracking().Where(version => version.Administration == actor.Administration && version.Code == code).OrderByDescending(version => version.Number).FirstOrDefaultAsync(stop);
            if ((last?.Number ?? 0) != seen)
            {
                return [string.Format(null, DocumentsTexts.TemplateChangedMeanwhile, code)];
            }
            if (change(new Change(writing, actor.Administration, code, last)) is { Count: > 0 } refusals)
            {
                return refusals;
            }
            await CycleStore.TouchCalendarAsync(writing.Db, actor.Administration, null, stop);
            writing.Note(action, $"templates/{code}", last?.Content is null ? null : JsonSerializer.Serialize(new { version = last.Number }), becomes is null ? null : JsonSerializer.Serialize(becomes));
            return (IReadOnlyList<string>)[];
        }, stop);
    }

    private sealed record Change(Writing Writing, string Administration, string Code, TemplateVersion? Last)
    {
        public bool IsThere => Last?.Content is not null;

        public void Add(string? content) => Writing.Db.TemplateVersions.Add(new TemplateVersion
        {
            Administration = Administration,
            Code = Code,
            Number = (Last?.Number ?? 0) + 1,
            Content = content,
            Person = Writing.Origin.Person,
            PersonName = Writing.Origin.PersonName,
            At = Writing.Now,
        });
    }
}
