using Traguardo.Core.People;
using Traguardo.Web.Access;

namespace Traguardo.Web.Features.Shared;

/// <summary>The parts of the site, in the order of the menu.</summary>
public enum Section
{
    None,
    Home,
    Map,
    Scorecard,
    Measures,
    Programmes,
    Context,
    Checks,
    Documents,
    Plan,
    Recording,
    Monitoring,
    Texts,
    Deadlines,
    Revising,
    Status,
    Oiv,
    Register,
    Import,
    People,
    Templates,
}

/// <summary>The menu: one line an entry. Those of a cycle show once there is one; who works here has many, and finds what is alike in one group.</summary>
public static class Navigation
{
    public static IEnumerable<NavigationGroup> Of(Frame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        if (frame is { Actor: null, Home: { } home })
        {
            yield return Alone(Section.Home, home, LayoutTexts.PublishedYears);
        }
        if (frame.CyclePath is { } cycle)
        {
            yield return Alone(Section.Map, cycle, LayoutTexts.Map);
            yield return Alone(Section.Scorecard, cycle + "/cruscotto", LayoutTexts.Scorecard);
            foreach (var group in Grouped(frame.Actor is null ? null : LayoutTexts.Data,
                new(Section.Measures, cycle + "/misure", LayoutTexts.Measures),
                new(Section.Programmes, cycle + "/programmi", LayoutTexts.Programmes),
                new(Section.Context, cycle + "/contesto", LayoutTexts.Context),
                new(Section.Checks, cycle + "/controlli", LayoutTexts.Checks)))
            {
                yield return group;
            }
            NavigationEntry documents = new(Section.Documents, cycle + "/documenti", LayoutTexts.Documents);
            foreach (var group in frame.Actor is null ? Grouped(null, documents) : Grouped(LayoutTexts.Documents, documents, new(Section.Texts, cycle + "/testi", LayoutTexts.Texts)))
            {
                yield return group;
            }
            if (frame.Actor is not null)
            {
                yield return Alone(Section.Plan, cycle + "/piano", LayoutTexts.Plan);
                yield return Alone(Section.Recording, cycle + "/rilevazioni", LayoutTexts.Recording);
                yield return Alone(Section.Monitoring, cycle + "/monitoraggio", LayoutTexts.Monitoring);
                yield return Alone(Section.Deadlines, cycle + "/scadenze", LayoutTexts.Deadlines);
                yield return Alone(Section.Revising, cycle + "/aggiornamenti", LayoutTexts.Revising);
                yield return Alone(Section.Status, cycle + "/stato", LayoutTexts.Status);
                if (frame.Actor.Is(Role.Oiv, Role.SupportOffice, Role.SecretaryGeneral))
                {
                    yield return Alone(Section.Oiv, cycle + "/oiv", LayoutTexts.Oiv);
                }
            }
        }
        if (frame.Actor is { } actor)
        {
            NavigationEntry[] offices = [.. OfOffices(actor)];
            foreach (var group in Grouped(offices.Length > 1 ? LayoutTexts.Administration : null, offices))
            {
                yield return group;
            }
        }
    }

    private static IEnumerable<NavigationEntry> OfOffices(Actor actor)
    {
        var administration = $"/{Uri.EscapeDataString(actor.Administration)}";
        if (actor.Is(Role.Administrator, Role.SupportOffice, Role.Oiv))
        {
            yield return new(Section.Register, administration + "/registro", LayoutTexts.Register);
        }
        if (actor.Is(Role.Administrator, Role.SupportOffice))
        {
            yield return new(Section.People, administration + "/persone", LayoutTexts.People);
            yield return new(Section.Templates, administration + "/modelli", LayoutTexts.Templates);
            yield return new(Section.Import, "/importa", LayoutTexts.Import);
        }
    }

    private static NavigationGroup Alone(Section section, string href, string label) => new(null, [new(section, href, label)]);

    // Without a name for the group its entries stand in the open.
    private static IEnumerable<NavigationGroup> Grouped(string? label, params NavigationEntry[] entries) =>
        label is null ? entries.Select(entry => new NavigationGroup(null, [entry])) : [new(label, entries)];
}

public sealed record NavigationEntry(Section Section, string Href, string Label);

/// <summary>Entries of the menu that open together.</summary>
/// <param name="Label">What they have in common; null for one entry that stands in the open.</param>
/// <param name="Entries">The entries.</param>
public sealed record NavigationGroup(string? Label, IReadOnlyList<NavigationEntry> Entries);
