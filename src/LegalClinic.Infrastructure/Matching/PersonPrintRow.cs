using LegalClinic.Domain.Families;
using LegalClinic.Domain.People;
using LegalClinic.Domain.People.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LegalClinic.Infrastructure.Matching;

/// <summary>
/// What a person is recognised by, beside the person's own row: narrow, without a name that can be read, so that thousands are compared in one search.
/// Enumerations are kept as numbers for the same reason.
/// </summary>
internal sealed class PersonPrintRow
{
    public PersonId PersonId { get; private set; }
    public FamilyId FamilyId { get; private set; }

    /// <summary>The person found through this print when a merge found the two to be one.</summary>
    public PersonId? SameAs { get; private set; }

    /// <summary>Words of the names with their slots, see <see cref="PersonPrint.Pack"/>.</summary>
    public long[] Words { get; private set; } = [];

    /// <summary>Keys by <see cref="PrintKeys"/>.</summary>
    public int[] Keys { get; private set; } = [];
    public DateOnly? Born { get; private set; }
    public short Precision { get; private set; }
    public short Sex { get; private set; }
    public string? Governorate { get; private set; }

    /// <summary><see cref="PrintKeys.Version"/> of the keys.</summary>
    public short Version { get; private set; }

    public static PersonPrintRow Of(Person person, PersonPrint print) => new()
    {
        PersonId = person.Id, FamilyId = person.FamilyId, SameAs = person.SameAs, Words = print.Pack(), Keys = PrintKeys.Of(print), Born = print.Born, Precision = (short)print.Precision,
        Sex = (short)person.Sex, Governorate = print.Governorate, Version = PrintKeys.Version,
    };
}

internal sealed class PersonPrintConfiguration : IEntityTypeConfiguration<PersonPrintRow>
{
    public void Configure(EntityTypeBuilder<PersonPrintRow> print)
    {
        print.ToTable("person_prints");
        print.HasKey(p => p.PersonId);
        print.HasOne<Person>().WithOne().HasForeignKey<PersonPrintRow>(p => p.PersonId).OnDelete(DeleteBehavior.Cascade);
        print.HasIndex(p => p.FamilyId);
        print.HasIndex(p => p.Keys).HasMethod("gin").HasStorageParameter("fastupdate", false);
        print.HasIndex(p => p.Version);
        print.Property(p => p.Governorate).HasMaxLength(20);
    }
}
