using System.Text.Json;
using LegalClinic.Application.Intakes;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Families;
using LegalClinic.Domain.Families.Merging;
using LegalClinic.Domain.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LegalClinic.Infrastructure.Persistence.Configurations;

internal sealed class FileMergeConfiguration : IEntityTypeConfiguration<FileMerge>
{
    public void Configure(EntityTypeBuilder<FileMerge> merge)
    {
        merge.ToTable("file_merges", t => t.HasCheckConstraint("ck_file_merges_two_files", "kept_id <> absorbed_id"));
        merge.Aggregate<FileMerge, FileMergeId>();
        merge.Ignore(m => m.Stands);
        merge.Property(m => m.Pairs).HasConversion<JsonListConverter<SamePerson>, ListComparer<SamePerson>>().HasColumnType("jsonb");
        merge.Property(m => m.Differences).HasConversion<JsonListConverter<DecidedDifference>, ListComparer<DecidedDifference>>().HasColumnType("jsonb");
        merge.Property(m => m.Carried).HasColumnType("jsonb")
            .HasConversion(c => JsonSerializer.Serialize(c, IntakeForms.Json), json => JsonSerializer.Deserialize<CarriedOver>(json, IntakeForms.Json)!);
        merge.Property(m => m.Known).HasConversion(ids => ids.ToArray(), kept => kept, new ListComparer<Guid>());
        merge.Property(m => m.Why).HasMaxLength(Case.ReasonMaxLength);
        merge.Property(m => m.SplitWhy).HasMaxLength(Case.ReasonMaxLength);
        merge.HasIndex(m => m.AbsorbedId).IsUnique().HasFilter("split_at IS NULL").HasDatabaseName("ux_file_merges_absorbed");
        merge.HasIndex(m => m.KeptId);
        merge.HasOne<Family>().WithMany().HasForeignKey(m => m.KeptId).OnDelete(DeleteBehavior.Restrict);
        merge.HasOne<Family>().WithMany().HasForeignKey(m => m.AbsorbedId).OnDelete(DeleteBehavior.Restrict);
        merge.HasOne<StaffMember>().WithMany().HasForeignKey(m => m.MergedBy).OnDelete(DeleteBehavior.Restrict);
        merge.HasOne<StaffMember>().WithMany().HasForeignKey(m => m.SplitBy).OnDelete(DeleteBehavior.Restrict);
    }
}
