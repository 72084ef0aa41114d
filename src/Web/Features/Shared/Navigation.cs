using Traguardo.Core.People;

namespace Traguardo.Web.Features.Shared;

/// <summary>The parts of the site, in the order of the menu.</summary>
public enum Section
{
    None,
    Map,
    Scorecard,
    Measures,
    Programmes,
    Checks,
    Plan,
    Recording,
    Monitoring,
    Deadlines,
    Revising,
    Status,
    Register,
    Import,
    People,
}

/// <summary>The menu: one line an entry. Those of a cycle show once there is one.</summary>
public static class Navigation
{
    public static IEnumerable<NavigationEntry> Of(Frame frame)
    {
        if (frame.CyclePath is { } cycle)
        {
            yield return new(Section.Map, cycle, LayoutTexts.Map);
            yield return new(Section.Scorecard, cycle + "/cruscotto", LayoutTexts.Scorecard);
            yield return new(Section.Measures, cycle + "/misure", LayoutTexts.Measures);
            yield return new(Section.Programmes, cycle + "/programmi", LayoutTexts.Programmes);
            yield return new(Section.Checks, cycle + "/controlli", LayoutTexts.Checks);
        }
        if (frame.Actor is { } actor)
        {
            if (frame.CyclePath is not null)
            {
                yield return new(Section.Plan, frame.CyclePath + "/piano", LayoutTexts.Plan);
                yield return new(Section.Recording, frame.CyclePath + "/rilevazioni", LayoutTexts.Recording);
                yield return new(Section.Monitoring, frame.CyclePath + "/monitoraggio", LayoutTexts.Monitoring);
                yield return new(Section.Deadlines, frame.CyclePath + "/scadenze", LayoutTexts.Deadlines);
                yield return new(Section.Revising, frame.CyclePath + "/aggiornamenti", LayoutTexts.Revising);
                yield return new(Section.Status, frame.CyclePath + "/stato", LayoutTexts.Status);
            }
            if (actor.Is(Role.Administrator, Role.SupportOffice, Role.Oiv))
            {
                yield return new(Section.Register, $"/{Uri.EscapeDataString(actor.Administration)}/registro", LayoutTexts.Register);
            }
            if (actor.Is(Role.Administrator, Role.SupportOffice))
            {
                yield return new(Section.People, $"/{Uri.EscapeDataString(actor.Administration)}/persone", LayoutTexts.People);
                yield return new(Section.Import, "/importa", LayoutTexts.Import);
            }
        }
    }
}

public sealed record NavigationEntry(Section Section, string Href, string Label);
