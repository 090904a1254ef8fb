using System;
using LegalClinic.Migrations.Sql;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LegalClinic.Migrations.Migrations
{
    /// <inheritdoc />
    public partial class Devices : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "author_ended",
                table: "intakes",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "devices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    label = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    registered_by = table.Column<Guid>(type: "uuid", nullable: false),
                    registered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    token_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    report_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    report_device_time = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    report_program_version = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    report_unsent = table.Column<int>(type: "integer", nullable: true),
                    report_oldest_unsent_minutes = table.Column<int>(type: "integer", nullable: true),
                    report_stopped = table.Column<int>(type: "integer", nullable: true),
                    report_used_bytes = table.Column<long>(type: "bigint", nullable: true),
                    report_quota_bytes = table.Column<long>(type: "bigint", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_devices", x => x.id);
                    table.ForeignKey(
                        name: "fk_devices_offices_office_id",
                        column: x => x.office_id,
                        principalTable: "offices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_devices_staff_registered_by",
                        column: x => x.registered_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_devices_office_id",
                table: "devices",
                column: "office_id");

            migrationBuilder.CreateIndex(
                name: "ix_devices_registered_by",
                table: "devices",
                column: "registered_by");
            migrationBuilder.SqlFile("Devices.sql");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => throw new NotSupportedException("Migrations go forward only.");
    }
}
