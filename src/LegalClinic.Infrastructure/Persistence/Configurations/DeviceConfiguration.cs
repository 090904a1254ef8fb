using LegalClinic.Domain.Devices;
using LegalClinic.Domain.Intakes;
using LegalClinic.Domain.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LegalClinic.Infrastructure.Persistence.Configurations;

internal sealed class DeviceConfiguration : IEntityTypeConfiguration<Device>
{
    public void Configure(EntityTypeBuilder<Device> device)
    {
        device.ToTable("devices");
        device.Aggregate<Device, DeviceId>();
        device.Property(d => d.Label).HasMaxLength(Device.LabelMaxLength);
        device.Ignore(d => d.IsLetIn);
        device.Ignore(d => d.GetsShare);
        device.OwnsOne(d => d.Report, report => report.Property(r => r.ProgramVersion).HasMaxLength(Device.VersionMaxLength));
        device.HasIndex(d => d.OfficeId);
        device.HasOne<Office>().WithMany().HasForeignKey(d => d.OfficeId).OnDelete(DeleteBehavior.Restrict);
        device.HasOne<StaffMember>().WithMany().HasForeignKey(d => d.RegisteredBy).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class HandInConfiguration : IEntityTypeConfiguration<HandIn>
{
    public void Configure(EntityTypeBuilder<HandIn> handIn)
    {
        handIn.ToTable("hand_ins");
        handIn.HasKey(h => new { h.DeviceId, h.EntryId });
        handIn.HasIndex(h => h.IntakeId);
        handIn.HasOne<Device>().WithMany().HasForeignKey(h => h.DeviceId).OnDelete(DeleteBehavior.Cascade);
        handIn.HasOne<Intake>().WithMany().HasForeignKey(h => h.IntakeId).OnDelete(DeleteBehavior.Cascade);
    }
}
