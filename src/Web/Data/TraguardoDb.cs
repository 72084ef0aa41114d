using Microsoft.EntityFrameworkCore;
using Traguardo.Core.Cycles;
using Traguardo.Core.Measures;
using Traguardo.Core.Scoring;
using Traguardo.Web.Data.Mapping;

namespace Traguardo.Web.Data;

/// <summary>
/// The database. There is one model: Core's own records are the rows, a table for each list of a <see cref="Cycle"/>. What a
/// row needs beyond the record (its cycle, its place in the list) stands in shadow columns, so that Core knows of no database.
/// </summary>
public sealed class TraguardoDb(DbContextOptions<TraguardoDb> options) : DbContext(options)
{
    public DbSet<Cycle> Cycles => Set<Cycle>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        var conventions = configurationBuilder;
        conventions.Properties<Enum>().HaveConversion<string>();
        conventions.Properties<decimal>().HaveConversion<DecimalText>();
        conventions.Properties<Value>().HaveConversion<ValueText>();
        conventions.Properties<Target>().HaveConversion<TargetText>();
        conventions.Properties<Cap>().HaveConversion<CapText>();
        conventions.Properties<Period>().HaveConversion<PeriodText>();
        conventions.Properties<UnitOfMeasure>().HaveConversion<UnitOfMeasureText>();
        conventions.Properties<Curve>().HaveConversion<CurveText>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        var model = modelBuilder;
        model.ApplyConfiguration(new CycleMapping());
        model.ApplyConfiguration(new PartMapping<JudgementBand>("Judgements"));
        model.ApplyConfiguration(new PartMapping<Unit>("Units"));
        model.ApplyConfiguration(new PartMapping<Programme>("Programmes"));
        model.ApplyConfiguration(new PartMapping<Measure>("Measures"));
        model.ApplyConfiguration(new PartMapping<MeasureValue>("MeasureValues"));
        model.ApplyConfiguration(new PartMapping<Indicator>("Indicators"));
        model.ApplyConfiguration(new PartMapping<IndicatorValue>("IndicatorValues"));
        model.ApplyConfiguration(new PartMapping<Neutralisation>("Neutralisations"));
        model.ApplyConfiguration(new PartMapping<StrategicArea>("StrategicAreas"));
        model.ApplyConfiguration(new PartMapping<PhaseAct>("Acts"));
        model.ApplyConfiguration(new EntryMapping());
        model.ApplyConfiguration(new ItemMapping());
        model.ApplyConfiguration(new NodeMapping());
    }
}
