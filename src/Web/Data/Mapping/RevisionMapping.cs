using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Traguardo.Core.Cycles;
using Traguardo.Core.Exchange;

namespace Traguardo.Web.Data.Mapping;

/// <summary>A revision keeps two items apart from their tree: each is a text, as in the exchange format.</summary>
internal sealed class RevisionMapping() : PartMapping<Revision>("Revisions")
{
    public override void Configure(EntityTypeBuilder<Revision> builder)
    {
        base.Configure(builder);
        var text = new ValueConverter<Item, string>(item => ItemText.Write(item), text => ItemText.Read(text));
        builder.Property(revision => revision.Was).HasConversion(text);
        builder.Property(revision => revision.Becomes).HasConversion(text);
    }
}
