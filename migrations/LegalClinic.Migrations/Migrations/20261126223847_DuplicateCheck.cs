using System;
using LegalClinic.Migrations.Sql;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LegalClinic.Migrations.Migrations
{
    /// <inheritdoc />
    public partial class DuplicateCheck : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "known_already",
                table: "intakes",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "new");

            migrationBuilder.CreateTable(
                name: "files_apart",
                columns: table => new
                {
                    first = table.Column<Guid>(type: "uuid", nullable: false),
                    second = table.Column<Guid>(type: "uuid", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_files_apart", x => new { x.first, x.second });
                    table.ForeignKey(
                        name: "fk_files_apart_families_first",
                        column: x => x.first,
                        principalTable: "families",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_files_apart_families_second",
                        column: x => x.second,
                        principalTable: "families",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_files_apart_staff_by",
                        column: x => x.by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_files_apart_by",
                table: "files_apart",
                column: "by");

            migrationBuilder.CreateIndex(
                name: "ix_files_apart_second",
                table: "files_apart",
                column: "second");
            migrationBuilder.SqlFile("DuplicateCheck.sql");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => throw new NotSupportedException("Migrations go forward only.");
    }
}
