using LegalClinic.Application.Persistence;
using LegalClinic.Domain;
using LegalClinic.Domain.Applications;
using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Documents;
using LegalClinic.Domain.Families;
using LegalClinic.Domain.Letters;
using LegalClinic.Domain.People;
using LegalClinic.Domain.Reference;
using LegalClinic.Domain.Referrals;
using LegalClinic.Domain.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LegalClinic.Infrastructure.Persistence.Configurations;

internal sealed class CaseConfiguration : IEntityTypeConfiguration<Case>
{
    public void Configure(EntityTypeBuilder<Case> of)
    {
        of.ToTable("cases");
        of.Aggregate<Case, CaseId>();
        of.Property(c => c.Number).HasMaxLength(ClinicNumber.MaxLength);
        of.Property(c => c.PriorityOverride).HasMaxLength(Case.ReasonMaxLength);
        of.ComplexProperty(c => c.Closure, x => x.Property(y => y!.FollowUpWaiver).HasMaxLength(Case.ReasonMaxLength));
        of.HasIndex(c => c.Number).IsUnique().HasDatabaseName("ux_cases_number");
        of.HasIndex(c => new { c.LawyerId, c.Status, c.PriorityLevel, c.LastActionAt });
        of.HasIndex(c => new { c.OfficeId, c.Status, c.PriorityLevel, c.LastActionAt });
        of.HasOne<Family>().WithMany().HasForeignKey(c => c.FamilyId).OnDelete(DeleteBehavior.Restrict);
        of.HasOne<Family>().WithMany().HasForeignKey(c => c.OpenedIn).OnDelete(DeleteBehavior.Restrict);
        of.HasOne<Office>().WithMany().HasForeignKey(c => c.OfficeId).OnDelete(DeleteBehavior.Restrict);
        of.HasOne<StaffMember>().WithMany().HasForeignKey(c => c.LawyerId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CaseNoteConfiguration : IEntityTypeConfiguration<CaseNote>
{
    public void Configure(EntityTypeBuilder<CaseNote> note)
    {
        note.Property(n => n.Id).ValueGeneratedNever();
        note.Property(n => n.Text).HasMaxLength(CaseNote.TextMaxLength);
        note.HasOne<Case>().WithMany().HasForeignKey(n => n.CaseId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class MoveConfiguration : IEntityTypeConfiguration<MoveRecord>
{
    public void Configure(EntityTypeBuilder<MoveRecord> move)
    {
        move.ToTable("moves");
        move.Property(m => m.Id).ValueGeneratedNever();
        move.Property(m => m.Subject).HasMaxLength(MoveRecord.CodeMaxLength);
        move.Property(m => m.From).HasMaxLength(MoveRecord.CodeMaxLength);
        move.Property(m => m.To).HasMaxLength(MoveRecord.CodeMaxLength);
        move.Property(m => m.Why).HasMaxLength(Case.ReasonMaxLength);
        move.HasIndex(m => new { m.CaseId, m.At });
        move.HasIndex(m => new { m.Subject, m.SubjectId });
    }
}

internal sealed class ApplicationConfiguration : IEntityTypeConfiguration<DocumentApplication>
{
    public void Configure(EntityTypeBuilder<DocumentApplication> application)
    {
        application.ToTable("applications");
        application.Aggregate<DocumentApplication, DocumentApplicationId>();
        application.Property(a => a.DocumentType).HasMaxLength(ReferenceRow.CodeMaxLength);
        application.Property(a => a.BodyCode).HasMaxLength(ReferenceRow.CodeMaxLength);
        application.Property(a => a.OfficeName).HasMaxLength(DocumentApplication.OfficeMaxLength);
        application.Property(a => a.ReceiptNumber).HasMaxLength(DocumentApplication.ReceiptMaxLength);
        application.ComplexProperty(a => a.Outcome, o =>
        {
            o.Property(x => x!.DocumentNumber).HasMaxLength(Holding.NumberMaxLength);
            o.Property(x => x!.Note).HasMaxLength(Outcome.NoteMaxLength);
        });
        application.HasOne<Case>().WithMany().HasForeignKey(a => a.CaseId).OnDelete(DeleteBehavior.Restrict);
        application.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ReferralConfiguration : IEntityTypeConfiguration<Referral>
{
    public void Configure(EntityTypeBuilder<Referral> referral)
    {
        referral.Aggregate<Referral, ReferralId>();
        referral.Property(r => r.BodyCode).HasMaxLength(ReferenceRow.CodeMaxLength);
        referral.Property(r => r.OfficeName).HasMaxLength(DocumentApplication.OfficeMaxLength);
        referral.Property(r => r.Purpose).HasMaxLength(Referral.TextMaxLength);
        referral.Property(r => r.DeliveredBy).HasMaxLength(Referral.TextMaxLength);
        referral.Property(r => r.ReceivedBy).HasMaxLength(Referral.TextMaxLength);
        referral.Property(r => r.RegisterNumber).HasMaxLength(Referral.NumberMaxLength);
        referral.ComplexProperty(r => r.Reply, p =>
        {
            p.Property(x => x!.Number).HasMaxLength(Referral.NumberMaxLength);
            p.Property(x => x!.Text).HasMaxLength(Reply.TextMaxLength);
            p.Property(x => x!.NextStep).HasMaxLength(Referral.TextMaxLength);
        });
        referral.OwnsMany(r => r.Applications, a =>
        {
            a.ToTable("referral_applications");
            a.WithOwner().HasForeignKey("ReferralId");
            a.HasKey("ReferralId", nameof(ReferredApplication.ApplicationId));
        });
        referral.Navigation(r => r.Applications).UsePropertyAccessMode(PropertyAccessMode.Field);
        referral.HasIndex(r => new { r.Status, r.ReplyExpectedOn });
        referral.HasOne<Case>().WithMany().HasForeignKey(r => r.CaseId).OnDelete(DeleteBehavior.Restrict);
        referral.HasOne<Office>().WithMany().HasForeignKey(r => r.OfficeId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class LetterConfiguration : IEntityTypeConfiguration<Letter>
{
    public void Configure(EntityTypeBuilder<Letter> letter)
    {
        letter.Aggregate<Letter, LetterId>();
        letter.Property(l => l.Code).HasMaxLength(ReferenceRow.CodeMaxLength);
        letter.Property(l => l.TemplateVersion).HasMaxLength(ReferenceRow.CodeMaxLength);
        letter.Property(l => l.Recipient).HasMaxLength(Letter.TextMaxLength);
        letter.Property(l => l.Subject).HasMaxLength(Letter.TextMaxLength);
        letter.Property(l => l.VoidReason).HasMaxLength(Case.ReasonMaxLength);
        letter.HasIndex(l => new { l.OfficeId, l.Year, l.Number }).IsUnique().HasDatabaseName("ux_letters_office_year_number");
        letter.HasOne<Office>().WithMany().HasForeignKey(l => l.OfficeId).OnDelete(DeleteBehavior.Restrict);
        letter.HasOne<Case>().WithMany().HasForeignKey(l => l.CaseId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class LetterFileConfiguration : IEntityTypeConfiguration<LetterFile>
{
    public void Configure(EntityTypeBuilder<LetterFile> file)
    {
        file.HasKey(f => f.LetterId);
        file.HasOne<Letter>().WithOne().HasForeignKey<LetterFile>(f => f.LetterId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class OutgoingNumberConfiguration : IEntityTypeConfiguration<OutgoingNumber>
{
    public void Configure(EntityTypeBuilder<OutgoingNumber> number)
    {
        number.HasKey(n => new { n.OfficeId, n.Year });
        number.HasOne<Office>().WithMany().HasForeignKey(n => n.OfficeId).OnDelete(DeleteBehavior.Restrict);
    }
}
