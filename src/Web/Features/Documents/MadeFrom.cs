namespace Traguardo.Web.Features.Documents;

/// <summary>What a document was made from, beside what there is now.</summary>
public enum MadeFrom
{
    /// <summary>The same: made again today it would say the same.</summary>
    Present,

    /// <summary>The same but for acts that came since, of the cycle or of the OIV on the report.</summary>
    BeforeActs,

    /// <summary>Other data, other texts, or another template.</summary>
    Other,
}
