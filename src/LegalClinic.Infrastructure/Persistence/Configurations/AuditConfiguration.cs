using LegalClinic.Domain.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LegalClinic.Infrastructure.Persistence.Configurations;

/// <summary>The audit as it is read. EF knows no partitions: the table is made by Audit.sql of the migrations, and never written through here.</summary>
internal sealed class AuditConfiguration : IEntityTypeConfiguration<AuditEvent>
{
    public void Configure(EntityTypeBuilder<AuditEvent> row)
    {
        row.ToTable("audit_events", t => t.ExcludeFromMigrations());
        row.HasKey(e => new { e.Id, e.At });
        row.Property(e => e.Id).ValueGeneratedNever();
    }
}
