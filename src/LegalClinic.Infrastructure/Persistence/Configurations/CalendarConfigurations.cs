using LegalClinic.Domain.Applications;
using LegalClinic.Domain.Calendars;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Deadlines;
using LegalClinic.Domain.Reference;
using LegalClinic.Domain.Referrals;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LegalClinic.Infrastructure.Persistence.Configurations;

internal sealed class ClosedDaysConfiguration : IEntityTypeConfiguration<ClosedDays>
{
    public void Configure(EntityTypeBuilder<ClosedDays> entry)
    {
        entry.ToTable("closed_days", t => t.HasCheckConstraint("ck_closed_days_order", "last_day >= first_day"));
        entry.Aggregate<ClosedDays, ClosedDaysId>();
        entry.Property(e => e.Code).HasMaxLength(ReferenceRow.CodeMaxLength);
        entry.HasIndex(e => e.Code).IsUnique().HasDatabaseName("ux_closed_days_code");
        entry.ComplexProperty(e => e.Content, c =>
        {
            c.Property(x => x.FirstDay).HasColumnName("first_day");
            c.Property(x => x.LastDay).HasColumnName("last_day");
            c.Property(x => x.Jurisdiction).HasColumnName("jurisdiction");
            c.Property(x => x.BodyCode).HasColumnName("body_code").HasMaxLength(ReferenceRow.CodeMaxLength);
            c.Property(x => x.OfficeName).HasColumnName("office_name").HasMaxLength(ClosedDaysContent.OfficeMaxLength);
            c.Property(x => x.NameAr).HasColumnName("name_ar").HasMaxLength(ReferenceRow.NameMaxLength);
            c.Property(x => x.NameCkb).HasColumnName("name_ckb").HasMaxLength(ReferenceRow.NameMaxLength);
            c.Property(x => x.NameEn).HasColumnName("name_en").HasMaxLength(ReferenceRow.NameMaxLength);
            c.Property(x => x.IsProvisional).HasColumnName("is_provisional");
            c.Property(x => x.Source).HasColumnName("source").HasMaxLength(ClosedDaysContent.SourceMaxLength);
            c.Property(x => x.SourceOn).HasColumnName("source_on");
            c.Ignore(x => x.Days);
        });
        entry.OwnsMany(e => e.History, h =>
        {
            h.ToTable("closed_days_changes");
            h.WithOwner().HasForeignKey("ClosedDaysId");
            h.HasKey("ClosedDaysId", nameof(ClosedDaysChange.Number));
            h.Property(x => x.Number).ValueGeneratedNever();
            h.Property(x => x.Why).HasMaxLength(Case.ReasonMaxLength);
        });
        entry.Navigation(e => e.History).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class DeadlineConfiguration : IEntityTypeConfiguration<Deadline>
{
    public void Configure(EntityTypeBuilder<Deadline> deadline)
    {
        deadline.ToTable("deadlines", t =>
        {
            t.HasCheckConstraint("ck_deadlines_receipt", "status <> 'done' OR (receipt_number IS NOT NULL AND done_on IS NOT NULL)");
            t.HasCheckConstraint("ck_deadlines_days", "days BETWEEN 1 AND 3650 AND last_on >= nominal_on");
        });
        deadline.Aggregate<Deadline, DeadlineId>();
        deadline.Ignore(d => d.IsLate);
        deadline.Ignore(d => d.Place);
        deadline.Property(d => d.Kind).HasMaxLength(ReferenceRow.CodeMaxLength);
        deadline.Property(d => d.BodyCode).HasMaxLength(ReferenceRow.CodeMaxLength);
        deadline.Property(d => d.OfficeName).HasMaxLength(DocumentApplication.OfficeMaxLength);
        deadline.Property(d => d.ReceiptNumber).HasMaxLength(Deadline.ReceiptMaxLength);
        deadline.ComplexProperty(d => d.Term, t =>
        {
            t.Property(x => x.NominalOn).HasColumnName("nominal_on");
            t.Property(x => x.LastOn).HasColumnName("last_on");
            t.Property(x => x.RestsOnProvisional).HasColumnName("rests_on_provisional");
            t.Property(x => x.FirstReminderOn).HasColumnName("first_reminder_on");
            t.Property(x => x.SecondReminderOn).HasColumnName("second_reminder_on");
        });
        deadline.HasIndex(d => new { d.CaseId, d.Status });
        deadline.HasIndex(d => d.FollowsId).IsUnique().HasFilter("status <> 'withdrawn'").HasDatabaseName("ux_deadlines_follows");
        deadline.HasOne<Case>().WithMany().HasForeignKey(d => d.CaseId).OnDelete(DeleteBehavior.Restrict);
        deadline.HasOne<DocumentApplication>().WithMany().HasForeignKey(d => d.ApplicationId).OnDelete(DeleteBehavior.Restrict);
        deadline.HasOne<Referral>().WithMany().HasForeignKey(d => d.ReferralId).OnDelete(DeleteBehavior.Restrict);
        deadline.HasOne<Deadline>().WithMany().HasForeignKey(d => d.FollowsId).OnDelete(DeleteBehavior.Restrict);
    }
}
