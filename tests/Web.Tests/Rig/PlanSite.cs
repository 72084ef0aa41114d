namespace Traguardo.Web.Tests.Rig;

/// <summary>The sample, and its administration's plan of the year after in preparation.</summary>
public sealed class PlanSite() : Site(sample: true)
{
    /// <summary>The plan in preparation.</summary>
    public const string Plan = "/cciaa_pi/2021/piano";

    protected override bool IsCopied => true;

    protected override async Task FillAsync()
    {
        await ImportAsync(SampleFile.InPreparation(2021));
    }
}
