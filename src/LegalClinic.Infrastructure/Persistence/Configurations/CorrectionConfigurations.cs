using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Devices;
using LegalClinic.Domain.Families;
using LegalClinic.Domain.Families.Corrections;
using LegalClinic.Domain.Intakes;
using LegalClinic.Domain.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LegalClinic.Infrastructure.Persistence.Configurations;

internal sealed class FieldEditConfiguration : IEntityTypeConfiguration<FieldEdit>
{
    public void Configure(EntityTypeBuilder<FieldEdit> edit)
    {
        edit.ToTable("field_edits");
        edit.Aggregate<FieldEdit, FieldEditId>();
        edit.Ignore(e => e.Key);
        edit.Property(e => e.Field).HasMaxLength(FieldKey.FieldMaxLength);
        edit.Property(e => e.Why).HasMaxLength(Case.ReasonMaxLength);
        edit.HasIndex(e => new { e.Batch, e.Place }).IsUnique().HasDatabaseName("ux_field_edits_batch_place");
        edit.HasIndex(e => new { e.FamilyId, e.State, e.At });
        edit.HasOne<Family>().WithMany().HasForeignKey(e => e.FamilyId).OnDelete(DeleteBehavior.Restrict);
        edit.HasOne<Intake>().WithMany().HasForeignKey(e => e.IntakeId).OnDelete(DeleteBehavior.Restrict);
        foreach (var who in new[] { nameof(FieldEdit.By), nameof(FieldEdit.PresentBy), nameof(FieldEdit.DecidedBy) })
        {
            edit.HasOne<StaffMember>().WithMany().HasForeignKey(who).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

internal sealed class FormCorrectionConfiguration : IEntityTypeConfiguration<FormCorrection>
{
    public void Configure(EntityTypeBuilder<FormCorrection> correction)
    {
        correction.ToTable("form_corrections");
        correction.Aggregate<FormCorrection, FormCorrectionId>();
        correction.HasIndex(c => new { c.IntakeId, c.ReceivedAt });
        correction.HasOne<Intake>().WithMany().HasForeignKey(c => c.IntakeId).OnDelete(DeleteBehavior.Restrict);
        correction.HasOne<Device>().WithMany().HasForeignKey(c => c.DeviceId).OnDelete(DeleteBehavior.Restrict);
        correction.HasOne<StaffMember>().WithMany().HasForeignKey(c => c.By).OnDelete(DeleteBehavior.Restrict);
    }
}
