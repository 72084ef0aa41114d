using Traguardo.Web.Data;

namespace Traguardo.Web.Features.Oiv;

/// <summary>What was said of a value in a sample, in a word.</summary>
internal static class SampleWords
{
    public static string Of(SampleVerdict verdict) => verdict switch
    {
        SampleVerdict.Verified => OivTexts.Verified,
        SampleVerdict.Contested => OivTexts.Contested,
        _ => OivTexts.Answered,
    };
}
