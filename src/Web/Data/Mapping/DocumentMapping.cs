using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Traguardo.Core.Cycles;

namespace Traguardo.Web.Data.Mapping;

/// <summary>Documents; a final one that is made is never changed: see the migration of documents for the guards.</summary>
internal sealed class DocumentProductionMapping : IEntityTypeConfiguration<DocumentProduction>
{
    public void Configure(EntityTypeBuilder<DocumentProduction> builder)
    {
        builder.ToTable("DocumentProductions");
        builder.HasIndex(production => production.State);
        builder.HasIndex(production => new { production.CycleId, production.Template });
        builder.HasOne<Cycle>().WithMany().HasForeignKey(production => production.CycleId).OnDelete(DeleteBehavior.Restrict);
    }
}

/// <summary>Templates of administrations, which are only added.</summary>
internal sealed class TemplateVersionMapping : IEntityTypeConfiguration<TemplateVersion>
{
    public void Configure(EntityTypeBuilder<TemplateVersion> builder)
    {
        builder.ToTable("TemplateVersions");
        builder.HasKey(version => new { version.Administration, version.Code, version.Number });
    }
}
