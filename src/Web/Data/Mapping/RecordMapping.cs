using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Traguardo.Core.Audit;
using Traguardo.Core.Cycles;

namespace Traguardo.Web.Data.Mapping;

/// <summary>The audit, a chain an administration. The database itself refuses to change or remove a row: see the migration of guards.</summary>
internal sealed class AuditMapping : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("Audit");
        builder.HasKey(entry => new { entry.Administration, entry.Sequence });
        builder.HasIndex(entry => new { entry.Administration, entry.Subject });
    }
}

/// <summary>Versions of plans, which are only added.</summary>
internal sealed class PlanVersionMapping : IEntityTypeConfiguration<PlanVersion>
{
    public void Configure(EntityTypeBuilder<PlanVersion> builder)
    {
        builder.ToTable("PlanVersions");
        builder.HasKey(version => new { version.CycleId, version.Number });
        builder.HasOne<Cycle>().WithMany().HasForeignKey(version => version.CycleId).OnDelete(DeleteBehavior.Restrict);
    }
}

/// <summary>Editions that were taken back, which are only added.</summary>
internal sealed class EditionMapping : IEntityTypeConfiguration<Edition>
{
    public void Configure(EntityTypeBuilder<Edition> builder)
    {
        builder.ToTable("Editions");
        builder.HasKey(edition => new { edition.CycleId, edition.Number });
        builder.HasOne<Cycle>().WithMany().HasForeignKey(edition => edition.CycleId).OnDelete(DeleteBehavior.Restrict);
    }
}

/// <summary>Who entered what.</summary>
internal sealed class DatumRecordMapping : IEntityTypeConfiguration<DatumRecord>
{
    public void Configure(EntityTypeBuilder<DatumRecord> builder)
    {
        builder.ToTable("DatumRecords");
        builder.HasKey(record => new { record.CycleId, record.Datum });
        builder.HasOne<Cycle>().WithMany().HasForeignKey(record => record.CycleId).OnDelete(DeleteBehavior.Cascade);
    }
}

/// <summary>What proves values.</summary>
internal sealed class EvidenceMapping : IEntityTypeConfiguration<Evidence>
{
    public void Configure(EntityTypeBuilder<Evidence> builder)
    {
        builder.ToTable("Evidence");
        builder.HasIndex(evidence => new { evidence.CycleId, evidence.Datum });
        builder.HasOne<Cycle>().WithMany().HasForeignKey(evidence => evidence.CycleId).OnDelete(DeleteBehavior.Cascade);
    }
}

/// <summary>Periods that units confirmed.</summary>
internal sealed class ConfirmationMapping : IEntityTypeConfiguration<Confirmation>
{
    public void Configure(EntityTypeBuilder<Confirmation> builder)
    {
        builder.ToTable("Confirmations");
        builder.HasIndex(confirmation => new { confirmation.CycleId, confirmation.Unit, confirmation.Period });
        builder.HasOne<Cycle>().WithMany().HasForeignKey(confirmation => confirmation.CycleId).OnDelete(DeleteBehavior.Cascade);
    }
}
