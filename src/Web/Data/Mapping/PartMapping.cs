using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Traguardo.Core.Cycles;

namespace Traguardo.Web.Data.Mapping;

/// <summary>One list of a cycle: a row is known by its cycle and its place in the list, so that the order is never lost.</summary>
internal class PartMapping<T>(string table) : IEntityTypeConfiguration<T>
    where T : class
{
    public virtual void Configure(EntityTypeBuilder<T> builder)
    {
        builder.ToTable(table);
        builder.Property<int>(Part.CycleId);
        builder.Property<int>(Part.Position).ValueGeneratedNever();
        builder.HasKey(Part.CycleId, Part.Position);
        builder.HasOne<Cycle>().WithMany().HasForeignKey(Part.CycleId).OnDelete(DeleteBehavior.Cascade);
    }
}

/// <summary>The shadow columns of every part.</summary>
internal static class Part
{
    public const string CycleId = "CycleId";

    /// <summary>From 0, in the order of the list; for the entries of the scorecards, in the order read from the top.</summary>
    public const string Position = "Position";

    /// <summary>Entries only: the position of the node above; null for a scorecard.</summary>
    public const string Parent = "Parent";
}
