using LegalClinic.Application.Persistence;
using LegalClinic.Domain;
using LegalClinic.Domain.Consent;
using LegalClinic.Domain.Documents;
using LegalClinic.Domain.Families;
using LegalClinic.Domain.Intakes;
using LegalClinic.Domain.People;
using LegalClinic.Domain.Reference;
using LegalClinic.Domain.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LegalClinic.Infrastructure.Persistence.Configurations;

/// <summary>What the tables of aggregates have in common.</summary>
internal static class AggregateTables
{
    public static void Aggregate<TAggregate, TId>(this EntityTypeBuilder<TAggregate> entity)
        where TAggregate : Aggregate<TId>
        where TId : struct, IEntityId
    {
        entity.HasKey(a => a.Id);
        entity.Property(a => a.Id).ValueGeneratedNever();
        entity.Property(a => a.Version).IsConcurrencyToken();
        entity.Ignore(a => a.Changes);
    }
}

internal sealed class IntakeConfiguration : IEntityTypeConfiguration<Intake>
{
    public void Configure(EntityTypeBuilder<Intake> intake)
    {
        intake.Aggregate<Intake, IntakeId>();
        intake.Property(i => i.Number).HasMaxLength(ClinicNumber.MaxLength);
        intake.Property(i => i.DeviceId).HasMaxLength(60);
        intake.HasIndex(i => i.Number).IsUnique().HasDatabaseName("ux_intakes_number");
        intake.HasIndex(i => new { i.OfficeId, i.Status, i.Urgent, i.ReceivedAt });
        intake.HasIndex(i => new { i.SubmittedBy, i.ReceivedAt });
        intake.HasIndex(i => i.FamilyId);
        intake.HasOne<Office>().WithMany().HasForeignKey(i => i.OfficeId).OnDelete(DeleteBehavior.Restrict);
        intake.HasOne<StaffMember>().WithMany().HasForeignKey(i => i.SubmittedBy).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class FilesApartConfiguration : IEntityTypeConfiguration<FilesApart>
{
    public void Configure(EntityTypeBuilder<FilesApart> apart)
    {
        apart.ToTable("files_apart");
        apart.HasKey(a => new { a.First, a.Second });
        apart.HasIndex(a => a.Second);
        apart.HasOne<Family>().WithMany().HasForeignKey(a => a.First).OnDelete(DeleteBehavior.Cascade);
        apart.HasOne<Family>().WithMany().HasForeignKey(a => a.Second).OnDelete(DeleteBehavior.Cascade);
        apart.HasOne<StaffMember>().WithMany().HasForeignKey(a => a.By).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class FamilyConfiguration : IEntityTypeConfiguration<Family>
{
    public void Configure(EntityTypeBuilder<Family> family)
    {
        family.Aggregate<Family, FamilyId>();
        family.Property(f => f.Number).HasMaxLength(ClinicNumber.MaxLength);
        family.HasIndex(f => f.Number).IsUnique().HasDatabaseName("ux_families_number");
        family.HasIndex(f => new { f.OfficeId, f.ReceivedOn });
        family.HasOne<Office>().WithMany().HasForeignKey(f => f.OfficeId).OnDelete(DeleteBehavior.Restrict);
        family.HasIndex(f => f.GoesOnIn);
        family.HasOne<Family>().WithMany().HasForeignKey(f => f.GoesOnIn).OnDelete(DeleteBehavior.Restrict);
        family.ComplexProperty(f => f.Household, Household);
        family.OwnsMany(f => f.Members, m =>
        {
            m.ToTable("family_members");
            m.WithOwner().HasForeignKey("FamilyId");
            m.HasKey("FamilyId", nameof(Membership.PersonId), nameof(Membership.From));
            m.HasIndex(x => x.PersonId).IsUnique().HasFilter("until IS NULL").HasDatabaseName("ux_family_members_current");
        });
        family.OwnsMany(f => f.Contacts, c =>
        {
            c.ToTable("family_contacts");
            c.Property(x => x.Phone).HasMaxLength(SafeContact.PhoneMaxLength);
            c.Property(x => x.Whose).HasMaxLength(SafeContact.TextMaxLength);
            c.Property(x => x.Hours).HasMaxLength(SafeContact.TextMaxLength);
        });
        family.OwnsMany(f => f.Needs, n => n.ToTable("family_needs"));
        family.OwnsMany(f => f.Stays, s =>
        {
            s.ToTable("family_stays");
            s.Property(x => x.ArrivedOn).HasMaxLength(Stay.DateMaxLength);
            s.Property(x => x.LeftOn).HasMaxLength(Stay.DateMaxLength);
            s.Property(x => x.ReturnProof).HasMaxLength(SafeContact.TextMaxLength);
            s.Property(x => x.ObstacleToReturn).HasMaxLength(Holding.TextMaxLength);
        });
        foreach (var part in new[] { nameof(Family.Members), nameof(Family.Contacts), nameof(Family.Needs), nameof(Family.Stays) })
        {
            family.Navigation(part).UsePropertyAccessMode(PropertyAccessMode.Field);
        }
    }

    private static void Household(ComplexPropertyBuilder<HouseholdDetails> household)
    {
        household.Property(h => h.RelativeDocument).HasMaxLength(HouseholdDetails.RemarkMaxLength);
        household.Property(h => h.KriResidency).HasMaxLength(HouseholdDetails.RemarkMaxLength);
        household.ComplexProperty(h => h.Address, a =>
        {
            a.Property(x => x.GovernorateCode).HasMaxLength(ReferenceRow.CodeMaxLength);
            a.Property(x => x.DistrictCode).HasMaxLength(ReferenceRow.CodeMaxLength);
            a.Property(x => x.SiteCode).HasMaxLength(ReferenceRow.CodeMaxLength);
            a.Property(x => x.Subdistrict).HasMaxLength(Address.PartMaxLength);
            a.Property(x => x.Quarter).HasMaxLength(Address.PartMaxLength);
            a.Property(x => x.Landmark).HasMaxLength(Address.PartMaxLength);
            a.Property(x => x.Mahalla).HasMaxLength(Address.NumberMaxLength);
            a.Property(x => x.Zuqaq).HasMaxLength(Address.NumberMaxLength);
            a.Property(x => x.Dar).HasMaxLength(Address.NumberMaxLength);
        });
        household.ComplexProperty(h => h.RegisterPage, PageColumns);
        household.ComplexProperty(h => h.RationCard, r => r.Property(x => x.Number).HasMaxLength(RationCard.NumberMaxLength));
        household.ComplexProperty(h => h.ResidenceCard, r => r.Property(x => x.Number).HasMaxLength(ResidenceCard.NumberMaxLength));
        household.ComplexProperty(h => h.MigrationFile, r => r.Property(x => x.Number).HasMaxLength(MigrationFile.NumberMaxLength));
    }

    internal static void PageColumns(ComplexPropertyBuilder<RegisterPage> page)
    {
        page.Property(x => x.GovernorateCode).HasMaxLength(ReferenceRow.CodeMaxLength);
        page.Property(x => x.DistrictCode).HasMaxLength(ReferenceRow.CodeMaxLength);
        page.Property(x => x.RegisterNumber).HasMaxLength(RegisterPage.RegisterNumberMaxLength);
        page.Property(x => x.PageNumber).HasMaxLength(RegisterPage.PageNumberMaxLength);
        page.Property(x => x.FamilyNumber).HasMaxLength(RegisterPage.FamilyNumberMaxLength);
    }
}

internal sealed class PersonConfiguration : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> person)
    {
        person.ToTable("people");
        person.Aggregate<Person, PersonId>();
        person.ComplexProperty(p => p.Name, n =>
        {
            n.Property(x => x.Given).HasMaxLength(PersonName.PartMaxLength);
            n.Property(x => x.Father).HasMaxLength(PersonName.PartMaxLength);
            n.Property(x => x.Grandfather).HasMaxLength(PersonName.PartMaxLength);
            n.Property(x => x.GreatGrandfather).HasMaxLength(PersonName.PartMaxLength);
            n.Property(x => x.Laqab).HasMaxLength(PersonName.PartMaxLength);
            n.Property(x => x.MotherGiven).HasMaxLength(PersonName.PartMaxLength);
            n.Property(x => x.MotherFather).HasMaxLength(PersonName.PartMaxLength);
            n.Property(x => x.MotherGrandfather).HasMaxLength(PersonName.PartMaxLength);
            n.Property(x => x.Kunya).HasMaxLength(PersonName.PartMaxLength);
            n.Property(x => x.Latin).HasMaxLength(PersonName.WholeMaxLength);
            n.Property(x => x.OnOldId).HasMaxLength(PersonName.WholeMaxLength);
        });
        person.ComplexProperty(p => p.Birth, b => b.Property(x => x.AsWritten).HasMaxLength(BirthDate.AsWrittenMaxLength));
        person.ComplexProperty(p => p.BirthPlace, b => b.Property(x => x.Text).HasMaxLength(BirthPlace.TextMaxLength));
        person.ComplexProperty(p => p.OwnRegisterPage!, FamilyConfiguration.PageColumns);
        person.Property(p => p.Nationality).HasMaxLength(3);
        person.Property(p => p.NationalNumber).HasMaxLength(Person.NationalNumberLength);
        person.Property(p => p.Occupation).HasMaxLength(Person.OccupationMaxLength);
        person.HasOne<Family>().WithMany().HasForeignKey(p => p.FamilyId).OnDelete(DeleteBehavior.Restrict);
        person.HasIndex(p => p.NationalNumber);
        person.HasIndex(p => p.SameAs);
        person.ToTable(t => t.HasCheckConstraint("ck_people_own_parent", "father_id <> id AND mother_id <> id"));
    }
}

internal sealed class FigureConfiguration :
    IEntityTypeConfiguration<PersonFigure>,
    IEntityTypeConfiguration<FamilyFigure>,
    IEntityTypeConfiguration<IntakeFigure>
{
    public void Configure(EntityTypeBuilder<PersonFigure> figure) => figure.ToView("person_figures").HasKey(p => p.Id);

    public void Configure(EntityTypeBuilder<FamilyFigure> figure) => figure.ToView("family_figures").HasKey(f => f.Id);

    public void Configure(EntityTypeBuilder<IntakeFigure> figure) => figure.ToView("intake_figures").HasKey(i => i.Id);
}

internal sealed class MarriageConfiguration : IEntityTypeConfiguration<Marriage>
{
    public void Configure(EntityTypeBuilder<Marriage> marriage)
    {
        marriage.ToTable("marriages", t =>
        {
            t.HasCheckConstraint("ck_marriages_two_people", "husband_id <> wife_id");
            t.HasCheckConstraint("ck_marriages_order", "\"order\" BETWEEN 1 AND 4");
        });
        marriage.Aggregate<Marriage, MarriageId>();
        marriage.Property(m => m.DecisionNumber).HasMaxLength(Marriage.DecisionNumberMaxLength);
        marriage.HasOne<Family>().WithMany().HasForeignKey(m => m.FamilyId).OnDelete(DeleteBehavior.Restrict);
        marriage.HasOne<Person>().WithMany().HasForeignKey(m => m.HusbandId).OnDelete(DeleteBehavior.Restrict);
        marriage.HasOne<Person>().WithMany().HasForeignKey(m => m.WifeId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class HoldingConfiguration : IEntityTypeConfiguration<Holding>
{
    public void Configure(EntityTypeBuilder<Holding> holding)
    {
        holding.Aggregate<Holding, HoldingId>();
        holding.Property(h => h.DocumentType).HasMaxLength(ReferenceRow.CodeMaxLength);
        holding.ComplexProperty(h => h.Details, d =>
        {
            d.Property(x => x.Number).HasMaxLength(Holding.NumberMaxLength);
            d.Property(x => x.IssuedAt).HasMaxLength(Holding.TextMaxLength);
            d.Property(x => x.NameAsWritten).HasMaxLength(Holding.TextMaxLength);
            d.Property(x => x.LostWhere).HasMaxLength(Holding.TextMaxLength);
            d.Property(x => x.LostWhen).HasMaxLength(Holding.TextMaxLength);
            d.Property(x => x.LostHow).HasMaxLength(Holding.TextMaxLength);
        });
        holding.ComplexProperty(h => h.Before, b => b.Property(x => x!.Number).HasMaxLength(Holding.NumberMaxLength));
        holding.ComplexProperty(h => h.Want);
        holding.HasOne<Family>().WithMany().HasForeignKey(h => h.FamilyId).OnDelete(DeleteBehavior.Restrict);
        holding.HasIndex(h => new { h.PersonId, h.DocumentType, h.OtherPersonId }).IsUnique().AreNullsDistinct(false)
            .HasDatabaseName("ux_holdings_person_document_type");
        holding.HasOne<Person>().WithMany().HasForeignKey(h => h.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ScanConfiguration : IEntityTypeConfiguration<Scan>
{
    public void Configure(EntityTypeBuilder<Scan> scan)
    {
        scan.ToTable("scans");
        scan.Aggregate<Scan, ScanId>();
        scan.HasOne<Family>().WithMany().HasForeignKey(s => s.FamilyId).OnDelete(DeleteBehavior.Restrict);
        scan.HasOne<Holding>().WithMany().HasForeignKey(s => s.HoldingId).OnDelete(DeleteBehavior.Restrict);
        scan.HasOne<StaffMember>().WithMany().HasForeignKey(s => s.AddedBy).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ConsentConfiguration : IEntityTypeConfiguration<ConsentRecord>
{
    public void Configure(EntityTypeBuilder<ConsentRecord> consent)
    {
        consent.ToTable("consents");
        consent.Aggregate<ConsentRecord, ConsentId>();
        consent.Property(c => c.ExplainedBy).HasMaxLength(ConsentRecord.TextMaxLength);
        consent.Property(c => c.TextVersion).HasMaxLength(ConsentRecord.TextMaxLength);
        consent.HasOne<Family>().WithMany().HasForeignKey(c => c.FamilyId).OnDelete(DeleteBehavior.Restrict);
        consent.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SealedFactConfiguration : IEntityTypeConfiguration<SealedFact>
{
    public void Configure(EntityTypeBuilder<SealedFact> fact)
    {
        fact.Property(f => f.Id).ValueGeneratedNever();
        fact.HasOne<Family>().WithMany().HasForeignKey(f => f.FamilyId).OnDelete(DeleteBehavior.Restrict);
    }
}
