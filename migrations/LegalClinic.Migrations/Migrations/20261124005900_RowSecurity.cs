using LegalClinic.Infrastructure.Persistence;
using LegalClinic.Migrations.Sql;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace LegalClinic.Migrations.Migrations;

/// <summary>Row security, the figures view and the rights of the application's role; the SQL stands in Sql/RowSecurity.sql.</summary>
[DbContext(typeof(ClinicDbContext))]
[Migration("20261124005900_RowSecurity")]
public sealed class RowSecurity : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.SqlFile("RowSecurity.sql");

    protected override void Down(MigrationBuilder migrationBuilder) =>
        throw new NotSupportedException("Migrations go forward only.");
}
