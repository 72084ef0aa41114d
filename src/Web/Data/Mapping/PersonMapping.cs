using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Traguardo.Web.Access;

namespace Traguardo.Web.Data.Mapping;

/// <summary>People, one row an administration they are in, with their roles.</summary>
internal sealed class PersonMapping : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("People");
        builder.HasIndex(person => new { person.Administration, person.Email }).IsUnique();
        builder.HasIndex(person => person.AccountId);
        builder.HasOne<Account>().WithMany().HasForeignKey(person => person.AccountId).OnDelete(DeleteBehavior.SetNull);
        builder.OwnsMany(person => person.Grants, grant =>
        {
            grant.ToTable("Grants");
            grant.WithOwner().HasForeignKey(row => row.PersonId);
            grant.HasKey(row => new { row.PersonId, row.Role, row.Unit });
        });
    }
}

/// <summary>What people sign in with. Who comes by the gateway is one account: any number may have no fiscal code, and two never the same.</summary>
internal sealed class AccountMapping : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder) =>
        builder.HasIndex(account => account.FiscalCode).IsUnique().HasFilter("\"FiscalCode\" IS NOT NULL");
}

/// <summary>Delegations are between two people who stay.</summary>
internal sealed class DelegationMapping : IEntityTypeConfiguration<Delegation>
{
    public void Configure(EntityTypeBuilder<Delegation> builder)
    {
        builder.ToTable("Delegations");
        builder.HasOne<Person>().WithMany().HasForeignKey(delegation => delegation.FromPerson).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(delegation => delegation.ToPerson).OnDelete(DeleteBehavior.Cascade);
    }
}

/// <summary>Sign-ins that last, gone with their account.</summary>
internal sealed class SessionMapping : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.ToTable("Sessions");
        builder.HasKey(session => session.KeyHash);
        builder.HasOne<Account>().WithMany().HasForeignKey(session => session.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}
