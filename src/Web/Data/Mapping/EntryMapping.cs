using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Traguardo.Core.Cycles;

namespace Traguardo.Web.Data.Mapping;

/// <summary>The trees of the scorecards, nodes and items in one table, as deep as they go.</summary>
internal sealed class EntryMapping() : PartMapping<Entry>("Entries")
{
    public override void Configure(EntityTypeBuilder<Entry> builder)
    {
        base.Configure(builder);
        builder.Property<int?>(Part.Parent);
        builder.HasOne<Entry>().WithMany().HasForeignKey(Part.CycleId, Part.Parent).OnDelete(DeleteBehavior.NoAction);
        builder.HasDiscriminator<string>("Type").HasValue<Node>("Node").HasValue<Item>("Item");
    }
}

/// <summary>A node's children are known by their <see cref="Part.Parent"/>.</summary>
internal sealed class NodeMapping : IEntityTypeConfiguration<Node>
{
    public void Configure(EntityTypeBuilder<Node> builder) => builder.Ignore(node => node.Children);
}

/// <summary>Targets have a text of their own; a list of them is those texts with a semicolon between.</summary>
internal sealed class ItemMapping : IEntityTypeConfiguration<Item>
{
    public void Configure(EntityTypeBuilder<Item> builder) => builder.Property(item => item.LaterTargets)
        .HasConversion(new TargetsText(), new ValueComparer<List<Target>>((left, right) => left!.SequenceEqual(right!), targets => targets.Count, targets => targets.ToList()));
}
