using Microsoft.Extensions.DependencyInjection;
using Traguardo.Web.Data;
using Traguardo.Web.Tests.Rig;

namespace Traguardo.Web.Tests.Features.SampleYear;

/// <summary>The sample's administration with its people, before there is any cycle.</summary>
public sealed class YearSite() : Site(sample: false, reader: false)
{
    public const string Administration = "cciaa_pi";

    protected override async Task FillAsync()
    {
        await Services.GetRequiredService<SampleLoader>().LoadPeopleAsync(Administration);
    }
}
