using LegalClinic.Domain.Devices;
using LegalClinic.Domain.Documents;
using LegalClinic.Domain.Intakes;
using LegalClinic.Domain.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LegalClinic.Infrastructure.Persistence.Configurations;

internal sealed class IntakePhotoConfiguration : IEntityTypeConfiguration<IntakePhoto>
{
    public void Configure(EntityTypeBuilder<IntakePhoto> photo)
    {
        photo.ToTable("intake_photos");
        photo.Aggregate<IntakePhoto, IntakePhotoId>();
        photo.Property(p => p.DocumentType).HasMaxLength(IntakePhoto.DocumentTypeMaxLength);
        photo.HasIndex(p => p.IntakeId);
        photo.HasOne<Intake>().WithMany().HasForeignKey(p => p.IntakeId).OnDelete(DeleteBehavior.Restrict);
        photo.HasOne<Scan>().WithMany().HasForeignKey(p => p.ScanId).OnDelete(DeleteBehavior.Restrict);
        photo.HasOne<StaffMember>().WithMany().HasForeignKey(p => p.AddedBy).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class UploadConfiguration : IEntityTypeConfiguration<Upload>
{
    public void Configure(EntityTypeBuilder<Upload> upload)
    {
        upload.ToTable("uploads");
        upload.HasKey(u => new { u.DeviceId, u.EntryId });
        upload.Ignore(u => u.IsWhole);
        // Two requests that go on at the same byte: the slower one is told that its bytes do not follow.
        upload.Property(u => u.Received).IsConcurrencyToken();
        upload.HasIndex(u => u.ChangedAt);
        upload.HasOne<Device>().WithMany().HasForeignKey(u => u.DeviceId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class UploadPieceConfiguration : IEntityTypeConfiguration<UploadPiece>
{
    public void Configure(EntityTypeBuilder<UploadPiece> piece)
    {
        piece.ToTable("upload_pieces");
        piece.HasKey(p => new { p.DeviceId, p.EntryId, p.Start });
        piece.HasOne<Upload>().WithMany().HasForeignKey(p => new { p.DeviceId, p.EntryId }).OnDelete(DeleteBehavior.Cascade);
    }
}
