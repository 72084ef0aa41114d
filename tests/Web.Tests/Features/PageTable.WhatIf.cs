using Traguardo.Web.Tests.Rig;

namespace Traguardo.Web.Tests.Features;

public static partial class PageTable
{
    private static IEnumerable<PageState> WhatIf =>
    [
        Of("WhatIf/WhatIf", "what-if", "/ipotesi"),
        Of("WhatIf/WhatIf", "what-if-english", "/ipotesi?prova=con:sg%3DA4.6&cruscotto=sg&lang=en"),
        Of("WhatIf/WhatIf", "what-if-neutralisations", "/ipotesi?prova=con:sg%3DA4.6&prova=con:sg%3DD2.2&cruscotto=sg"),
        Of("WhatIf/WhatIf", "what-if-festival", "/ipotesi?prova=peso:ente/A/A4/A4.6%3D5"),
        Of("WhatIf/WhatIf", "what-if-left-out", "/ipotesi?prova=peso:ente/A/Z9%3D3&prova=target:ente/D/D2/D2.2%3D0.4"),
        Of("WhatIf/WhatIf", "what-if-refused", "/ipotesi?che=peso&voce=ente/A/A4&nuovo=tanto") with { Status = 400 },
        new("WhatIf/WhatIf", "what-if-in-preparation", PlanSite.Plan.Replace("/piano", "/ipotesi", StringComparison.Ordinal)) { On = Stored.Planned },
        Bare("WhatIf/WhatIf", "what-if", "/ipotesi"),
        Odd("WhatIf/WhatIf", "what-if", "/ipotesi"),
    ];
}
