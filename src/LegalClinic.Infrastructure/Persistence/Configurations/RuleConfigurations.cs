using System.Text.Json;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Reference;
using LegalClinic.Domain.Rules;
using LegalClinic.Domain.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LegalClinic.Infrastructure.Persistence.Configurations;

internal sealed class RuleChangeConfiguration : IEntityTypeConfiguration<RuleChange>
{
    public void Configure(EntityTypeBuilder<RuleChange> change)
    {
        change.ToTable("rule_changes", t =>
        {
            t.HasCheckConstraint("ck_rule_changes_validity", "valid_to IS NULL OR valid_to >= valid_from");
            t.HasCheckConstraint("ck_rule_changes_second_person", "(status <> 'released' OR released_by IS NOT NULL) AND (released_by IS NULL OR released_by <> proposed_by)");
        });
        change.Aggregate<RuleChange, RuleChangeId>();
        change.Ignore(c => c.Content);
        change.Property(c => c.Code).HasMaxLength(ReferenceRow.CodeMaxLength);
        change.Property(c => c.Source).HasMaxLength(RuleChange.SourceMaxLength);
        change.Property(c => c.WithdrawnWhy).HasMaxLength(Case.ReasonMaxLength);
        change.Property(c => c.Values).HasColumnType("jsonb").HasConversion(
            values => JsonSerializer.Serialize(values, JsonSerializerOptions.Default),
            json => JsonSerializer.Deserialize<Dictionary<string, string>>(json, JsonSerializerOptions.Default)!,
            new ValueComparer<IReadOnlyDictionary<string, string>>((a, b) => ReferenceEquals(a, b), values => values.Count));
        change.HasIndex(c => new { c.Code, c.ValidFrom }).HasDatabaseName("ix_rule_changes_code_valid_from");
        change.HasOne<StaffMember>().WithMany().HasForeignKey(c => c.ProposedBy).OnDelete(DeleteBehavior.Restrict);
        change.HasOne<StaffMember>().WithMany().HasForeignKey(c => c.ReleasedBy).OnDelete(DeleteBehavior.Restrict);
        change.HasOne<StaffMember>().WithMany().HasForeignKey(c => c.WithdrawnBy).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RuleVerificationConfiguration : IEntityTypeConfiguration<RuleVerification>
{
    public void Configure(EntityTypeBuilder<RuleVerification> verification)
    {
        verification.ToTable("rule_verifications");
        verification.Aggregate<RuleVerification, RuleVerificationId>();
        verification.Property(v => v.Code).HasMaxLength(ReferenceRow.CodeMaxLength);
        verification.Property(v => v.Fingerprint).HasMaxLength(RuleVerification.FingerprintLength);
        verification.HasIndex(v => new { v.Code, v.Fingerprint }).IsUnique().HasFilter("taken_back_at IS NULL").HasDatabaseName("ux_rule_verifications_code_fingerprint");
        verification.HasOne<StaffMember>().WithMany().HasForeignKey(v => v.VerifiedBy).OnDelete(DeleteBehavior.Restrict);
    }
}
