using LegalClinic.Domain.Deadlines;
using LegalClinic.Domain.Documents;
using LegalClinic.Domain.Reference;
using LegalClinic.Domain.Referrals;
using LegalClinic.Domain.Staff;
using LegalClinic.Infrastructure.Sealing;
using LegalClinic.Infrastructure.SignIn;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LegalClinic.Infrastructure.Persistence.Configurations;

internal sealed class OfficeConfiguration : IEntityTypeConfiguration<Office>
{
    public void Configure(EntityTypeBuilder<Office> office)
    {
        office.Aggregate<Office, OfficeId>();
        office.Property(o => o.Code).HasMaxLength(Office.CodeMaxLength);
        office.Property(o => o.NameAr).HasMaxLength(Office.NameMaxLength);
        office.Property(o => o.NameCkb).HasMaxLength(Office.NameMaxLength);
        office.Property(o => o.NameEn).HasMaxLength(Office.NameMaxLength);
        office.Property(o => o.GovernorateCode).HasMaxLength(ReferenceRow.CodeMaxLength);
        office.Property(o => o.ComplaintChannel).HasMaxLength(Office.NameMaxLength);
        office.HasIndex(o => o.Code).IsUnique().HasDatabaseName("ux_offices_code");
    }
}

internal sealed class StaffConfiguration : IEntityTypeConfiguration<StaffMember>
{
    public void Configure(EntityTypeBuilder<StaffMember> member)
    {
        member.ToTable("staff", t => t.HasCheckConstraint("ck_staff_caseload_cap", "caseload_cap BETWEEN 0 AND 200"));
        member.Aggregate<StaffMember, StaffId>();
        member.Property(s => s.DisplayName).HasMaxLength(StaffMember.NameMaxLength);
        member.HasOne<Office>().WithMany().HasForeignKey(s => s.OfficeId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class UserConfiguration :
    IEntityTypeConfiguration<ClinicUser>,
    IEntityTypeConfiguration<IdentityUserClaim<Guid>>,
    IEntityTypeConfiguration<IdentityUserLogin<Guid>>,
    IEntityTypeConfiguration<IdentityUserToken<Guid>>
{
    public void Configure(EntityTypeBuilder<ClinicUser> user)
    {
        user.ToTable("users");
        user.HasIndex(u => u.NormalizedUserName).IsUnique().HasDatabaseName("ux_users_user_name");
    }

    public void Configure(EntityTypeBuilder<IdentityUserClaim<Guid>> claim) => claim.ToTable("user_claims");

    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> login) => login.ToTable("user_logins");

    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> token) => token.ToTable("user_tokens");
}

internal sealed class KeyConfiguration : IEntityTypeConfiguration<DataKey>, IEntityTypeConfiguration<SetupLink>
{
    public void Configure(EntityTypeBuilder<DataKey> key)
    {
        key.HasKey(k => k.OwnerId);
        key.Property(k => k.OwnerId).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<SetupLink> link) => link.HasKey(l => l.TokenHash);
}

internal sealed class ReferenceConfiguration :
    IEntityTypeConfiguration<DocumentType>,
    IEntityTypeConfiguration<DocumentDependency>,
    IEntityTypeConfiguration<GovernmentBody>,
    IEntityTypeConfiguration<Place>,
    IEntityTypeConfiguration<Site>,
    IEntityTypeConfiguration<GlossaryTerm>,
    IEntityTypeConfiguration<PriorityWeightRow>,
    IEntityTypeConfiguration<AuditThreshold>,
    IEntityTypeConfiguration<DeadlineKind>,
    IEntityTypeConfiguration<PaperValidity>,
    IEntityTypeConfiguration<ReplyTerm>
{
    public void Configure(EntityTypeBuilder<DocumentType> row) => Rows(row, "document_types");

    public void Configure(EntityTypeBuilder<DocumentDependency> row) => Rows(row, "document_dependencies");

    public void Configure(EntityTypeBuilder<GovernmentBody> row) => Rows(row, "government_bodies");

    public void Configure(EntityTypeBuilder<Place> row) => Rows(row, "places");

    public void Configure(EntityTypeBuilder<Site> row) => Rows(row, "sites");

    public void Configure(EntityTypeBuilder<GlossaryTerm> row) => Rows(row, "glossary");

    public void Configure(EntityTypeBuilder<PriorityWeightRow> row) => Rows(row, "priority_weights");

    public void Configure(EntityTypeBuilder<AuditThreshold> row)
    {
        Rows(row, "audit_thresholds");
        row.Property(r => r.Source).HasMaxLength(AuditThreshold.TextMaxLength);
        row.Property(r => r.Reason).HasMaxLength(AuditThreshold.TextMaxLength);
    }

    public void Configure(EntityTypeBuilder<DeadlineKind> row)
    {
        Rows(row, "deadline_kinds");
        row.Property(r => r.BodyCode).HasMaxLength(ReferenceRow.CodeMaxLength);
        row.Property(r => r.NextCode).HasMaxLength(ReferenceRow.CodeMaxLength);
        row.Property(r => r.Source).HasMaxLength(DeadlineKind.SourceMaxLength);
    }

    public void Configure(EntityTypeBuilder<PaperValidity> row)
    {
        Rows(row, "paper_validities");
        row.Property(r => r.Source).HasMaxLength(PaperValidity.SourceMaxLength);
    }

    public void Configure(EntityTypeBuilder<ReplyTerm> row)
    {
        Rows(row, "reply_terms");
        row.Property(r => r.Source).HasMaxLength(ReplyTerm.SourceMaxLength);
        row.Ignore(r => r.Days);
    }

    private static void Rows<T>(EntityTypeBuilder<T> row, string table)
        where T : ReferenceRow
    {
        row.ToTable(table, t => t.HasCheckConstraint($"ck_{table}_validity", "valid_to IS NULL OR valid_to >= valid_from"));
        row.HasKey(r => new { r.Code, r.ValidFrom });
        row.Property(r => r.Code).HasMaxLength(ReferenceRow.CodeMaxLength);
    }
}
