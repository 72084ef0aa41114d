using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Traguardo.Core.Cycles;

namespace Traguardo.Web.Data.Mapping;

/// <summary>The cycle itself: its own row holds what there is one of, its lists are the tables of <see cref="PartMapping{T}"/>.</summary>
internal sealed class CycleMapping : IEntityTypeConfiguration<Cycle>
{
    /// <summary>Shadow column: the text of the context tables file.</summary>
    public const string Context = "Context";

    /// <summary>Shadow column: <see cref="Cycle.Phase"/>, so that a list of cycles need not read their acts.</summary>
    public const string CurrentPhase = "CurrentPhase";

    /// <summary>Shadow column: <see cref="Administration.Code"/> once more. A unique index cannot reach into a part of the row, so the database itself repeats it.</summary>
    public const string AdministrationCode = "AdministrationCode";

    public void Configure(EntityTypeBuilder<Cycle> builder)
    {
        builder.ToTable("Cycles");
        builder.Property<int>(nameof(CycleSummary.Id)).ValueGeneratedOnAdd();
        builder.Property<int>(nameof(CycleSummary.Version));
        builder.Property<DateTimeOffset>(nameof(CycleSummary.ImportedAt));
        builder.Property<DateTimeOffset?>(nameof(CycleSummary.ReplacedAt));
        builder.Property<bool>(nameof(CycleSummary.IsSample));
        builder.Property<int>(nameof(CycleSummary.CalendarVersion));
        builder.Property<string?>(Context);
        builder.Ignore(cycle => cycle.Phase);
        builder.Property<Phase>(CurrentPhase).HasColumnName("Phase");
        builder.Property<string>(AdministrationCode).HasComputedColumnSql("\"Administration_Code\"", stored: true).IsRequired();
        builder.HasKey(nameof(CycleSummary.Id));
        builder.HasIndex(AdministrationCode, nameof(Cycle.Year)).IsUnique();

        builder.ComplexProperty(cycle => cycle.Administration);
        builder.ComplexProperty(cycle => cycle.Method, method =>
        {
            method.ComplexProperty(m => m.Lights);
            method.ComplexProperty(m => m.Revisions);
            method.Ignore(m => m.Judgements);
        });

        builder.Ignore(cycle => cycle.Units);
        builder.Ignore(cycle => cycle.Programmes);
        builder.Ignore(cycle => cycle.Measures);
        builder.Ignore(cycle => cycle.Values);
        builder.Ignore(cycle => cycle.Indicators);
        builder.Ignore(cycle => cycle.IndicatorValues);
        builder.Ignore(cycle => cycle.Scorecards);
        builder.Ignore(cycle => cycle.Neutralisations);
        builder.Ignore(cycle => cycle.Revisions);
        builder.Ignore(cycle => cycle.Analyses);
        builder.Ignore(cycle => cycle.Judgements);
        builder.Ignore(cycle => cycle.Validations);
        builder.Ignore(cycle => cycle.StrategicAreas);
        builder.Ignore(cycle => cycle.Acts);
    }
}
