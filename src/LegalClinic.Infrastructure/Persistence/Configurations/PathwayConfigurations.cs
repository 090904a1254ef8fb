using LegalClinic.Domain.Families;
using LegalClinic.Domain.Pathways;
using LegalClinic.Domain.People;
using LegalClinic.Domain.Reference;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LegalClinic.Infrastructure.Persistence.Configurations;

internal sealed class FactAnswerConfiguration : IEntityTypeConfiguration<FactAnswer>
{
    public void Configure(EntityTypeBuilder<FactAnswer> answer)
    {
        answer.ToTable("fact_answers");
        answer.Aggregate<FactAnswer, FactAnswerId>();
        answer.Property(a => a.Fact).HasMaxLength(ReferenceRow.CodeMaxLength);
        answer.Ignore(a => a.Key);
        answer.HasIndex(a => new { a.FamilyId, a.Fact, a.PersonId, a.OtherPersonId }).IsUnique().AreNullsDistinct(false)
            .HasDatabaseName("ux_fact_answers_family_fact_person");
        answer.HasOne<Family>().WithMany().HasForeignKey(a => a.FamilyId).OnDelete(DeleteBehavior.Restrict);
        answer.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
