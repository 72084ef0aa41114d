using Traguardo.Core.Cycles;
using Traguardo.Web.Features.Shared;

namespace Traguardo.Web.Features.Planning;

/// <summary>Addresses of the pages on which a plan is built.</summary>
public sealed class PlanLinks(CycleLinks cycle)
{
    /// <summary>The plan as a whole.</summary>
    public string Plan { get; } = $"{cycle.Map}/piano";

    /// <summary>The measuring rules.</summary>
    public string Method => $"{Plan}/metodo";

    /// <summary>What may stand in a formula, for who is typing one.</summary>
    public string Formula => $"{Plan}/formula";

    /// <summary>A scorecard, node or item.</summary>
    public string Entry(string path) => $"{Plan}/voce/{Escape(path)}";

    /// <summary>A new node in another; a new scorecard where that is none.</summary>
    public string NewNode(string parent, NodeKind kind) => $"{Plan}/nuova-voce/{Escape(parent)}?tipo={Core.Exchange.Words.Kind.Write(kind)}";

    /// <summary>A new item in a node.</summary>
    public string NewItem(string parent, string member) => $"{Plan}/nuova-voce/{Escape(parent)}?tipo={member}";

    /// <summary>An indicator that is new, in a node.</summary>
    public string NewIndicator(string parent) => $"{Plan}/nuovo-indicatore/{Escape(parent)}";

    /// <summary>Who is evaluated by personal scorecards, and who evaluates.</summary>
    public string PersonalCards => $"{Plan}/cruscotti-personali";

    /// <summary>One of the lists.</summary>
    public string List(PlanRoom room)
    {
        ArgumentNullException.ThrowIfNull(room);
        return $"{Plan}/elenco/{room.Slug}";
    }

    /// <summary>Something in a list.</summary>
    public string Part(PlanRoom room, string code)
    {
        ArgumentNullException.ThrowIfNull(room);
        return $"{Plan}/scheda/{room.Slug}/{Escape(code)}";
    }

    /// <summary>Something new in a list.</summary>
    public string NewPart(PlanRoom room)
    {
        ArgumentNullException.ThrowIfNull(room);
        return $"{Plan}/nuova-scheda/{room.Slug}";
    }

    /// <summary>What goes with something, before it is removed.</summary>
    /// <param name="address">As a subject's: <c>ente/A/A4</c>, <c>measures/694</c>.</param>
    public string Remove(string address) => $"{Plan}/togli/{Escape(address)}";

    /// <summary>The page on which something is edited, by its address; the plan as a whole for what has none of its own.</summary>
    public string Of(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return PlanRoom.Named(address) is var (room, code) ? Part(room, code)
            : address is "" or "administration" || address.StartsWith("neutralisations/", StringComparison.Ordinal) ? Plan
            : address == "method" || address.StartsWith("method/", StringComparison.Ordinal) ? Method
            : Entry(address);
    }

    private static string Escape(string address) => string.Join('/', address.Split('/').Select(Uri.EscapeDataString));
}
