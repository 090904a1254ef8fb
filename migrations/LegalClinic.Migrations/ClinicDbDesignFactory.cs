using LegalClinic.Application.Access;
using LegalClinic.Domain.Staff;
using LegalClinic.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace LegalClinic.Migrations;

/// <summary>Gives the EF tools a context; they only read the model.</summary>
public sealed class ClinicDbDesignFactory : IDesignTimeDbContextFactory<ClinicDbContext>
{
    public ClinicDbContext CreateDbContext(string[] args) =>
        new(Options("Host=localhost;Database=legalclinic_design"), Nobody.Instance);

    internal static DbContextOptions<ClinicDbContext> Options(string connectionString)
    {
        var builder = new DbContextOptionsBuilder<ClinicDbContext>();
        builder.UseClinic(connectionString);
        return builder.Options;
    }

    /// <summary>Migrating is done by nobody of the clinic.</summary>
    internal sealed class Nobody : ICurrentStaff
    {
        public static Nobody Instance { get; } = new();

        public StaffId? Id => null;
        public Role? Role => null;
        public OfficeId? OfficeId => null;
        public ClinicLanguage Language => ClinicLanguage.En;
    }
}
