using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Traguardo.Core.Cycles;

namespace Traguardo.Web.Data.Mapping;

internal sealed class NeutralisationMapping() : PartMapping<Neutralisation>("Neutralisations")
{
    public override void Configure(EntityTypeBuilder<Neutralisation> builder)
    {
        base.Configure(builder);
        builder.Ignore(neutralisation => neutralisation.IsInForce);
    }
}
