using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Traguardo.Core.Cycles;

namespace Traguardo.Web.Data.Mapping;

internal sealed class StoredTextMapping : IEntityTypeConfiguration<StoredText>
{
    public void Configure(EntityTypeBuilder<StoredText> builder)
    {
        builder.ToTable("Texts");
        builder.HasKey(text => new { text.CycleId, text.Key });
        builder.HasOne<Cycle>().WithMany().HasForeignKey(text => text.CycleId).OnDelete(DeleteBehavior.Restrict);
    }
}

/// <summary>Versions of texts, which are only added: see the migration of texts for the guards.</summary>
internal sealed class TextVersionMapping : IEntityTypeConfiguration<TextVersion>
{
    public void Configure(EntityTypeBuilder<TextVersion> builder)
    {
        builder.ToTable("TextVersions");
        builder.HasKey(version => new { version.CycleId, version.Key, version.Number });
        builder.HasOne<StoredText>().WithMany().HasForeignKey(version => new { version.CycleId, version.Key }).OnDelete(DeleteBehavior.Restrict);
    }
}

/// <summary>Comments on texts, which are only added.</summary>
internal sealed class TextCommentMapping : IEntityTypeConfiguration<TextComment>
{
    public void Configure(EntityTypeBuilder<TextComment> builder)
    {
        builder.ToTable("TextComments");
        builder.HasOne<StoredText>().WithMany().HasForeignKey(comment => new { comment.CycleId, comment.Key }).OnDelete(DeleteBehavior.Restrict);
    }
}
