using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Traguardo.Core.Cycles;
using Traguardo.Web.Access;

namespace Traguardo.Web.Data.Mapping;

/// <summary>What administrations have changed of the calendar.</summary>
internal sealed class AdministrationCalendarMapping : IEntityTypeConfiguration<AdministrationCalendar>
{
    public void Configure(EntityTypeBuilder<AdministrationCalendar> builder)
    {
        builder.ToTable("Calendars");
        builder.HasKey(calendar => calendar.Administration);
    }
}

/// <summary>Deadlines met by somebody's word.</summary>
internal sealed class DeadlineDoneMapping : IEntityTypeConfiguration<DeadlineDone>
{
    public void Configure(EntityTypeBuilder<DeadlineDone> builder)
    {
        builder.ToTable("DeadlinesDone");
        builder.HasKey(done => new { done.CycleId, done.Deadline });
        builder.HasOne<Cycle>().WithMany().HasForeignKey(done => done.CycleId).OnDelete(DeleteBehavior.Cascade);
    }
}

/// <summary>Feeds and switches of people, gone with them.</summary>
internal sealed class CalendarWishMapping : IEntityTypeConfiguration<CalendarWish>
{
    public void Configure(EntityTypeBuilder<CalendarWish> builder)
    {
        builder.ToTable("CalendarWishes");
        builder.HasKey(wish => wish.PersonId);
        builder.HasIndex(wish => wish.FeedHash).IsUnique();
        builder.HasOne<Person>().WithOne().HasForeignKey<CalendarWish>(wish => wish.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}

/// <summary>The queue of letters: no person has two of one day.</summary>
internal sealed class LetterMapping : IEntityTypeConfiguration<Letter>
{
    public void Configure(EntityTypeBuilder<Letter> builder)
    {
        builder.ToTable("Letters");
        builder.HasIndex(letter => new { letter.PersonId, letter.Day }).IsUnique();
        builder.HasIndex(letter => new { letter.Administration, letter.Day });
        builder.HasIndex(letter => letter.State);
        builder.HasOne<Person>().WithMany().HasForeignKey(letter => letter.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}
