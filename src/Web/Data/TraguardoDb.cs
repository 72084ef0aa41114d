using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Traguardo.Core.Audit;
using Traguardo.Core.Cycles;
using Traguardo.Core.Measures;
using Traguardo.Core.Scoring;
using Traguardo.Web.Access;
using Traguardo.Web.Data.Mapping;

namespace Traguardo.Web.Data;

/// <summary>
/// The database. There is one model: Core's own records are the rows, a table for each list of a <see cref="Cycle"/>. What a
/// row needs beyond the record (its cycle, its place in the list) stands in shadow columns, so that Core knows of no database.
/// One model, two databases: <see cref="SqliteDb"/> and <see cref="PostgresDb"/> differ in their migrations alone.
/// </summary>
public abstract class TraguardoDb(DbContextOptions options) : IdentityUserContext<Account, Guid>(options)
{
    public DbSet<Cycle> Cycles => Set<Cycle>();

    public DbSet<Person> People => Set<Person>();

    public DbSet<Delegation> Delegations => Set<Delegation>();

    public DbSet<Session> Sessions => Set<Session>();

    public DbSet<AuditEntry> Audit => Set<AuditEntry>();

    public DbSet<PlanVersion> PlanVersions => Set<PlanVersion>();

    public DbSet<Edition> Editions => Set<Edition>();

    public DbSet<DatumRecord> DatumRecords => Set<DatumRecord>();

    public DbSet<Evidence> Evidence => Set<Evidence>();

    public DbSet<Confirmation> Confirmations => Set<Confirmation>();

    public DbSet<MonitoringSnapshot> MonitoringSnapshots => Set<MonitoringSnapshot>();

    public DbSet<DeviationComment> DeviationComments => Set<DeviationComment>();

    public DbSet<ValueSample> ValueSamples => Set<ValueSample>();

    public DbSet<SampledValue> SampledValues => Set<SampledValue>();

    public DbSet<SampleFinding> SampleFindings => Set<SampleFinding>();

    public DbSet<ValidationDraft> ValidationDrafts => Set<ValidationDraft>();

    public DbSet<StoredText> Texts => Set<StoredText>();

    public DbSet<TextVersion> TextVersions => Set<TextVersion>();

    public DbSet<TextComment> TextComments => Set<TextComment>();

    public DbSet<AdministrationCalendar> Calendars => Set<AdministrationCalendar>();

    public DbSet<DeadlineDone> DeadlinesDone => Set<DeadlineDone>();

    public DbSet<CalendarWish> CalendarWishes => Set<CalendarWish>();

    public DbSet<Letter> Letters => Set<Letter>();

    public DbSet<DocumentProduction> DocumentProductions => Set<DocumentProduction>();

    public DbSet<TemplateVersion> TemplateVersions => Set<TemplateVersion>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        var conventions = configurationBuilder;
        // As a number, which both databases compare and neither rounds.
        conventions.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();
        conventions.Properties<Enum>().HaveConversion<string>();
        conventions.Properties<decimal>().HaveConversion<DecimalText>();
        conventions.Properties<Value>().HaveConversion<ValueText>();
        conventions.Properties<Target>().HaveConversion<TargetText>();
        conventions.Properties<Cap>().HaveConversion<CapText>();
        conventions.Properties<Period>().HaveConversion<PeriodText>();
        conventions.Properties<UnitOfMeasure>().HaveConversion<UnitOfMeasureText>();
        conventions.Properties<Curve>().HaveConversion<CurveText>();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        var model = builder;
        model.ApplyConfiguration(new CycleMapping());
        model.ApplyConfiguration(new PartMapping<JudgementBand>("Judgements"));
        model.ApplyConfiguration(new PartMapping<Unit>("Units"));
        model.ApplyConfiguration(new PartMapping<Programme>("Programmes"));
        model.ApplyConfiguration(new PartMapping<Measure>("Measures"));
        model.ApplyConfiguration(new PartMapping<MeasureValue>("MeasureValues"));
        model.ApplyConfiguration(new PartMapping<Indicator>("Indicators"));
        model.ApplyConfiguration(new PartMapping<IndicatorValue>("IndicatorValues"));
        model.ApplyConfiguration(new NeutralisationMapping());
        model.ApplyConfiguration(new RevisionMapping());
        model.ApplyConfiguration(new PartMapping<Analysis>("Analyses"));
        model.ApplyConfiguration(new PartMapping<Judgement>("CardJudgements"));
        model.ApplyConfiguration(new ReportValidationMapping());
        model.ApplyConfiguration(new PartMapping<StrategicArea>("StrategicAreas"));
        model.ApplyConfiguration(new PartMapping<PhaseAct>("Acts"));
        model.ApplyConfiguration(new EntryMapping());
        model.ApplyConfiguration(new ItemMapping());
        model.ApplyConfiguration(new NodeMapping());
        model.ApplyConfiguration(new AccountMapping());
        model.ApplyConfiguration(new PersonMapping());
        model.ApplyConfiguration(new DelegationMapping());
        model.ApplyConfiguration(new SessionMapping());
        model.ApplyConfiguration(new AuditMapping());
        model.ApplyConfiguration(new PlanVersionMapping());
        model.ApplyConfiguration(new EditionMapping());
        model.ApplyConfiguration(new DatumRecordMapping());
        model.ApplyConfiguration(new EvidenceMapping());
        model.ApplyConfiguration(new ConfirmationMapping());
        model.ApplyConfiguration(new MonitoringSnapshotMapping());
        model.ApplyConfiguration(new DeviationCommentMapping());
        model.ApplyConfiguration(new ValueSampleMapping());
        model.ApplyConfiguration(new SampledValueMapping());
        model.ApplyConfiguration(new SampleFindingMapping());
        model.ApplyConfiguration(new ValidationDraftMapping());
        model.ApplyConfiguration(new StoredTextMapping());
        model.ApplyConfiguration(new TextVersionMapping());
        model.ApplyConfiguration(new TextCommentMapping());
        model.ApplyConfiguration(new AdministrationCalendarMapping());
        model.ApplyConfiguration(new DeadlineDoneMapping());
        model.ApplyConfiguration(new CalendarWishMapping());
        model.ApplyConfiguration(new LetterMapping());
        model.ApplyConfiguration(new DocumentProductionMapping());
        model.ApplyConfiguration(new TemplateVersionMapping());
        NameAccountTables(model);
    }

    private static void NameAccountTables(ModelBuilder model)
    {
        model.Entity<Account>().ToTable("Accounts");
        model.Entity<IdentityUserClaim<Guid>>().ToTable("AccountClaims");
        model.Entity<IdentityUserLogin<Guid>>().ToTable("AccountLogins");
        model.Entity<IdentityUserToken<Guid>>().ToTable("AccountTokens");
        model.Entity<IdentityUserPasskey<Guid>>().ToTable("AccountPasskeys");
    }
}

/// <summary>The embedded database.</summary>
public sealed class SqliteDb(DbContextOptions<SqliteDb> options) : TraguardoDb(options);

/// <summary>The database of an installation with many users.</summary>
public sealed class PostgresDb(DbContextOptions<PostgresDb> options) : TraguardoDb(options);
