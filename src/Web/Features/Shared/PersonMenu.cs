using Traguardo.Web.Access;
using Traguardo.Web.Features.People;

namespace Traguardo.Web.Features.Shared;

/// <summary>What stands beside somebody's name: their own pages, in the administration being read where they have a place there.</summary>
public static class PersonMenu
{
    public static IEnumerable<NavigationEntry> Of(Viewer viewer, Frame frame)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(frame);
        if ((frame.Actor ?? (viewer.Actors.Count > 0 ? viewer.Actors[0] : null)) is { } actor)
        {
            yield return new(Section.None, new PeopleLinks(actor.Administration).Delegations, LayoutTexts.Delegations);
        }
    }
}
