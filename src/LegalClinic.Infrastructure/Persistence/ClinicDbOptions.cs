using Microsoft.EntityFrameworkCore;

namespace LegalClinic.Infrastructure.Persistence;

/// <summary>How the clinic's database is spoken to; the same for the host, the migrations and the tests.</summary>
public static class ClinicDbOptions
{
    /// <summary>Name of the role the application works with. It owns nothing and cannot bypass row security.</summary>
    public const string ApplicationRole = "legalclinic_app";

    /// <summary>Speaks to a database by its connection string.</summary>
    public static DbContextOptionsBuilder UseClinic(this DbContextOptionsBuilder builder, string connectionString) =>
        builder.UseNpgsql(connectionString, npgsql => npgsql
                .MigrationsAssembly("LegalClinic.Migrations")
                .UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery))
            .UseSnakeCaseNamingConvention();
}
