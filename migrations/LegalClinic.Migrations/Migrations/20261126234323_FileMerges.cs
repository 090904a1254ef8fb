using System;
using LegalClinic.Migrations.Sql;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LegalClinic.Migrations.Migrations
{
    /// <inheritdoc />
    public partial class FileMerges : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "same_as",
                table: "person_prints",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "same_as",
                table: "people",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "goes_on_in",
                table: "families",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "opened_in",
                table: "cases",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.CreateTable(
                name: "file_merges",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kept_id = table.Column<Guid>(type: "uuid", nullable: false),
                    absorbed_id = table.Column<Guid>(type: "uuid", nullable: false),
                    pairs = table.Column<string>(type: "jsonb", nullable: false),
                    differences = table.Column<string>(type: "jsonb", nullable: false),
                    carried = table.Column<string>(type: "jsonb", nullable: false),
                    known = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    merged_by = table.Column<Guid>(type: "uuid", nullable: false),
                    merged_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    why = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    split_by = table.Column<Guid>(type: "uuid", nullable: true),
                    split_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    split_why = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_file_merges", x => x.id);
                    table.CheckConstraint("ck_file_merges_two_files", "kept_id <> absorbed_id");
                    table.ForeignKey(
                        name: "fk_file_merges_families_absorbed_id",
                        column: x => x.absorbed_id,
                        principalTable: "families",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_file_merges_families_kept_id",
                        column: x => x.kept_id,
                        principalTable: "families",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_file_merges_staff_merged_by",
                        column: x => x.merged_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_file_merges_staff_split_by",
                        column: x => x.split_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_people_same_as",
                table: "people",
                column: "same_as");

            migrationBuilder.CreateIndex(
                name: "ix_families_goes_on_in",
                table: "families",
                column: "goes_on_in");

            migrationBuilder.CreateIndex(
                name: "ix_cases_opened_in",
                table: "cases",
                column: "opened_in");

            migrationBuilder.CreateIndex(
                name: "ix_file_merges_kept_id",
                table: "file_merges",
                column: "kept_id");

            migrationBuilder.CreateIndex(
                name: "ix_file_merges_merged_by",
                table: "file_merges",
                column: "merged_by");

            migrationBuilder.CreateIndex(
                name: "ix_file_merges_split_by",
                table: "file_merges",
                column: "split_by");

            migrationBuilder.CreateIndex(
                name: "ux_file_merges_absorbed",
                table: "file_merges",
                column: "absorbed_id",
                unique: true,
                filter: "split_at IS NULL");

            migrationBuilder.AddForeignKey(
                name: "fk_families_families_goes_on_in",
                table: "families",
                column: "goes_on_in",
                principalTable: "families",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            // Fills cases.opened_in and only then ties it to the families.
            migrationBuilder.SqlFile("FileMerges.sql");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => throw new System.NotSupportedException("Migrations go forward only.");
    }
}
