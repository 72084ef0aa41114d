using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Traguardo.Core.Cycles;

namespace Traguardo.Web.Data.Mapping;

/// <summary>Frozen monitorings, which are only added: see the migration of monitoring for the guards.</summary>
internal sealed class MonitoringSnapshotMapping : IEntityTypeConfiguration<MonitoringSnapshot>
{
    public void Configure(EntityTypeBuilder<MonitoringSnapshot> builder)
    {
        builder.ToTable("MonitoringSnapshots");
        builder.HasKey(snapshot => new { snapshot.CycleId, snapshot.Day });
        builder.HasOne<Cycle>().WithMany().HasForeignKey(snapshot => snapshot.CycleId).OnDelete(DeleteBehavior.Restrict);
    }
}

/// <summary>Causes of deviations, which are only added.</summary>
internal sealed class DeviationCommentMapping : IEntityTypeConfiguration<DeviationComment>
{
    public void Configure(EntityTypeBuilder<DeviationComment> builder)
    {
        builder.ToTable("DeviationComments");
        builder.HasIndex(comment => new { comment.CycleId, comment.Path });
        builder.HasOne<Cycle>().WithMany().HasForeignKey(comment => comment.CycleId).OnDelete(DeleteBehavior.Restrict);
    }
}
