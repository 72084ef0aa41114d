using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Traguardo.Core.Cycles;
using Traguardo.Core.Exchange;

namespace Traguardo.Web.Data.Mapping;

/// <summary>A validation keeps its criteria as a text, as in the exchange format.</summary>
internal sealed class ReportValidationMapping() : PartMapping<ReportValidation>("Validations")
{
    public override void Configure(EntityTypeBuilder<ReportValidation> builder)
    {
        base.Configure(builder);
        builder.Property(validation => validation.Criteria).HasConversion(
            new ValueConverter<List<ExaminedCriterion>, string>(criteria => CriteriaText.Write(criteria), text => CriteriaText.Read(text)),
            new ValueComparer<List<ExaminedCriterion>>((one, other) => CriteriaText.Write(one!) == CriteriaText.Write(other!), criteria => criteria.Count, criteria => criteria.ToList()));
    }
}

/// <summary>Samples of values, which are only added: see the migration of examination for the guards.</summary>
internal sealed class ValueSampleMapping : IEntityTypeConfiguration<ValueSample>
{
    public void Configure(EntityTypeBuilder<ValueSample> builder)
    {
        builder.ToTable("ValueSamples");
        builder.HasIndex(sample => new { sample.CycleId, sample.Number }).IsUnique();
        builder.HasOne<Cycle>().WithMany().HasForeignKey(sample => sample.CycleId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SampledValueMapping : IEntityTypeConfiguration<SampledValue>
{
    public void Configure(EntityTypeBuilder<SampledValue> builder)
    {
        builder.ToTable("SampledValues");
        builder.HasKey(value => new { value.SampleId, value.Place });
        builder.HasOne<ValueSample>().WithMany().HasForeignKey(value => value.SampleId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SampleFindingMapping : IEntityTypeConfiguration<SampleFinding>
{
    public void Configure(EntityTypeBuilder<SampleFinding> builder)
    {
        builder.ToTable("SampleFindings");
        builder.HasOne<SampledValue>().WithMany().HasForeignKey(finding => new { finding.SampleId, finding.Place }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ValidationDraftMapping : IEntityTypeConfiguration<ValidationDraft>
{
    public void Configure(EntityTypeBuilder<ValidationDraft> builder)
    {
        builder.ToTable("ValidationDrafts");
        builder.HasKey(draft => draft.CycleId);
        builder.Property(draft => draft.CycleId).ValueGeneratedNever();
        builder.HasOne<Cycle>().WithMany().HasForeignKey(draft => draft.CycleId).OnDelete(DeleteBehavior.Restrict);
    }
}
